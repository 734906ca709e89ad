// Places that count as named though they only begin the names of bodies: the county of the news, the village of a committee.
import type { Found } from '../types.ts'
import { divisionsNamed } from './gazetteer.ts'

/** 7月4日，河口县第二中学…河口县应急局: of `inner` names the divisions that the news is of, as names of their own. */
export function homesAmong(text: string, inner: Found[]): Found[] {
  return [...homes(text, inner), ...inner.flatMap(f => nextIn(text, f))]
}

/** 青禾区 after 江城市, in 江城市青禾区第二小学. */
function nextIn(text: string, f: Found): Found[] {
  if (f.rule !== 'place/division' || f.kind !== 'Place') return []
  const name = [7, 6, 5, 4, 3, 2]
    .map(n => text.slice(f.end, f.end + n))
    .find(
      form => /[市县区旗]$/.test(form) && divisionsNamed(form).some(d => d.name === form && d.parent?.name === f.name),
    )
  if (!name) return []
  return [{ ...f, start: f.end, end: f.end + name.length, name, aliases: [], inner: true }]
}

function homes(text: string, inner: Found[]): Found[] {
  const times = new Map<string, number>()
  for (const f of inner) if (isHome(text, f)) times.set(f.name, (times.get(f.name) ?? 0) + 1)
  return inner.map(f => {
    const isDated = dated.test(text.slice(Math.max(0, f.start - 14), f.start))
    if (!f.inner || !isHome(text, f) || ((times.get(f.name) ?? 0) < 2 && !isDated)) return f
    const { inner: _, ...home } = f
    return { ...home, implied: true }
  })
}

const isHome = (text: string, f: Found) =>
  f.rule === 'place/division' && /[市县区旗盟州]$/.test(f.name) && text.slice(f.start, f.end) === f.name
const dated = /\d月\d+日(?:[上下中]午|晚|凌晨|[\d时点分许]{2,6})*，$/

/** 柳湾村 of 柳湾村党支部, 云岭开发区 of 云岭开发区管委会, where the article has not named it otherwise. */
export function seatsOf(text: string, found: Found[]): Found[] {
  const named = new Set(found.flatMap(f => (f.kind === 'Place' && !f.inner ? [f.name] : [])))
  return found.flatMap(f => {
    const name = f.kind === 'Organization' ? seat.exec(text.slice(f.start, f.end))?.[1] : undefined
    if (!name || named.has(name)) return []
    named.add(name)
    const { start } = f
    const end = start + name.length
    return [
      { start, end, kind: 'Place', name, aliases: [], score: 0.8, rule: 'place/seat', implied: true } satisfies Found,
    ]
  })
}

const seat =
  /^((?![省市县区镇乡街]{1,2}[村镇乡])[\u4e00-\u9fff]{2,11}?(?:村|屯|嘎查|社区|镇|乡|街道|苏木|开发区|高新区|经开区|新区|园区|示范区|景区|度假区))(?:党支部|党总支|党委|党工委|村委会|村民委员会|居委会|管委会|管理委员会|政府|人民政府|人大主席团|团委|妇联)/
