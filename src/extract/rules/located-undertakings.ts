// Where projects and programs are carried out, by what their names and the article say of them together.
import type { Scene, Sentence } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

export const locatedUndertakings = rules('LOCATED_IN', [
  {
    name: 'head',
    find: heads,
    yes: ['【Project:【Place:柳河镇】河堤建设项目】开工。', '【Project:【Place:迎风大街】（东门—西门）项目】开工。'],
    no: ['【Project:【Organization:江风公司】板材项目】开工。'],
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
      return place && SITE.test(place.name) ? pairs(scene, sentence, [project], [place], {}) : []
    }),
  )
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
