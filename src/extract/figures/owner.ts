// Whose a figure is: the thing that its clause, sentence, paragraph or article speaks of.
import { asNamed, type Clause, type Named } from '../clauses.ts'
import type { Found } from '../types.ts'
import { ownerOf } from './counted.ts'
import { fitted } from './fit.ts'
import { enter, turn } from './focus.ts'
import type { Quantity } from './quantity.ts'
import { step } from './steps.ts'
import { carried, type Owner, type Telling } from './telling.ts'
import { place } from './voices.ts'
import {
  ALSO_WITH,
  BY_PLAN,
  CEREMONY,
  COLLECTIVE,
  DEMANDS,
  FINDS,
  GIVES,
  GUESTS,
  OCCASION,
  PRESENT,
  SCENE,
  SCENE_END,
  STATISTICS,
  SUCH,
  THEN,
} from './words.ts'

/** One for each of a clause's quantities; to be called once for each clause, in order, for the telling moves on. */
export function ownersIn(telling: Telling, clause: Clause, quantities: Quantity[]): (Owner | undefined)[] {
  const { focus } = telling
  const here = telling.article.text.slice(clause.start, clause.end)
  enter(focus, clause, here)
  if (isNameless(clause, here)) focus.nameless = true
  if (BY_PLAN.test(here) && focus.program) {
    turn(focus, focus.program, true)
    focus.plan = focus.program
  }
  // 像这样的驿站，全市已有40个
  const kind = SUCH.exec(here)?.[1]?.slice(-2)
  const such = kind && [focus.now, focus.matter, focus.program, telling.main].find(n => n?.found.name.includes(kind))
  if (such) {
    turn(focus, such, true)
    focus.plan = such
  }
  // 医院将开通甲服务，并同乙县的9家卫生院组建联盟: the one who opens it.
  if (ALSO_WITH.test(here) && focus.agent && focus.agent.start >= clause.sentence.start) turn(focus, focus.agent, false)
  if (THEN.test(here) && focus.now?.found.kind === 'Project') focus.plan = focus.now
  // 甲县实施乙计划，去年接待游客8万人次: of the county.
  if (focus.now?.found.kind === 'Program' && !focus.plan && focus.agent && STATISTICS.test(here))
    turn(focus, focus.agent, false)
  const owners = ofWhole(telling, clause, here, quantities) ?? nameByName(telling, clause, quantities)
  if (DEMANDS.test(here)) focus.demand = clause.end
  if (FINDS.test(here)) focus.nameless = true
  return owners
}

/** 他, 她, 我 and 该中心, 这座桥 of which no name is known. */
function isNameless(clause: Clause, here: string): boolean {
  if (/^[“"]?(?:他|她|我(?!们|[省市县区镇乡村州旗国]))(?!们)/.test(here)) return true
  const known = clause.named.some(n => n.start - clause.start < 8)
  return !known && /^\s?(?:该|这[座条家所款处支])[\u4e00-\u9fff]{1,4}/.test(here)
}

/** Owners that a clause has for all of its quantities, whoever else is named in it. */
function ofWhole(t: Telling, clause: Clause, here: string, quantities: Quantity[]): (Owner | undefined)[] | undefined {
  const occasion = occasionOf(t, here.trim())
  if (occasion) {
    turn(t.focus, occasion, false)
    if (clause.start === clause.sentence.start && SCENE.test(here)) t.focus.scene = occasion
  }
  const opening = clause.start === clause.sentence.start ? clause.named.at(-1) : undefined
  if (opening?.found.kind === 'Event' && SCENE_END.test(t.article.text.slice(opening.end, clause.end)))
    t.focus.scene = opening
  // 参加捐赠仪式的还有…，以及甲校的30多名师生
  const first = clause.start === clause.sentence.start ? clause.named[0] : undefined
  if (
    first?.found.kind === 'Event' &&
    GUESTS.test(t.article.text.slice(clause.start, first.start)) &&
    t.article.text[first.end] === '的'
  )
    t.focus.guests = first
  if (occasion && PRESENT.test(here)) t.focus.guests = occasion
  const { scene, guests } = t.focus
  if (guests) return quantities.map(() => carried(t, guests, 'context', clause, 'guests'))
  // 仪式上，甲公司向乙学校捐赠20万元: of the ceremony.
  // 捐赠仪式举行，甲公司向乙学校捐赠20万元
  const told = t.focus.event && t.focus.event.start >= clause.sentence.start && CEREMONY.test(t.focus.event.found.name)
  const at = scene ?? (told ? t.focus.event : undefined)
  if (at && GIVES.test(here) && clause.named.every(n => n.found.kind !== 'Event' && n.found.kind !== 'Project'))
    return quantities.map(() => carried(t, at, 'context', clause, 'occasion'))
  const voice = clause.named.length === 0 ? t.voices[place(t.voices, clause.start + 1) - 1] : undefined
  // “项目投产后，年可处理5000吨。”: what is said names its own subject.
  const isNamed = voice && t.focus.now && t.focus.now.start >= voice.start
  if (voice && !isNamed && clause.end <= voice.end + 1) {
    const house = voice.isHouse && t.focus.agent?.found.kind === 'Organization' ? t.focus.agent : undefined
    const body = (voice.isProject ? t.focus.project : undefined) ?? voice.body ?? house
    return quantities.map(() => body && carried(t, body, 'context', clause, 'speaker'))
  }
  // 全市7个县（区）共有73个重大项目集中开工: totals of the occasion.
  if (!t.topic || !isCollective(t.topic, here)) return undefined
  const topic = asNamed(t.topic)
  turn(t.focus, topic, true)
  return quantities.map(() => carried(t, topic, 'context', clause, 'collective'))
}

/** Takes in the names of a clause as they come, and each quantity where it stands among them. */
function nameByName(telling: Telling, clause: Clause, quantities: Quantity[]): (Owner | undefined)[] {
  let k = 0
  const upTo = (at: number) => {
    for (; k < clause.named.length && (clause.named[k]?.start ?? at) < at; k++) step(telling, clause, k)
  }
  const owners = quantities.map(q => {
    upTo(q.end)
    return fitted(telling, q, clause, ownerOf(telling, q, clause, k))
  })
  upTo(clause.end)
  return owners
}

/** The occasion that a clause speaks of without its name: 会上, 到会, 灯会期间. */
function occasionOf({ occasion, lasting, focus }: Telling, here: string): Named | undefined {
  const during = /([\u4e00-\u9fff]{3})期间/.exec(here)?.[1]
  const meant = during && lasting.find(f => f.name.includes(during))
  if (meant) return asNamed(meant)
  if (!occasion) return undefined
  const bare =
    /^(?:整个|整场)?([\u4e00-\u9fff]{2,3}?)(?:从|于|在|共|由|分[为成]?|将|采取|以|设|吸引|持续|历时|现场|为期|还|中)/.exec(
      here,
    )?.[1]
  const isBare = bare !== undefined && /[练赛会展演节式训]$/.test(bare) && occasion.name.endsWith(bare)
  if (!isBare && !OCCASION.test(here)) return undefined
  // 甲公司打出招牌，当天就录用57人: the sentence has its subject.
  if (focus.first && /^当[天日]/.test(here)) return undefined
  const noun = /^\s?[^，。；：]{0,6}?(仪式|论坛|大会|[推发恳交][\u4e00-\u9fff]会)(?:上|现场)/.exec(here)?.[1]
  const same =
    noun && !focus.event?.found.name.endsWith(noun)
      ? lasting.findLast(f => f.kind === 'Event' && f.name.endsWith(noun))
      : undefined
  return same ? asNamed(same) : (focus.event ?? asNamed(occasion))
}

/** The article reports the joint start of projects of which the clause gives the number. */
function isCollective(topic: Found, here: string): boolean {
  const what = COLLECTIVE.exec(here)
    ?.slice(1)
    .find(w => w)
  const plain = (words: string) => words.replace(/[（）]/g, '')
  return what !== undefined && plain(topic.name).includes(plain(what))
}
