// Bodies that lean on a name given before: 镇政府 after 青禾镇, 村委会 after 柳河村, 校团委 after 白溪中学.
import { everyMatch } from '../../every-match.ts'
import type { Found } from '../types.ts'
import type { Head } from './body.ts'
import { coreAt } from './body-core.ts'
import { committeeOf } from './committees.ts'
import { divisionOf, type Voice } from './voice.ts'

/** `found` with these bodies under their full names; those that no name before settles stay as they are. */
export function settled(text: string, found: Found[], voice: Voice): Found[] {
  const whole = found.map(f => settledLevel(text, f, voice)).map(f => (isPlanned(text, f) ? { ...f, inner: true } : f))
  const added = [
    ...townBodies(text, whole),
    ...crews(text, whole),
    ...leaning(text, whole),
    ...organizers(text),
  ].filter(f => !whole.some(o => o.kind !== 'Place' && !o.inner && o.start < f.end && o.end > f.start && !within(o, f)))
  if (added.length === 0) return whole
  const rest = whole.flatMap(o => {
    const around = added.find(f => within(o, f))
    if (!around) return [o]
    // 江城电视台 of 江城电视台《乡音》栏目组 counts as named; what was read too short does not.
    if (around.name.startsWith(o.name))
      return [{ ...o, ...(o.kind === 'Organization' ? { implied: true } : { inner: true }) }]
    return o.kind === 'Organization' ? [] : [{ ...o, inner: true }]
  })
  return [...rest, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 新建的县第三小学项目: what is being built is not there yet. */
const isPlanned = (text: string, f: Found) =>
  /\/(?:school|body)$/.test(f.rule) &&
  ((/^(?:建设|新建)?(?:项目|工程)/.test(text.slice(f.end, f.end + 4)) &&
    /(?:新建|在建|规划建设|开工建设|筹建|建设)的?$/.test(text.slice(Math.max(0, f.start - 5), f.start))) ||
    intended.test(text.slice(Math.max(0, f.start - 40), f.start)))

/** 将联合江城学院建设湿地研究院 */
const intended = /(?:将|拟|计划|打算)[^。；！？\n]{0,32}(?:建设|组建|筹建|共建|新建)(?:一[个家所])?$/

/** `voice` with the towns and villages that the first reading found. */
export function withTowns(voice: Voice, found: Found[]): Voice {
  const towns = found.flatMap(f => {
    const name = isLow(f) ? f.name : (f.kind === 'Organization' ? townOf : stretchOf).exec(f.name)?.[1]
    return name ? [{ at: f.start, name }] : []
  })
  const named = [...voice.named, ...towns].sort((a, b) => a.at - b.at)
  return { locale: voice.locale, atlas: voice.atlas, named }
}

const low = /(?:镇|乡|街道|村|社区)$/
/** 青禾镇 of 中共青禾镇委员会. */
const townOf =
  /^(?:中共)?(?!中共)([\u4e00-\u9fff]{2,7}?(?:[镇乡村]|街道|社区))(?:(?:总?支部|工作)?委员会|人民政府|办事处|村民委员会|居民委员会)/
/** 石桥镇 of 青河石桥镇段. */
const stretchOf = /[河江渠路]([\u4e00-\u9fff]{2,4}[镇乡村])段$/
const isLow = (f: Found) => f.kind === 'Place' && low.test(f.name)
const within = (a: Found, b: Found) => a.start >= b.start && a.end <= b.end

/** 镇政府 that stayed as written. */
function settledLevel(text: string, f: Found, voice: Voice): Found {
  const written = text.slice(f.start, f.end)
  const level = /^(?:镇|乡|街道|村|社区)/.exec(written)?.[0]
  if (f.kind !== 'Organization' || !level || (f.name !== written && !f.name.startsWith(`中共${level}`))) return f
  const division = divisionOf(voice, level, f.start)
  if (!division) return f
  const rest = written.slice(level.length)
  const name = bodyOf(division, rest) ?? division + rest
  return { ...f, name, aliases: [...new Set([...f.aliases, written, division + rest])] }
}

/** 青禾镇, 政府 → 青禾镇人民政府 */
function bodyOf(division: string, rest: string): string | undefined {
  const text = division + rest
  const level = /街道$/.test(division) ? '街道' : (division.at(-1) ?? '')
  const head: Head = { end: division.length, level, division, written: division, relative: false }
  const body = coreAt(text, 0, head)
  return body?.end === text.length ? body.name : committeeOf(division, rest)
}

/** 青禾镇政府, where no list has the town: the Place and the body right after it. */
function townBodies(text: string, found: Found[]): Found[] {
  return found.flatMap(f => {
    const office = f.kind === 'Place' && !f.inner ? posted.exec(text.slice(f.end, f.end + 12))?.[0] : undefined
    if (office) return [bodyFound(text, f.start, f.end + office.length, f.name + office)]
    if (!isLow(f) || f.inner) return []
    const level = /街道$/.test(f.name) ? '街道' : (f.name.at(-1) ?? '')
    const head: Head = { end: f.end, level, division: f.name, written: f.name, relative: false }
    const form = lowForms.exec(text.slice(f.end, f.end + 9))?.[0]
    const body = /[村区]$/.test(level) ? undefined : coreAt(text, f.start, head)
    const end = body?.end ?? (form ? f.end + form.length : undefined)
    const name = body?.name ?? (form && (committeeOf(f.name, form) ?? f.name + form))
    return end && name ? [bodyFound(text, f.start, end, name, body?.aliases)] : []
  })
}

const lowForms =
  /^(?:党委|党总支|党支部|村委会|居委会|党工委|办事处|综合(?:行政)?执法[大中]?队|(?:综合)?文化站|综治中心|便民服务中心|党群服务中心|司法所|财政所|派出所|农业站|水利站|人大工委|人大主席团|纪工委|武装部|妇联|社会事务办公室|党政办公室|党政综合办公室|应急办公室|网格中心|志愿服务队|新时代文明实践[所站])(?!员)/
/** 白溪省驻江城办事处 */
const posted = /^驻[\u4e00-\u9fff]{2,6}?(?:办事处|联络处|代表处|招商分局|招商局)/

/** 石桥村队, 江城电视台《乡音》栏目组: those who play or work for what stands right before. */
function crews(text: string, found: Found[]): Found[] {
  return found.flatMap(f => {
    if (f.kind === 'Person' || f.implied || f.inner) return []
    const words = crew.exec(text.slice(f.end, f.end + 26))?.[0]
    const isTeam = words !== '队' || /(?:[省市县区州旗镇乡村]|街道|社区|学|公司|集团)$/.test(text.slice(f.start, f.end))
    return words && isTeam ? [bodyFound(text, f.start, f.end + words.length, f.name + words)] : []
  })
}

const crew = /^(?:《[^》]{2,18}》(?:栏目组|节目组|剧组|摄制组|编辑部|杂志社)|队(?![伍员长列友里医服形旗部]))/

function bodyFound(text: string, start: number, end: number, name: string, aliases: string[] = []): Found {
  const written = text.slice(start, end)
  const others = [...new Set([written, ...aliases])].filter(a => a !== name)
  return { start, end, kind: 'Organization', name, aliases: others, score: 0.85, rule: 'organization/settled' }
}

/** 第三督查组组长 */
const numbered = /第[一二三四五六七八九十]+(?:督[查导察]|检查|巡[视察]|指导|考核|调研|服务|工作)组(?=副?组长)/g

/** 组委会副主任, 评委会宣布: the committee of the occasion that the page is about. */
function organizers(text: string): Found[] {
  const groups = everyMatch(text, numbered).map(m => bodyFound(text, m.index, m.index + m[0].length, m[0]))
  const committees = everyMatch(text, organizing).map(m => {
    const name = m[1] ?? ''
    const start = m.index + m[0].length - name.length
    return { ...bodyFound(text, start, start + name.length, name), score: 0.6 }
  })
  return [...committees, ...groups]
}

const organizing =
  /(?:^|[。，；、：！？\s“”]|[由据向经与和受])((?:大赛|赛事|活动|比赛|大会|展会|论坛|[初复决]赛|总决赛|(?:第[一二三四五六七八九十百\d]{1,4}届|(?:19|20)\d\d年?)(?:(?![的了在和与])[\u4e00-\u9fff]){2,16}?[赛节会展])?(?:组委会|组织委员会|评委会|评审委员会)(?:办公室)?)(?![\u4e00-\u9fff]{0,4}(?:成员|全体))/g

interface Leaning {
  /** The words that point to the owner (校), and those of the body, which stand for D in its full name. */
  pointer: string
  forms: string
  owner: RegExp
  full?: string
  /** Words of which each form holds one, where the forms are no plain list. */
  hints?: string
  /** Of the owner that the text names most, not of the last one: 学生会. */
  isMain?: boolean
}

const ofZones = '管委会|党工委'
const ofUnits = '党委|党总支|党支部|团委|工会'
const zone = (end: string) => new RegExp(`(?:${end})$`)
const rows: readonly Leaning[] = [
  { pointer: '村', forms: '委会|民委员会', owner: /村$/, full: 'D村民委员会' },
  { pointer: '村', forms: '党委|党总支|党支部', owner: /村$/ },
  { pointer: '(?:社区)?', forms: '居委会', owner: /社区$/ },
  { pointer: '社区', forms: '党委|党总支|党支部', owner: /社区$/ },
  {
    pointer: '(?:校|学校|该校)',
    forms: ofUnits,
    owner: /(?:大学|学院|中学|小学|学校|[一二三四五六七八九十]中|高中|幼儿园|职教中心)$/,
  },
  {
    pointer: '(?:校|学校|该校)?',
    forms: '学生会|校友会|家长委员会|家委会|少先队大队部',
    owner: /(?:大学|学院|中学|小学|学校|[一二三四五六七八九十]中|高中)$/,
    isMain: true,
  },
  { pointer: '(?:学院|该学院)', forms: ofUnits, owner: /学院$/ },
  { pointer: '(?:医院|该院|院)', forms: ofUnits, owner: /(?:[医法学]院|保健院|卫生院|检察院|研究院|科学院)$/ },
  { pointer: '(?:公司|该公司|集团|企业|厂)', forms: ofUnits, owner: /(?:公司|集团|厂)$/ },
  { pointer: '分局', forms: '党委', owner: /分局$/ },
  {
    pointer: '',
    forms: '少年法庭|家事法庭|立案庭|民事审判庭|刑事审判庭|行政审判庭|民[一二三]庭|刑[一二]?庭|执行局',
    hints: '庭|执行局',
    owner: /人民法院$/,
  },
  {
    pointer: '',
    forms:
      '(?:交警|交通警察|刑警|刑侦|刑事侦查|特警|巡特警|治安|经侦|禁毒|网安|反诈|出入境)(?:管理)?(?:支队|大队|中队)|情报指挥中心',
    hints: '队|情报指挥中心',
    owner: /公安局(?:[\u4e00-\u9fff]{2,6}分局)?$|公安分局$/,
  },
  {
    pointer: '(?:[省市县区旗州]?医院|[该本]?院)?',
    forms: '(?:(?!医院)[\\u4e00-\\u9fff]){1,9}?科(?=(?:副?主任|护士长|主治|医生|医师|专家|护士))',
    hints: '科',
    owner: /(?:医院|保健院|卫生院|卫生服务中心)$/,
  },
  {
    pointer: '',
    forms: '(?:教务|学生|科研|招生|实训|后勤)处(?=副?处长|主任|负责)',
    hints: '处',
    owner: /(?:大学|学院|学校|中学|高中|校)$/,
  },
  {
    pointer: '',
    forms: ofZones,
    owner: zone('开发区|高新区|经开区|新区|园区|示范区|度假区|景区|合作区|管理区|保税区|产业园|工业园'),
  },
  { pointer: '区', forms: ofZones, owner: zone('区') },
  { pointer: '(?:开发区|经开区)', forms: ofZones, owner: zone('开发区|经开区') },
  { pointer: '高新区', forms: ofZones, owner: zone('高新区|高新技术产业开发区|高新技术开发区') },
  { pointer: '新区', forms: ofZones, owner: zone('新区') },
  { pointer: '园区', forms: ofZones, owner: zone('园区|产业园|工业园|科技园') },
  { pointer: '(?:景区|度假区)', forms: ofZones, owner: zone('景区|度假区') },
]
/** 由村委会, 与校团委: what may stand right before. */
const edge = '(?:(?<![\\u4e00-\\u9fff])|(?<=[由与和及在对向经据受是任兼]))'
const leaningForms = rows.map(row => ({
  ...row,
  hints: (row.hints ?? row.forms).split('|'),
  written: new RegExp(`${edge}${row.pointer}(${row.forms})(?!员)`, 'g'),
}))
const REACH = 600

function leaning(text: string, found: Found[]): Found[] {
  return leaningForms.flatMap(({ owner, hints, written, full, isMain }) =>
    everyMatch(hints.some(hint => text.includes(hint)) ? text : '', written).flatMap(m => {
      const start = m.index
      const form = m[1] ?? ''
      const owners = found
        .filter(f => f.kind !== 'Person' && !f.implied && isNear(f, start))
        .map(f => ownerOf.exec(f.name)?.[1] ?? f.name)
        .filter(name => owner.test(name))
      const wholes = owners.map(of => full?.replace('D', of) ?? committeeOf(of, form) ?? of + form)
      // A committee that was named in full goes before the owner that was named last.
      const known = wholes.findLastIndex(name => found.some(f => f.name === name && f.start < start))
      const i = known < 0 && isMain ? wholes.lastIndexOf(mostOf(wholes)) : known
      const name = wholes.at(i)
      return name ? [bodyFound(text, start, start + m[0].length, name, [`${owners.at(i)}${form}`])] : []
    }),
  )
}

/** The one that comes most often; of those that come as often the last. */
function mostOf(names: string[]): string {
  const times = (name: string) => names.filter(n => n === name).length
  return names.reduce((best, name) => (times(name) >= times(best) ? name : best), names[0] ?? '')
}

/** 白溪中学 of 共青团白溪中学委员会, 青禾开发区 of 青禾开发区管理委员会. */
const ownerOf = /^(?:中共|共青团)?([\u4e00-\u9fff（）()]{2,30}?)(?:总?支部委员会|工作委员会|管理委员会|委员会)$/
const isNear = (f: Found, at: number) => f.end <= at && f.start >= at - REACH
