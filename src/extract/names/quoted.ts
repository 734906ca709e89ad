// Organizations with a quoted name: “山茶红”志愿服务队, “雪岭巡山队”, 民宿“溪上人家”的主人, 名叫“北川粮贸”的网店.
import { everyMatch } from '../../every-match.ts'
import type { Named } from './ending.ts'

const quote = '[“"]([\\u4e00-\\u9fff·A-Za-z0-9]{2,10})[”"]'
const teams =
  '服务队|志愿队|突击队|宣讲团|宣讲队|宣传队|艺术团|合唱团|秧歌队|舞蹈队|救援队|巡逻队|工作队|先锋队|小分队|调解队|护[林学路河边水]队|巡[护山林河边湖江]队|工作专班|攻坚专班|医共体|医联体|专案组'
const shops =
  '药店|大药房|超市|商店|书店|服装厂|食品厂|加工厂|工厂|面馆|包子铺|花店|咖啡馆|工坊|作坊|工作室|民宿|农家乐|网店|店铺|小吃店|饭馆|餐馆|家庭农场'
const bodies = '调解室|俱乐部|合作社|协会|幼儿园|商会|公司|集团|栏目组|节目组|剧组|诗社|文学社|联盟|采访团'

/** What it is stands after the quoted name. */
const named = new RegExp(
  `${quote.replace('{2,10}', '{2,8}')}((?:[\\u4e00-\\u9fff]{2,4})?(?:${teams}|${shops}|${bodies}))(?![\\u4e00-\\u9fff]*[”"])`,
  'g',
)
/** The quotation says itself what it is: “雪岭巡山队”. */
const whole = new RegExp(`[“"]([\\u4e00-\\u9fff·0-9]{2,8}(?:${teams}))[”"]`, 'g')
/** What it is stands before, and who runs it after. */
const before = new RegExp(
  `(?:${shops}|公司|企业|合作社)${quote}(?=的?(?:老板|店主|主人|主理人|负责人|经营者|创始人|掌柜|经理|店长|业主))`,
  'g',
)
/** 一家名叫“北川粮贸”的网店 */
const called = new RegExp(
  `(?:名叫|名为|叫做?|取名|起名)${quote}(?=的(?:[\\u4e00-\\u9fff]{1,4})?(?:${shops}|${bodies}|企业|店|厂))`,
  'g',
)

/** One for each place where it is written out. */
export function quotedTeams(text: string): Named[] {
  return [
    ...everyMatch(text, named).map(m => namedAt(m.index, m[0], `${m[1]}${m[2]}`)),
    ...everyMatch(text, whole).map(m => namedAt(m.index, m[0], m[1] ?? '')),
    ...everyMatch(text, before).map(m => namedAt(m.index, m[0], m[0].replace(/[“”"]/g, ''), m[1])),
    ...everyMatch(text, called).map(m => {
      const from = m[0].search(/[“"]/)
      return namedAt(m.index + from, m[0].slice(from), m[1] ?? '')
    }),
  ]
}

function namedAt(start: number, written: string, name: string, brand?: string): Named {
  const aliases = [written, ...(brand ? [brand] : [])].filter(a => a !== name)
  return { start, end: start + written.length, kind: 'Organization', type: 'team', name, aliases, score: 0.8 }
}

/** Whether it stands in a short quotation with other characters. */
export function isQuotedPiece(text: string, start: number, end: number): boolean {
  const front = /[“"]([\u4e00-\u9fff·]{0,8})$/.exec(text.slice(Math.max(0, start - 9), start))
  const after = front && /^([\u4e00-\u9fff·]{0,8})[”"]/.exec(text.slice(end, end + 9))
  return after !== null && `${front?.[1]}${after[1]}` !== ''
}
