// What somebody in a sentence of the body goes out to do, also without a verb of inspection: 县长林远赶到园区，和客商谈项目; 由林远带队，考察团抵达柳河镇; 会前，他一路踏察.
import type { Span } from '../../../schema/model.ts'
import type { Found } from '../types.ts'
import { tidy } from './occasions.ts'
import { going, leading, type Outing, outingIn, plain } from './visits.ts'

/** The outing that a sentence of the body tells of; `before` are the persons of the sentence before, for whom 他 may stand. */
export function callIn(text: string, s: Span, names: Found[], before: Found[]): Outing | undefined {
  const persons = names.filter(f => f.kind === 'Person' && !f.implied && !f.inner)
  return (
    led(text, s, persons) ??
    outingIn(text, s, names) ??
    called(text, s, leading(text, persons)) ??
    pronoun(text, s, before)
  )
}

/** A party that somebody leads: its arrival is told by the passive or stands in a relative clause. */
function led(text: string, s: Span, persons: Found[]): Outing | undefined {
  const who = persons.find(f => leads.test(text.slice(f.end, f.end + 4)))
  if (!who) return undefined
  const rest = text.slice(who.end, s.end)
  const party = partyOf.exec(rest)?.[1]
  if (party)
    return outing([who], s, { at: who.end, verb: '带队', name: `${party}考察`, alias: `${who.name}率${party}考察` })
  if (/^[^，。；]{0,4}的/.test(rest) || !/由[^，。；]{0,24}$/.test(text.slice(s.start, who.start))) return undefined
  const verb = going.exec(rest)
  if (!verb || verb.index > 80) return undefined
  const where = arrival.exec(rest.slice(0, verb.index))?.[1]
  const what = /^[^，。；！？]*/.exec(rest.slice(verb.index))?.[0] ?? ''
  const name = `${who.name}带队${where ? `到${where}` : ''}${tidy(what)}`
  return outing([who], s, { at: who.end + verb.index, verb: verb[0], name, alias: `${who.name}${tidy(what)}` })
}

/** Somebody who comes and then looks, talks or gives. */
function called(text: string, s: Span, who: Found[]): Outing | undefined {
  const last = who.at(-1)
  if (!last) return undefined
  const m = comes.exec(text.slice(last.end, s.end))
  const [whole = '', verb = ''] = m ?? []
  if (!m || stays.test(whole)) return undefined
  const by = who.map(p => p.name).join('、')
  return outing(who, s, {
    at: last.end + whole.indexOf(verb),
    verb,
    name: `${by}${plain(whole)}`,
    alias: `${by}${plain(whole.slice(whole.indexOf(verb)))}`,
  })
}

/** 活动开始前，他一路踏察: the one who was spoken of. */
function pronoun(text: string, s: Span, before: Found[]): Outing | undefined {
  const who = before.findLast(f => f.kind === 'Person' && !f.implied)
  const m = who && he.exec(text.slice(s.start, s.end))
  const verb = m && going.exec(m[0])
  if (!who || !m || !verb) return undefined
  const name = `${who.name}${plain(m[0].replace(/^.*?[他她]/, ''))}`
  return outing([who], s, { at: s.start + verb.index, verb: verb[0], name, alias: `${who.name}${verb[0]}` })
}

const outing = (
  who: Found[],
  s: Span,
  { at, verb, name, alias }: { at: number; verb: string; name: string; alias: string },
): Outing => ({
  start: Math.max(at, s.start),
  end: Math.max(at, s.start) + verb.length,
  name,
  aliases: alias === name ? [] : [alias],
  kind: '调研',
  who,
  sure: /^(?:赶[到来]|带队)$/.test(verb) || name.includes('带队'),
})

const leads = /^等?(?:带队|率队|领队|率领|带领)/
const partyOf =
  /^(?:带队|率队|领队|率领|带领)的([^，。；的]{0,12}(?:考察团|代表团|访问团|采访团|慰问团|参观团|调研组|工作组|考察组|专家组))/
const arrival = /(?:抵达|来到|到达|走进|赴|到)([^，。；]{2,12})/
const deed = '看|谈|商[讨量议]|聊|询?问|送|算账|帮(?!忙)|协调|解决|对接|种|听|查|劝|拜'
const comes = new RegExp(
  `^(?:等)?(?:一行)?(?:\\d+人)?(?:带着[^，。；]{2,24}?|带|和[^，。；]{2,10}?)?(?:[先又还也再]|专程|一早|连夜|冒雨|冒雪|随后)?(赶到|赶来|赶赴|来到|来|走进|前往|到)(?=[^，。；]{1,24})[^，。；]{0,20}?(?:，[^，。；]{0,20}?)?(?:${deed})[^，。；]{0,20}`,
)
/** Comes to stay, to work or to something that has a name. */
const stays =
  /主持|仪式|颁奖|任职|挂职|驻村|上任|报到|打工|务工|就读|上班|参加|出席|参会|落户|创业|养老|投资建|开会|会场|直播间|[了过]\d+年/
const he =
  /^[^，。；]{1,14}(?:[前后时]|间隙)，[他她](?:一行)?(?:一路|又|还|先|专程|随后)?[^，。；]{0,14}(?:，[^，。；]{2,24})?/
