// What the rules of LOCATED_IN share: how large places are, which one is spoken of, how a finding looks.
import type { Clause, Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'

/** How large a division is by its ending, 1 (a village) to 5 (a province); 0 for what is none. */
export const rankOf = (name: string) => ranks.find(([r]) => r.test(name))?.[1] ?? 0

const ranks: [RegExp, number][] = [
  [
    /(?:[园景库校新厂小商矿灌牧林院片街]|核心|功能|生活|作业|服务|经济|商务|管理|先导|先行|自贸|综保|临港|空港|物流|开发|示范|试验|实验|产业|工业|集聚|聚集|加工|保税|合作|高新|经开|保护|度假|住宅|安置|名胜)区$/,
    0,
  ],
  [/省$|自治区$/, 5],
  [/[市州盟]$|地区$/, 4],
  [/[乡镇]$|街道$|苏木$/, 2],
  [/村$|社区$|屯$|寨$|嘎查$|村小组$/, 1],
  [/[县区旗]$/, 3],
]

const levels: Record<string, RegExp> = {
  村: /(?:村|屯|寨|嘎查|村小组)$/,
  社区: /社区$/,
  镇: /镇$/,
  乡: /乡$/,
  县: /[县旗]$/,
  园: /(?:园|园区|开发区|示范区|新区|高新区|经开区|产业区)$/,
  景区: /景区$|公园$/,
  港区: /港区?$/,
}

/** The last place of a level that the article named before `at`: 村里 after 柳河村. */
export function focusOn({ found }: Scene, level: string, at: number): Found | undefined {
  const ends = levels[level]
  return ends && found.findLast(f => f.kind === 'Place' && f.end <= at && ends.test(f.name))
}

/** Party and government bodies lie nowhere in particular. */
export const isAuthority = (name: string) => authority.test(name)
const authority =
  /(?:政府|办事处|管委会|村委会|居委会|委员会|人大常委会|党支部|党总支|党委|党组|法院|检察院|分局|[局厅办委])$/

/** `from` lies in `to`, as the clause's sentence says; what was named before it is carried. */
export function located({ sentence }: Clause, from: Named, to: Named): Finding {
  const inside = (n: Named) => n.start >= sentence.start && n.end <= sentence.end
  return {
    start: sentence.start,
    end: sentence.end,
    from: from.found,
    fromSpan: { start: from.start, end: from.end },
    ...(inside(from) ? {} : { fromCarried: 'subject' as const }),
    to: to.found,
    toSpan: { start: to.start, end: to.end },
    ...(inside(to) ? {} : { toCarried: 'context' as const }),
    props: {},
  }
}
