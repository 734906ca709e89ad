// Who holds which office where.
import type { Scene } from '../discourse.ts'
import { officesOf, officesWithin } from '../names/offices.ts'
import { pairs } from '../statements.ts'
import { type Finding, rules } from './rule.ts'
import { bylines } from './wrote.ts'

export const holdsPosition = rules('HOLDS_POSITION', [
  {
    name: 'office',
    find: offices,
    yes: [
      '【Organization:白溪县公安局】局长【Person:林远】介绍。',
      '【Organization:县政协】副主席【Person:林远】、【Person:周济川】出席。',
    ],
    no: ['【Organization:白溪县公安局】原局长【Person:林远】介绍。', '【Place:柳河村】村民【Person:林远】笑了。'],
  },
])

function offices(scene: Scene): Finding[] {
  const findings: Finding[] = []
  let next = 0
  for (const sentence of scene.sentences)
    for (const person of sentence.found) {
      if (person?.kind !== 'Person') continue
      while (next < scene.found.length && (scene.found[next]?.start ?? 0) < person.start) next++
      const near = { ...scene, found: scene.found.slice(Math.max(0, next - AROUND), next + AROUND) }
      for (const office of officesOf(near, person)) {
        if (office.former || office.vague) continue
        // He is named in one sentence and 他是…理事长 in the next.
        const at = office.titleSpan.start
        const says = at < sentence.end ? sentence : scene.sentences.find(s => at >= s.start && at < s.end)
        findings.push(...pairs(scene, says ?? sentence, [person], [office.body], { title: office.title }))
      }
    }
  return [...findings, ...ofAuthor(scene)]
}

/** （作者系江城大学教授） below a commentary: the office of the one who signs it. */
function ofAuthor(scene: Scene): Finding[] {
  const { text } = scene.article
  const note = /[（(]作者(?:系|为|是|单位[：:])([^（）()\n]{3,40})[）)]/.exec(text)
  const authors = note ? bylines(scene).filter(f => f.props.role === 'author') : []
  const author = authors[0]
  if (!note || !author || authors.some(f => f.from.name !== author.from.name)) return []
  const from = note.index + note[0].length - 1 - (note[1]?.length ?? 0)
  const sentence = scene.sentences.find(s => from >= s.start && from < s.end)
  if (!sentence) return []
  return officesWithin(scene, from, note.index + note[0].length - 1).flatMap(o =>
    pairs(scene, sentence, [author.from], [o.body], { title: o.title }),
  )
}

/** Names around a person among which its offices are looked for: a title may stand before a list of this many. */
const AROUND = 120
