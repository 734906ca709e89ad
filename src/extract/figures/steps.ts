// What a clause's names do to what the text speaks of.
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { type Focus, turn } from './focus.ts'
import { isSameThing, type Telling } from './telling.ts'
import { isAside, isServant, isTurn } from './turns.ts'
import {
  ARRIVES,
  AT,
  BUILDERS,
  BY,
  DIVISION,
  DOERS,
  FOUNDS,
  IN_PLAN,
  INSIDE,
  LAYMAN,
  LEANS_ON,
  OFFICIAL,
  ONCE_DONE,
  PLANS,
  RELATIVE,
  RUNS,
  SINCE,
  STATISTICS,
  TELLS,
  TIMES,
  TOOL,
} from './words.ts'

/** Takes in the `k`th name of a clause. */
export function step(telling: Telling, clause: Clause, k: number): void {
  const n = clause.named[k]
  if (!n) return
  if (n.found.kind === 'Person') ofPerson(telling, clause, k)
  else ofThing(telling, clause, k, n)
}

function ofThing(telling: Telling, clause: Clause, k: number, n: Named): void {
  const { focus } = telling
  const { text } = telling.article
  const before = text.slice(Math.max(clause.start, n.start - 10), n.start)
  const isUndertaking = n.found.kind === 'Program' || n.found.kind === 'Project'
  if (n.found.kind === 'Program') focus.program = n
  // 他是“甲课堂”的首批学员，如今种了12亩: his own.
  if (isUndertaking && focus.nameless && HIS.test(text.slice(n.end, n.end + 12))) return
  // 按照甲计划，全市今年…: all of the plan.
  // As much of the clause as any of the patterns below can take in.
  const lead = text.slice(Math.max(clause.start, n.start - 80), n.start)
  const rest = text.slice(n.end, Math.min(clause.end, n.end + 80))
  const isPlan = (PLANS.test(lead) && rest === '') || IN_PLAN.test(`${lead}#${rest}`)
  // 甲行动开展以来，乙局走访120家: of the campaign, whoever did it.
  if (n.found.kind === 'Program' && (isPlan || SINCE.test(rest))) {
    turn(focus, n, true)
    focus.plan = n
    return
  }
  if (n.found.kind !== 'Event' && ONCE_DONE.test(`${lead}#${rest}`)) {
    turn(focus, n, true)
    focus.plan = n
    return
  }
  if (n.found.kind === 'Program' && LEANS_ON.test(lead) && rest === '' && !TOOL.test(n.found.name)) focus.matter = n
  const isOwn = STATISTICS.test(rest)
  if (focus.plan && (n.found.kind === 'Place' || n.found.kind === 'Organization')) {
    if (isOwn) turn(focus, n, false)
    return
  }
  const isBody = n.found.kind === 'Organization' || (n.found.kind === 'Place' && !DIVISION.test(n.found.name))
  const founded = isBody && FOUNDS.test(before) && !/专班$|小组$|工作[组队]$|指挥部$/.test(n.found.name)
  if (founded) focus.kept = n.found
  const aside = !founded && (isAside(text, clause, k, focus.aside) || BY.test(`${lead}#${rest}`))
  focus.aside = aside
  const { now, agent } = focus
  // 该县启动甲计划，全县已有26个…: who set it up is no new subject.
  const same =
    !isOwn &&
    now?.found.kind === 'Program' &&
    focus.isSetUp &&
    agent &&
    isSameThing(agent.found, n.found) &&
    now.end <= clause.start &&
    (n.found.kind === 'Place' || now.start >= clause.sentence.start)
  const served =
    telling.occasion && !telling.isOuting && !now && isServant(text, clause, n) ? asNamed(telling.occasion) : undefined
  if (served) turn(focus, served, false)
  else if (aside && isSetIn(telling, clause, k)) {
    turn(focus, n, false)
    focus.kept = n.found
  } else if (!aside && !same && isTurn(text, clause, k, now))
    turn(focus, n, founded || (isUndertaking && RUNS.test(before)))
  // 甲公司承办的专场吸引…: what follows is of something that has no name here.
  const after = RELATIVE.exec(rest)
  const next = clause.named[k + 1]
  if (after && n.found.kind !== 'Event' && (!next || next.start > n.end + after[0].length + 12)) focus.nameless = true
}

/** 走进甲公司，机器轰鸣: the sentence goes on to tell of where it is set, unless that is where an occasion took place. */
function isSetIn({ article: { text }, occasion, isOuting }: Telling, clause: Clause, k: number): boolean {
  const n = clause.named[k]
  if (!n || !TIMES.test(text.slice(clause.sentence.start, clause.start)) || k < clause.named.length - 1) return false
  if (n.found.kind === 'Event' || (n.found.kind === 'Place' && occasion && !isOuting)) return false
  const lead = text.slice(clause.start, clause.named.find(m => m.found.kind !== 'Person')?.start ?? n.start)
  const rest = text.slice(n.end, clause.end)
  return ARRIVES.test(lead) || (AT.test(lead) && (INSIDE.test(rest) || n.found.kind === 'Project'))
}

const HIS = /^的[^，。；]{0,8}(?:学员|成员|受益[者人]|参与者|志愿者|代表|之一|一员|会员|学生|队员|[^，。；]户)/

/** A person who tells, or works at the head of a team, stands for the body; else figures are his own. */
function ofPerson(telling: Telling, clause: Clause, k: number): void {
  const { bodyOf, focus } = telling
  const { text } = telling.article
  const n = clause.named[k]
  const before = clause.named[k - 1]
  if (!n) return
  const head = before && before.found.kind !== 'Person' && n.start - before.end < 10 ? before : undefined
  const known = bodyOf.get(n.found.name)
  const lead = text.slice(clause.start, n.start)
  const rest = text.slice(n.end, clause.end)
  const tells = TELLS.test(rest) || (rest.length < 16 && text[clause.end] === '：')
  if (tells && !LAYMAN.test(lead)) {
    // 合作社负责人某某介绍: what follows is of the body.
    if (head)
      turn(
        focus,
        (VILLAGE.test(head.found.name) ? undefined : matterFor(focus, head)) ?? seatOf(telling, head) ?? head,
        false,
      )
    // 据某局局长介绍，甲项目…: the next sentence goes on to speak of the project.
    if (head && focus.first?.found === head.found && OFFICIAL.test(head.found.name)) focus.first = undefined
    focus.nameless = false
  } else if (LAYMAN.test(lead)) focus.nameless = true
  else if (head && head.start - clause.start < 4 && DOERS.test(head.found.name)) turn(focus, head, false)
  else if (/^[^，。；]{1,5}的(?!确)/.test(rest)) return
  else if (lead.length < 4 || (/的(?!是)[^，。；的]{1,6}$/.test(lead) && !/^[、和等]/.test(rest))) {
    if (known && !head && DOERS.test(known.name)) {
      turn(focus, asNamed(known), false)
      focus.kept = known
    } else focus.nameless = true
  }
}

/** 桥东村党支部书记, 桥东社区居委会主任 speak of their village, 江风公司人力资源部部长 of the firm. */
function seatOf({ found }: Telling, { found: body, start, end }: Named): Named | undefined {
  const head = (kind: Found['kind'], ends: RegExp) =>
    foundIn(found, start, end).find(f => f.kind === kind && f.start === start && f.end < end && ends.test(f.name))
  const seat = COMMITTEE.test(body.name)
    ? head('Place', SMALL)
    : DEPARTMENT.test(body.name)
      ? head('Organization', FIRM)
      : undefined
  return seat && asNamed(seat)
}

const DEPARTMENT = /(?:部|车间|科|班组|处|办公室|事业部)$/
const FIRM = /(?:公司|集团|厂|银行|医院|合作社)$/

const VILLAGE = /(?:[村屯寨]|社区|嘎查)(?:党?支部|党?总支|委员会|[村居]委会?|党委)/
const COMMITTEE = /(?:支部|总支|委员会|党委|党组|[村居]委会?|政府)/
const SMALL = /[村屯寨镇乡]$|街道$|社区$|嘎查$|苏木$/

/** What an official or a builder speaks of: not of his body but of the matter at hand. */
function matterFor(focus: Focus, { found }: Named): Named | undefined {
  if (OFFICIAL.test(found.name)) return focus.matter ?? focus.project
  return BUILDERS.test(found.name) ? (focus.matter ?? focus.project) : undefined
}
