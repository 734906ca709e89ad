// The local branch or company that a city's short name and a trade stand for: 江城石化, 江城联通, 江城城投.
import { everyMatch } from '../../every-match.ts'
import type { Named } from './ending.ts'
import type { Voice } from './voice.ts'
import { isHan, wordOf } from './words.ts'

const trades =
  '石化|石油|联通|移动|电信|铁塔|邮政|烟草|供电|农信|农商行|人保|国寿|水务|燃气|热力|公交|城投|交投|国投|文投|文旅|农投|水投|产投|建投|旅投|金控|高投|广电|港务|地铁|轨道'
/** What may follow beside a mark and a verb: a word that joins, somebody who works there. */
const goesOn =
  /^(?:[和与及等将已派捐送向为获]|党委|总经理|副总|经理|董事|负责人|员工|职工|工会|工作人员|技术人员|青年|团委)/
/** 电信诈骗, 移动支付, 公交优先: the trade itself. */
const ofTrade = /^(?:诈骗|支付|可靠|优先|出行|运输|改造|服务|建设|投资|发展|管理|运营|通信|覆盖|保障|互联|安全|保供)/
const written = new RegExp(trades, 'g')

/** One for each place where a city's or county's short name stands right before such a trade. */
export function cityBrands(text: string, voice: Voice): Named[] {
  return everyMatch(text, written).flatMap(m => {
    const after = text.slice(m.index + m[0].length)
    if (ofTrade.test(after)) return []
    if (isHan(after[0]) && !goesOn.test(after) && wordOf(after.slice(0, 2))?.kind !== 'v') return []
    const size = [3, 2].find(n => m.index >= n && isCity(text.slice(m.index - n, m.index), voice))
    if (!size) return []
    const [start, end] = [m.index - size, m.index + m[0].length]
    const name = text.slice(start, end)
    return [{ start, end, kind: 'Organization', type: 'company', name, aliases: [], score: 0.8 }]
  })
}

const isCity = (form: string, voice: Voice) =>
  form.length > 1 && voice.atlas.named(form).some(d => d.short === form && d.level !== 'province' && d.level !== 'town')
