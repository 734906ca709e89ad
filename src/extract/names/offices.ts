// Which offices the words around a person's name state, and at which body: 市委副书记、市长张某.
import type { Span } from '../../../schema/model.ts'
import type { Found, Reading } from '../types.ts'
import { bodyAt } from './bodies.ts'
import type { Atlas } from './gazetteer.ts'
import { branchOf, standingFor } from './stand-ins.ts'
import { chainBefore, type Segment } from './titles.ts'
import { divisionOf, type Voice } from './voice.ts'

/** One office of one person. */
export interface Office {
  /** As written, without the full name of a body: 市委副书记, 副市长, 董事长. */
  title: string
  /** The words of the office with its body in the article's text. */
  titleSpan: Span
  /** The body or place where it is held: one of `reading.found`, by kind and name. */
  body: Found
  /** 原, 前, 时任: no longer held. */
  former: boolean
  /** The title stands before the first name of a list: 副主席甲、乙、丙. */
  shared: boolean
  /** 市领导, 村民, 代表: who one is, not an office that one holds. */
  vague: boolean
}

/**
 * All offices that the text around `person` (a Person of `reading.found`) states of them, in the order of the text.
 * Looks before the name (市委常委、宣传部部长张某; through a list 副主席甲、乙、丙) and after it (张某任副市长, 张某书记).
 * Empty when there is none or the page does not settle the body. The bodies are entities of the page already
 * (`findNames` finds those that a title implies), so a claim may use them as they are.
 */
export function officesOf(reading: Reading, person: Found): Office[] {
  const { text } = reading.article
  const names = reading.found.filter(f => f.kind === 'Person' || f.kind === 'Organization' || f.kind === 'Place')
  const bodyStart = startsByEnd(names)
  const starts = new Map(names.filter(f => f.kind === 'Person').map(f => [f.end, f.start]))
  // 江城日报社记者 林远: a byline sets its names off.
  let at = /[\u4e00-\u9fff][ 　]$/.test(text.slice(Math.max(0, person.start - 2), person.start))
    ? person.start - 1
    : person.start
  let shared = false
  let chain = chainBefore(text, at, bodyStart)
  if (chain.length === 0) at = person.start
  while (chain.length === 0) {
    const before = startOfNeighbour(text, at, starts)
    if (before === undefined) break
    shared = true
    at = before
    chain = chainBefore(text, at, bodyStart)
  }
  if (chain.length === 0) chain = chainAs(text, person.start, bodyStart)
  const after = chainAfter(text, person.end, bodyStart, chain.length > 0)
  if (chain.length === 0) shared = false
  return [...chain, ...after].flatMap(segment => {
    const body = bodyOf(segment, names) ?? standingFor(text, segment, names)
    if (!body) return []
    return [
      {
        title: titleOf(text, segment, body),
        titleSpan: { start: segment.start, end: segment.end },
        body,
        former: segment.former,
        shared,
        vague: segment.calling && !(body.kind === 'Organization' && jobs.test(text.slice(segment.start, segment.end))),
      },
    ]
  })
}

/** Callings that are a job when a body is named. */
const jobs =
  /(?:驾驶员|司机|工人|职工|员工|导游|讲解员|电工|焊工|钳工|技工|修理工|保安|演员|运动员|厨师|乘务员|保洁员|快递员)$/

/** 作为江风公司的技术员，林远每天下车间。 */
export function chainAs(text: string, start: number, bodyStart: (end: number) => number | undefined): Segment[] {
  if (text[start - 1] !== '，') return []
  const chain = chainBefore(text, start - 1, bodyStart)
  const at = chain[0]?.start ?? 0
  return /(?:作为|身为|身兼)$/.test(text.slice(Math.max(0, at - 2), at)) ? chain : []
}

/** Where the name before `at` in a list begins; 、 or a space may stand between, after 和 that no reading took for the name's end, after (女). */
function startOfNeighbour(text: string, at: number, starts: Map<number, number>): number | undefined {
  for (const joint of [/[、和及 \u3000]$/, /和、$/, /（[^（）]{1,8}）、$/]) {
    const length = joint.exec(text.slice(Math.max(0, at - 12), at))?.[0].length
    const start = length === undefined ? undefined : starts.get(at - length)
    if (start !== undefined) return start
  }
  return undefined
}

/**
 * 张某任副市长, 张某（县政协主席）, 张某等3人被补选为常委, 张某书记.
 * With `titled` (a title stands before the name already) only what a verb confers.
 */
export function chainAfter(
  text: string,
  end: number,
  bodyStart: (end: number) => number | undefined,
  titled = false,
): Segment[] {
  const bracket = /^[（(]([^（）()。；]{2,40})[）)]/.exec(text.slice(end, end + 42))
  if (bracket?.[1]) return chainFrom(text, end + 1, end + 1 + bracket[1].length, bodyStart)
  // 林远，柳河村党支部书记，正在地里忙。
  const aside = /^，([^，。；、\s]{4,30})(?=[，。])/.exec(text.slice(end, end + 32))?.[1]
  const apposed = aside ? chainFrom(text, end + 1, end + 1 + aside.length, bodyStart) : []
  if (apposed.length > 0 && !titled && !apposed.some(s => s.calling)) return apposed
  const verb = confers.exec(text.slice(end, end + 24))?.[0] ?? ''
  if (titled && !verb) return []
  const from = end + verb.length
  for (let to = Math.min(text.length, from + (verb ? 36 : 6)); to > from + 1; to--) {
    if (/[。；\n]/.test(text.slice(from, to))) continue
    const chain = chainFrom(text, from, to, bodyStart)
    if (chain.length > 0 && (verb || !chain.some(s => s.calling))) return chain
  }
  return []
}

const confers =
  /^(?:同志)?(?:等\d*人)?(?:，?(?:今年|现年)?\d{2}岁)?(?:，(?=是|系|现任))?(?:均|分别|兼|曾|正)?(?:是|叫|系|现任|担任|就任|出任|升任|转任|改任|接任|履新|(?:被|全票|连续|再次|再度)*(?:当选|补选|增补|增选|选举|任命|推选|聘任|聘请|聘|选|增补|推举|提名|委任)(?:为|成为|担任)?|任|为)/

/** The chain that fills `from`…`to`. */
function chainFrom(text: string, from: number, to: number, bodyStart: (end: number) => number | undefined): Segment[] {
  const chain = chainBefore(text, to, bodyStart)
  return chain[0]?.start === from ? chain : []
}

/** The body that findNames has tied to this segment: implied over its words, or written inside it. */
function bodyOf(segment: Segment, names: Found[]): Found | undefined {
  const inside = names.filter(f => f.kind !== 'Person' && f.start >= segment.start && f.end <= segment.end)
  const whole = inside.find(f => f.implied && f.start === segment.start && f.end === segment.end)
  return whole ?? lastWhole(inside.filter(f => f.implied || f.end <= segment.officeStart))
}

/** The name that ends last, of those that end there the longest: 江城市委, not the 江城市 in it. */
function lastWhole(names: Found[]): Found | undefined {
  return names.reduce<Found | undefined>(
    (best, f) => (!best || f.end > best.end || (f.end === best.end && f.start < best.start) ? f : best),
    undefined,
  )
}

function titleOf(text: string, segment: Segment, body: Found): string {
  const whole = text.slice(
    segment.start + (segment.former ? (/^(原任|时任|曾任|历任)/.test(text.slice(segment.start)) ? 2 : 1) : 0),
    segment.end,
  )
  const office = text.slice(segment.officeStart, segment.end)
  if (body.end < segment.start || body.start > segment.end) return whole
  const written = text.slice(body.start, body.end)
  if (body.implied) return whole
  return body.kind === 'Organization' && (written !== body.name || written.length <= 5) ? whole : office
}

/** Where a body or place that ends at a position begins: the longest. */
export function startsByEnd(names: Found[]): (end: number) => number | undefined {
  const starts = new Map<number, number>()
  for (const f of names) {
    if (f.kind === 'Person' || f.implied || f.inner) continue
    starts.set(f.end, Math.min(f.start, starts.get(f.end) ?? f.start))
  }
  return end => starts.get(end)
}

/** What the bodies of a chain of titles are called in full: one for each segment that the page settles. */
export function impliedBodies(
  text: string,
  chain: Segment[],
  names: Found[],
  voice: Voice,
  carried?: { level: string; division: string },
): Found[] {
  const implied: Found[] = []
  /** The division and body that the last segment named, for those that leave it out. */
  let division = carried
  let base: Pick<Found, 'kind' | 'name' | 'aliases'> | undefined
  for (const segment of chain) {
    const { start, end, office, officeStart } = segment
    const span = { start, end }
    const make = (kind: Found['kind'], name: string, aliases: string[]): Found => ({
      ...span,
      kind,
      name,
      aliases: aliases.filter(a => a !== name),
      score: 0.9,
      rule: 'name/office',
      implied: true,
    })
    const written = lastWhole(
      names.filter(f => f.kind !== 'Person' && !f.implied && f.start >= start && f.end <= officeStart),
    )
    const modifiers = text.slice(officeStart, end - office.length)
    if (written?.kind === 'Place' && voice.atlas.named(written.name).length > 0) division = divisionWith(written.name)
    if (office === '总书记') {
      implied.push(make('Organization', '中国共产党中央委员会', ['党中央', '中共中央']))
      continue
    }
    const head = /^[省市县区州盟旗镇乡](?=长$)/.exec(office)?.[0]
    if (head || /^(市长|县长)助理$/.test(office)) {
      const level = head ?? office[0] ?? ''
      const place = written?.kind === 'Place' ? written.name : undefined
      const D = place ?? (division?.level === level ? division.division : divisionOf(voice, level, start))
      if (D) {
        const full = level === '盟' ? `${D}行政公署` : `${D}人民政府`
        const short = level === '盟' ? '行署' : '政府'
        base = { kind: 'Organization', name: full, aliases: [`${D}${short}`, `${level}${short}`] }
        implied.push(make('Organization', base.name, base.aliases))
        division = divisionWith(D)
      } else {
        // A county that the page does not name: as it would be written there.
        base = { kind: 'Organization', name: `${level}政府`, aliases: [] }
        implied.push(make('Organization', base.name, base.aliases))
      }
      continue
    }
    const theirs = carried && written?.kind === 'Organization' && relative(text, written, carried, voice)
    if (theirs) {
      base = theirs
      implied.push(make('Organization', theirs.name, theirs.aliases))
      continue
    }
    if (written?.kind === 'Organization' && !segment.unit) {
      const owner = /党[组委]$/.test(text.slice(start, officeStart)) && parentOf(text, written, voice)
      base = owner || written
      const body = bodyAt(`${text.slice(written.start, written.end)}`, 0, voice)
      const D = divisionIn(written.name, voice.atlas) ?? body?.division
      if (D) division = divisionWith(D)
      const group = /党组$/.exec(modifiers) ?? (/^党组/.test(office) ? ['党组'] : null)
      if (group) implied.push(...groupOf(written, make))
      continue
    }
    const unit = segment.unit ? text.slice(segment.unit.start, segment.unit.end) : ''
    if (unit) {
      const D = division?.division ?? voice.locale.county ?? voice.locale.city ?? voice.locale.province
      const part = unitBody(unit, D, voice, written?.kind === 'Organization' ? written : undefined)
      if (part) {
        base = part
        implied.push(make('Organization', part.name, part.aliases))
        continue
      }
    }
    if (written) {
      if (written.kind === 'Organization') base = written
      const branch = /^村?(党支部|党总支)/.exec(text.slice(officeStart, end))?.[1]
      if (branch && written.kind === 'Place') implied.push(make('Organization', ...branchOf(written.name, branch)))
      continue
    }
    if (base && !segment.calling) {
      if (/党组$/.test(modifiers)) implied.push(...groupOf(base, make))
      else implied.push(make(base.kind, base.name, base.aliases))
    }
  }
  return implied
}

/** 市委 after 澜州市委书记某某 is that of 澜州市. */
function relative(
  text: string,
  written: Found,
  { level, division }: { level: string; division: string },
  voice: Voice,
): Pick<Found, 'kind' | 'name' | 'aliases'> | undefined {
  const words = text.slice(written.start, written.end)
  if (!words.startsWith(level) || written.name.includes(division)) return undefined
  const whole = division + words.slice(1)
  const body = bodyAt(whole, 0, voice)
  return body?.end === whole.length ? { kind: 'Organization', name: body.name, aliases: body.aliases } : undefined
}

/** The body that a Party group belongs to: 市政协 of 市政协党组, 江城一中 of 江城一中党委. */
function parentOf(text: string, group: Found, voice: Voice): Pick<Found, 'kind' | 'name' | 'aliases'> | undefined {
  const written = text.slice(group.start, group.end).replace(/(机关)?党[组委]$/, '')
  const body = bodyAt(written, 0, voice)
  if (body) return { kind: 'Organization', name: body.name, aliases: body.aliases }
  const owner = /^中共(.+)委员会$/.exec(group.name)?.[1]
  return owner && voice.atlas.named(owner).length === 0
    ? { kind: 'Organization', name: owner, aliases: [written] }
    : undefined
}

/** 市政协党组: the Party group of a body is a body of its own. */
function groupOf(
  base: Pick<Found, 'name' | 'aliases'>,
  make: (kind: Found['kind'], name: string, aliases: string[]) => Found,
): Found[] {
  if (base.name.endsWith('党组')) return [make('Organization', base.name, base.aliases)]
  const short = /^中国人民政治协商会议(.+)委员会$/.exec(base.name)
  const name = short
    ? `${short[1]}政协`
    : base.name.replace('人民代表大会常务委员会', '人大常委会').replace('人民政府', '政府')
  return [
    make(
      'Organization',
      `${name}党组`,
      base.aliases.map(a => `${a}党组`),
    ),
  ]
}

/** 宣传部 after 市委常委 → 中共…市委宣传部; 公安厅 after 副省长 → …省公安厅. */
function unitBody(
  unit: string,
  division: string | undefined,
  voice: Voice,
  above: Found | undefined,
): Pick<Found, 'kind' | 'name' | 'aliases'> | undefined {
  if (above)
    return {
      kind: 'Organization',
      name: `${above.name}${unit}`,
      aliases: [unit, ...above.aliases.map(a => `${a}${unit}`)],
    }
  if (!division) return undefined
  const level = division.at(-1) ?? ''
  const whole =
    unit === '宣传' || unit === '组织' || unit === '统战' || unit === '社工' || unit === '社会工作' ? `${unit}部` : unit
  for (const text of [`${division}委${whole}`, `${division}${whole}`]) {
    const body = bodyAt(text, 0, voice)
    if (
      body &&
      body.end === text.length &&
      !(text.startsWith(`${division}委`) && /^(党组|党委|办公室|信访局)$/.test(whole))
    )
      return { kind: 'Organization', name: body.name, aliases: [...body.aliases, whole, `${level}${whole}`] }
  }
  return undefined
}

const divisionWith = (name: string) => ({ division: name, level: /街道$/.test(name) ? '街道' : (name.at(-1) ?? '') })

/** 荆门市 of 荆门市公安局 or 中共荆门市委员会. */
export function divisionIn(body: string, atlas: Atlas): string | undefined {
  const rest = body.replace(/^(中共|中国人民政治协商会议|共青团)/, '')
  for (let n = 2; n <= 12; n++) {
    const form = rest.slice(0, n)
    if (
      atlas.named(form).some(d => d.name === form) &&
      !atlas.named(rest.slice(0, n + 1)).some(d => d.name === rest.slice(0, n + 1))
    )
      return form
  }
  return undefined
}
