// Where projects and programs are carried out, by what their names and the article say of them together.
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import type { Scene, Sentence } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { located } from './located.ts'
import { type Finding, rules } from './rule.ts'

export const locatedUndertakings = rules('LOCATED_IN', [
  {
    name: 'head',
    find: heads,
    yes: ['【Project:【Place:柳河镇】河堤建设项目】开工。', '【Project:【Place:迎风大街】（东门—西门）项目】开工。'],
    no: ['【Project:【Organization:江风公司】板材项目】开工。'],
  },
  {
    name: 'site',
    find: sites,
    yes: [
      '【Project:江风板材项目】定下日期，项目投资5亿元，选址【Place:桃园街道】。',
      '位于【Place:北湖区】的【Project:康养院项目】开工。',
      '【Project:青石大桥】合龙。这座桥横跨【Place:甲县】与【Place:乙县】。',
      '去年，总投资3亿元的【Project:桃源水厂扩建项目】，在【Place:柳河镇】东郊开工。',
      '【Place:湖滨新城】则有【Project:白溪码头】破土。',
      '在【Place:纺织产业园】，由【Organization:云岭公司】投资的【Project:智能车间】满岗。',
      '去年，【Project:蜂蜜加工中心】在【Place:白溪镇】建成。',
    ],
    no: [
      '【Person:林远】来到【Place:桃园街道】，察看【Project:江风板材项目】。',
      '【Project:江风板材项目】靠近【Place:白溪】。',
    ],
  },
  {
    name: 'all',
    find: all,
    yes: [
      '【Project:江风板材项目】和【Project:白溪食品项目】举行仪式。此次开工的7个项目全部落户【Place:柳河开发区】。',
    ],
    no: ['【Project:江风板材项目】开工。7位客商全部落户【Place:柳河开发区】。'],
  },
  {
    name: 'zone',
    find: zone,
    yes: ['title: 【Place:柳河新区】推进项目建设记事\n【Project:江风板材项目】创下新速度。'],
    no: ['title: 【Place:柳河县】领导调研\n【Project:江风板材项目】创下新速度。'],
  },
])

const projectsOf = (sentence: Sentence) =>
  sentence.found.filter(f => f?.kind === 'Project').filter(f => f !== undefined)

/** The places at the head of a project's name; of a chain the last. */
function heads(scene: Scene): Finding[] {
  const byStart = new Map<number, Found[]>()
  for (const f of scene.found) byStart.set(f.start, [...(byStart.get(f.start) ?? []), f])
  return scene.sentences.flatMap(sentence =>
    projectsOf(sentence).flatMap(project => {
      const within = (at: number) => byStart.get(at)?.filter(f => f.end < project.end) ?? []
      if (within(project.start).some(f => f.kind === 'Organization')) return []
      let place = within(project.start).find(f => f.kind === 'Place')
      for (let next = place; next; next = within(next.end).find(f => f.kind === 'Place')) place = next
      return place && (SITE.test(place.name) || isNamed(scene, place))
        ? pairs(scene, sentence, [project], [place], {})
        : []
    }),
  )
}

/** A water, a park or works of which the article speaks by itself: 白石水库 of 白石水库加固工程. */
const isNamed = ({ found }: Scene, { name }: Found) =>
  WORKS.test(name) && found.some(f => f.name === name && f.kind === 'Place' && !f.inner && !f.implied)
const WORKS = /(?:产业园|工业园|科技园|物流园|水库|灌区|渔港|码头|湿地|港|山|湖|电站|机场|车站|陵园)$/

const LIES = /(?:选址|位于|落户|落地|坐落于|坐落在|建在|落址|地处|横跨|地跨|布局在?|设在|选址在|落户在|落户于)$/
const BUILT =
  /^[内里]?(?:[东南西北]{1,2}[郊部侧边头])?(?:正式|如期|顺利|全面|集中)?(?:开工|动工|奠基|建成|落成|投产|投用|破土|封顶|启用|竣工|施工|建设|推进|上马|落地|落户|试运行|全线贯通|通车|合龙)/

/** 选址甲镇, 位于甲区的乙项目, 甲新城则有乙码头破土: the project of which the sentence speaks. */
function sites(scene: Scene): Finding[] {
  const { text } = scene.article
  const findings: Finding[] = []
  let thing: Named | undefined
  let block: Clause['block'] | undefined
  let open: Named | undefined
  for (const clause of clausesOf(scene)) {
    if (block !== clause.block) thing = undefined
    block = clause.block
    if (open && open.start < clause.sentence.start) open = undefined
    let lies = false
    clause.named.forEach((n, i) => {
      const before = text.slice(Math.max(clause.start, n.start - 6), n.start)
      const last = clause.named[i - 1]
      if (n.found.kind === 'Project') {
        thing = n
        const gap = last ? text.slice(last.end, n.start) : ''
        const there = last?.found.kind === 'Place' && ((lies && gap === '的') || /^则?有$/.test(gap)) ? last : open
        if (there) findings.push(located(clause, n, there))
        open = undefined
        return
      }
      const next = clause.named[i + 1]
      if (n.found.kind !== 'Place' || (next?.found.kind === 'Place' && next.start === n.end)) {
        if (n.found.kind === 'Place') lies ||= LIES.test(before)
        return
      }
      const joined = last?.found.kind === 'Place' && /^[、和与及]?$/.test(text.slice(last.end, n.start))
      lies = LIES.test(before) || (lies && joined)
      const after = text.slice(n.end, clause.end)
      const attribute = after.startsWith('的') && next?.found.kind === 'Project'
      if (thing && !attribute && (lies || (/在$/.test(before) && BUILT.test(after))))
        findings.push(located(clause, thing, n))
      // 在甲园，由…投资的乙车间
      if (/^在$/.test(before.trim()) && after === '' && i === clause.named.length - 1) open = n
    })
  }
  return findings
}

/** A province or city at the head is as often part of a company's name. */
const SITE = /[区县旗镇乡村路街巷]$|街道$|社区$|大街$|大道$|公园$|广场$|景区$|园区$|开发区$/

/** 此次开工的7个项目全部落户开发区: every project named so far. */
function all(scene: Scene): Finding[] {
  const { text } = scene.article
  const seen = new Map<string, Found>()
  return scene.sentences.flatMap(sentence => {
    for (const p of projectsOf(sentence)) seen.set(p.key ?? p.name, p)
    const said = text.slice(sentence.start, sentence.end)
    const set =
      /(?:\d+|[一二三四五六七八九十两]+)个[^，。；]{0,4}项目[^。；]{0,30}(?:落户|位于|落地|坐落于|落户在)/.exec(said)
    const at = set ? sentence.start + set.index + set[0].length : -1
    const place = sentence.found.findLast(f => f?.kind === 'Place' && f.start >= at && f.start - at < 16)
    return set && place ? pairs(scene, sentence, [...seen.values()], [place], {}) : []
  })
}

/** In an article whose headline names a zone all projects are the zone's. */
function zone(scene: Scene): Finding[] {
  const titles = scene.article.blocks.filter(b => /title|kicker/.test(b.role))
  const inTitle = (f: Found) => titles.some(b => f.start >= b.start && f.end <= b.end)
  const zones = scene.found.filter(f => f.kind === 'Place' && !f.inner && ZONE.test(f.name) && inTitle(f))
  const place = zones[0]
  if (!place || zones.some(z => z.name !== place.name)) return []
  return scene.sentences.flatMap(s => pairs(scene, s, projectsOf(s), [place], {}))
}

const ZONE = /(?:新区|开区|开发区|高新区|经开区|示范区|保税区|园区|产业园|工业园|科技园)$/
