// What the bodies of titles are called in full: 市委 of 市委书记, the Party group of a bureau, the part that a title names.
import type { Found } from '../types.ts'
import { bodyAt } from './bodies.ts'
import { committeeOf } from './committees.ts'
import type { Atlas } from './gazetteer.ts'
import { lastWhole } from './offices.ts'
import { fitsBody } from './stand-ins.ts'
import type { Segment } from './titles.ts'
import { divisionOf, type Voice } from './voice.ts'

type Body = Pick<Found, 'kind' | 'name' | 'aliases'>

/** What the title before it in a list of persons named: 某县县委书记甲、县长乙; 江城一中党委书记甲、校长乙. */
export interface Carried {
  division?: { level: string; division: string } | undefined
  base?: Body | undefined
}

/** The bodies that a chain of titles implies, and the one that its last office is held at. */
interface Implied {
  implied: Found[]
  base: Body | undefined
}

/** What the bodies of a chain of titles are called in full: one for each segment that the page settles. */
export function impliedBodies(
  text: string,
  chain: Segment[],
  names: Found[],
  voice: Voice,
  carried: Carried = {},
): Implied {
  const implied: Found[] = []
  /** The division and body that the last segment named, for those that leave it out. */
  let division = carried.division
  let base: Body | undefined
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
    const theirs =
      carried.division && written?.kind === 'Organization' && relative(text, written, carried.division, voice)
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
      const above = written?.kind === 'Organization' ? written : undefined
      const part = unitBody(unit, D, voice, above) ?? (unit === '办公室' ? officeOf(base, D, voice) : undefined)
      if (part) {
        base = part
        implied.push(make('Organization', part.name, part.aliases))
        continue
      }
    }
    if (written) {
      if (written.kind === 'Organization') base = written
      const branch = /^村?(党支部|党总支)/.exec(text.slice(officeStart, end))?.[1]
      const party = branch && written.kind === 'Place' && committeeOf(written.name, branch)
      if (party) implied.push(make('Organization', party, [`${written.name}${branch}`]))
      continue
    }
    const title = text.slice(officeStart, end)
    if (segment === chain[0] && carried.base && fitsBody(title, carried.base.name)) base = carried.base
    if (base && !segment.calling && !elsewhere.test(title)) {
      if (/党组$/.test(modifiers)) implied.push(...groupOf(base, make))
      else if (/^党(?:委|总支|支部)/.test(title) && !base.name.startsWith('中共')) {
        const branch = /^党(?:委|总支|支部)/.exec(title)?.[0] ?? ''
        const party = committeeOf(base.name, branch)
        implied.push(...(party ? [make('Organization', party, [`${base.name}${branch}`])] : []))
      } else implied.push(make(base.kind, base.name, base.aliases))
    }
  }
  return { implied, base }
}

/** 县委常委、办公室主任; 副县长、办公室主任: of the office of that committee or government. */
function officeOf(base: Body | undefined, division: string | undefined, voice: Voice): Body | undefined {
  const council = ['委', '人民政府'].find(
    c => base?.name === (c === '委' ? `中共${division}委员会` : `${division}${c}`),
  )
  if (!council) return undefined
  const whole = `${division}${council}办公室`
  const body = bodyAt(whole, 0, voice)
  return body?.end === whole.length ? { kind: 'Organization', name: body.name, aliases: body.aliases } : undefined
}

/** 市人大代表、社区书记某某: an office that says itself that it is held at another body. */
const elsewhere = /^(?:社区|村|驻村|学校|公司|党支部|党总支)/

/** 市委 after 澜州市委书记某某 is that of 澜州市. */
function relative(
  text: string,
  written: Found,
  { level, division }: { level: string; division: string },
  voice: Voice,
): Body | undefined {
  const words = text.slice(written.start, written.end)
  if (!words.startsWith(level) || written.name.includes(division)) return undefined
  const whole = division + words.slice(1)
  const body = bodyAt(whole, 0, voice)
  return body?.end === whole.length ? { kind: 'Organization', name: body.name, aliases: body.aliases } : undefined
}

/** The body that a Party group belongs to: 市政协 of 市政协党组, 江城一中 of 江城一中党委. */
function parentOf(text: string, group: Found, voice: Voice): Body | undefined {
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
): Body | undefined {
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

/** 江城市 of 江城市公安局 or 中共江城市委员会. */
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
