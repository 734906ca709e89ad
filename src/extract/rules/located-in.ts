// What lies, works or is carried out where.
import type { Scene } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

export const locatedIn = rules('LOCATED_IN', [
  {
    name: 'chain',
    find: chains,
    yes: ['走进【Place:江城市】【Place:柳河镇】【Place:桥东村】。', '走进【Place:柳河乡】【Organization:桥东小学】。'],
    no: ['走进【Place:柳河镇】、【Place:桥东村】。'],
  },
  {
    name: 'lies',
    when: [
      '{from:Place|Organization|Project+}{etc}_{位于|坐落于|坐落在|地处|落户|落户于|落地|选址|选址于|落户在}{to:Place}',
      '{from:Project|Program+}{etc}_在{to:Place}_{投产|开工|动工|落地|建设|并网|竣工|启动|奠基|招商}',
      '{from:Project+}{etc}，_{位于|坐落于|坐落在|地处|落户|选址|落户于}{to:Place}',
      '在{to:Place}{，|_的}{from:Organization}',
      '在{to:Place}_{设立|建设|建立|建成|兴建|新建|创办|成立}_{from:Place|Organization|Project|Program}',
    ],
    props: {},
    yes: [
      '【Project:江风钢构项目】选址【Place:柳河开发区】。',
      '【Project:白溪风电二期项目】在【Place:白溪县】如期投产。',
      '在【Place:江城市】【Place:柳河区】，【Organization:江风材料有限公司】的工地热闹起来。',
      '省农科院在【Place:桥东村】设立【Place:盐碱地改良基地】。',
    ],
    no: ['【Project:江风钢构项目】由【Place:柳河开发区】推荐。'],
  },
  {
    name: 'resident',
    find: residents,
    yes: [
      '【Place:江城市】【Place:柳河县】的蔬菜经营商户【Person:林远】犯了嘀咕。',
      '走进【Place:桥东村】脱贫户【Person:林远】和农户【Person:周济川】家中。',
      '来自【Place:桥东村】的“村官”【Person:林远】榜上有名。',
    ],
    no: ['【Place:柳河县】县长【Person:林远】介绍。', '在【Place:柳河县】，老党员【Person:林远】笑了。'],
  },
])

const resident =
  /(?:\ue001的?[^，。；、\ue000-\ue005]{0,8}\ue011|来自[\ue001\ue002]{0,5}\ue001的?[^，。；、\ue000-\ue005]{0,8})(?:“[^“”]{1,8}”)?\ue000(?:[、和与](?:[^，。；、\ue000-\ue005]{0,4}\ue011)?\ue000){0,20}/gu

/** Callings between a place and a name: 桥东村村民林远. */
function residents(scene: Scene): Finding[] {
  return scene.sentences.flatMap(sentence =>
    [...sentence.code.matchAll(resident)].flatMap(m => {
      const named = sentence.found.slice(m.index, m.index + m[0].length).filter(f => f !== undefined)
      const place = named.findLast(f => f.kind === 'Place')
      const persons = named.filter(f => f.kind === 'Person')
      return place ? pairs(scene, sentence, persons, [place], {}) : []
    }),
  )
}

/** Places written one after the other, from the larger to the smaller, and a body after its place. */
function chains(scene: Scene): Finding[] {
  const findings: Finding[] = []
  for (const sentence of scene.sentences) {
    const named = sentence.found.filter(f => f !== undefined)
    named.forEach((f, i) => {
      const next = named[i + 1]
      if (next && f.kind === 'Place' && f.end === next.start && isSmaller(next) && !isPeer(scene.article.text, f, next))
        findings.push(...pairs(scene, sentence, [next], [f], {}))
    })
  }
  return findings
}

/** 赴白溪江口考察: two of one rank, both without their ending, are a list. */
function isPeer(text: string, f: Found, next: Found): boolean {
  if (next.kind !== 'Place') return false
  const [a, b] = [rankOf(f.name), rankOf(next.name)]
  if (!a || !b) return false
  if (b > a || (a === b && a !== 4)) return true
  return a === b && !/[市州盟]$/.test(text.slice(f.start, f.end))
}

/** How large a division is by its ending; 0 for what is none. */
const ranks: [RegExp, number][] = [
  [/[省]$|自治区$/, 5],
  [/[市州盟]$|地区$/, 4],
  [/[乡镇]$|街道$/, 2],
  [/村$|社区$/, 1],
  [/[县区旗]$/, 3],
]
const rankOf = (name: string) =>
  /(?:园区|景区|库区|校区|新区|开发区|示范区|产业区|厂区|小区)$/.test(name)
    ? 0
    : (ranks.find(([r]) => r.test(name))?.[1] ?? 0)

const isSmaller = (f: Found) => f.kind === 'Place' || f.kind === 'Organization' || f.kind === 'Project'
