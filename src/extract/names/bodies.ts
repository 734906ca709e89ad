// The grammar of Party and government bodies: 市委宣传部, 江城市发改委, 团省委, 县人大常委会党组.
import { countries } from '../lexicon/modern.ts'
import { allies, nationalBodies, nationalEnterprises } from '../lexicon/national.ts'
import { type Body, type Head, levels } from './body.ts'
import { coreAt } from './body-core.ts'
import { table } from './forms.ts'
import { type Division, isWhole, townAt } from './gazetteer.ts'
import { divisionOf, type Voice } from './voice.ts'
import { isHan, wordOf } from './words.ts'

const nationalForms = table({ ...nationalBodies, ...Object.fromEntries(nationalEnterprises.map(n => [n, n])) })
const enterprises = new Set(nationalEnterprises)
/** 中国石油天然气集团, 中国移动通信: the name goes on. */
const goesOn =
  /^(?:天然气|化工|通信|互联|储蓄|速递|集团|总公司|股份|有限|控股|科技|财产|人寿|第[一二三四五六七八九十]|公司|建设|工程)/

const allyForms = table(allies)

/** The longest body that begins at `at`. `carried` is a division that a chain of titles named just before (江城市委书记、市长). */
export function bodyAt(
  text: string,
  at: number,
  voice: Voice,
  carried?: { level: string; division: string },
): Body | undefined {
  const national = nationalForms.at(text, at)
  const society = societies.exec(text.slice(at, at + 22))?.[0]
  if (society && society.length > (national?.form.length ?? 0))
    return { start: at, end: at + society.length, name: society, aliases: [], level: '国', rank: 'national' }
  if (
    national &&
    !partOfWord(text, at) &&
    !(
      enterprises.has(national.form) &&
      goesOn.test(text.slice(at + national.form.length, at + national.form.length + 3))
    ) &&
    !(national.form.endsWith('部') && text[at + national.form.length] === '门')
  ) {
    const name = national.means[0] ?? national.form
    const local = localBranch(text, at, at + national.form.length, voice)
    if (local) return local
    return { start: at, end: at + national.form.length, name, aliases: [national.form], level: '国', rank: 'national' }
  }
  const tour = /^中央第[一二三四五六七八九十]+[\u4e00-\u9fff]{0,8}?(?:督察组|巡视组|指导组|督导组)/.exec(
    text.slice(at, at + 20),
  )?.[0]
  if (tour) return { start: at, end: at + tour.length, name: tour, aliases: [], level: '国', rank: 'national' }
  const foreign = abroad.exec(text.slice(at, at + 18))?.[0]
  if (foreign) return { start: at, end: at + foreign.length, name: foreign, aliases: [], level: '国', rank: 'national' }
  const ally = allyAt(text, at, voice)
  if (ally) return ally
  const youth = youthAt(text, at, voice)
  if (youth) return youth
  const consultative = consultativeAt(text, at, voice)
  if (consultative) return consultative
  const party = text.startsWith('中共', at) ? 2 : 0
  let best: Body | undefined
  for (const head of headsAt(text, at + party, voice, carried)) {
    const body = coreAt(text, at, head)
    if (body && (!best || body.end > best.end)) best = body
  }
  return best
}

/** 国家税务总局某市税务局, 国家统计局某市调查队: what is placed somewhere is a branch. */
function localBranch(text: string, start: number, from: number, voice: Voice): Body | undefined {
  const place = voice.atlas.at(text, from)
  // 中国科学院某某研究所
  const inner = /院$/.test(text.slice(start, from)) ? institute.exec(text.slice(from, from + 16))?.[0] : undefined
  if (inner)
    return {
      start,
      end: from + inner.length,
      name: text.slice(start, from) + inner,
      aliases: [inner],
      level: '国',
      rank: 'national',
    }
  if (
    !place &&
    !/^(?:东北|华北|华东|华中|华南|西北|西南|[\u4e00-\u9fff]{2,6}[省市县区州盟旗])/.test(text.slice(from, from + 7))
  )
    return undefined
  const rest = branch.exec(text.slice(from, from + 18))?.[0]
  if (!rest || rest.length <= (place?.form.length ?? 0)) return undefined
  const end = from + rest.length
  const level = place?.form.at(-1) ?? ''
  const near = place && levels.includes(level) ? [`${level}${rest.slice(place.form.length)}`] : []
  return { start, end, name: text.slice(start, end), aliases: [rest, ...near], level: '国', rank: 'national' }
}

const institute = /^(?![与和、的])[\u4e00-\u9fff]{2,10}?(?:研究所|研究院|医院|植物园|天文台|实验室|分院)/

const branch =
  /^[\u4e00-\u9fff]{2,12}?(?:税务局|监管分局|监管局|监察局|监督管理局|调查总队|调查队|中心支行|分行|支行|分局|监管办公室|监管办|海事局|特派员办事处|办事处|专员办|分公司|供电公司|电力公司|发电厂|热电厂|项目部|研究所|研究院|植物园|天文台|分院|总站|管理局|储备局|气象局|地震局|局)(?![长部])/

/** 民盟市委, 九三学社某市委员会: the other parties have committees at each level too. */
function allyAt(text: string, at: number, voice: Voice): Body | undefined {
  const party = allyForms.at(text, at)
  if (!party) return undefined
  const from = at + party.form.length
  for (const head of headsAt(text, from, voice)) {
    const rest = /^(?:委员会|委会|委(?!员)|总支部委员会|总支部|总支|支部委员会|支部|基层委员会)/.exec(
      text.slice(head.end, head.end + 7),
    )
    if (!rest || !head.division) continue
    // 民革江城总支部: below the committees, called as it is.
    if (/支/.test(rest[0])) {
      const end = head.end + rest[0].length
      const name = head.relative ? `${party.form}${head.division}${rest[0]}` : text.slice(at, end)
      return {
        start: at,
        end,
        name,
        aliases: [text.slice(at, end)],
        level: head.level,
        division: head.division,
        rank: 'council',
      }
    }
    const end = head.end + rest[0].length
    const name = `${party.means[0]}${head.division}委员会`
    const aliases = [text.slice(at, end), `${party.form}${head.division}委`]
    return { start: at, end, name, aliases, level: head.level, division: head.division, rank: 'council' }
  }
  return undefined
}

/** 共青团某市委, 共青团某省委员会. */
function youthAt(text: string, at: number, voice: Voice): Body | undefined {
  if (!text.startsWith('共青团', at)) return undefined
  const hit = voice.atlas.at(text, at + 3)
  const division = hit?.means.find(d => d.name === hit.form)?.name ?? hit?.means[0]?.name
  if (!hit || !division) return undefined
  const rest = /^([省市县区州盟旗])?委(员会)?/.exec(text.slice(at + 3 + hit.form.length, at + 8 + hit.form.length))
  if (!rest) return undefined
  const end = at + 3 + hit.form.length + rest[0].length
  const level = division.at(-1) ?? ''
  const aliases = [text.slice(at, end), `${hit.form}团${level}委`, `团${level}委`]
  return { start: at, end, name: `共青团${division}委员会`, aliases, level, division, rank: 'council' }
}

/** 政协某市（第九届）委员会: the division stands inside the name. */
function consultativeAt(text: string, at: number, voice: Voice): Body | undefined {
  if (!text.startsWith('政协', at)) return undefined
  const hit = voice.atlas.at(text, at + 2)
  const division = hit?.means.find(d => d.name === hit.form)?.name
  if (!hit || !division) return undefined
  const rest = /^(第[一二三四五六七八九十]+届)?委员会/.exec(
    text.slice(at + 2 + hit.form.length, at + 20 + hit.form.length),
  )
  if (!rest) return undefined
  const end = at + 2 + hit.form.length + rest[0].length
  const aliases = [text.slice(at, end), `${division}政协`, `${division.at(-1)}政协`]
  const name = `中国人民政治协商会议${division}委员会`
  return { start: at, end, name, aliases, level: division.at(-1) ?? '', division, rank: 'council' }
}

function headsAt(text: string, at: number, voice: Voice, carried?: { level: string; division: string }): Head[] {
  const heads: Head[] = []
  const push = (end: number, written: string, level: string, division: string | undefined, relative: boolean) =>
    heads.push({ end, written, level, relative, ...(division ? { division } : {}) })
  for (const { form, means } of [...voice.atlas.allAt(text, at), ...[townAt(text, at)].filter(t => t !== undefined)]) {
    const end = at + form.length
    const division = means[0]
    if (!division) continue
    const level = levels.find(l => division.name.endsWith(l)) ?? ''
    const short = !isWhole(division, form)
    if (short && !isNamed(division, voice)) continue
    // 江城市委: the division itself, written out; 江城团市委, 江城市市委: the level once more.
    if (!short || level === '自治区') push(end, form, level, division.name, false)
    const again = text.startsWith('团', end) ? '' : levels.find(l => text.startsWith(l, end))
    const named = again ? means.find(d => d.name.endsWith(again)) : undefined
    if (again && named) push(end + again.length, named.name, again, named.name, false)
    if (text.startsWith('团', end)) push(end, division.name, level, division.name, false)
    // 江城铁路局 is no body of the city; 临溪发改委 is.
    if (short) push(end, form, level, division.name, false)
  }
  const relative = levels.find(l => text.startsWith(l, at))
  // 柳城街道党工委: the name of the street stands before.
  const isOwn =
    relative !== undefined &&
    /^(街道|镇|乡)$/.test(relative) &&
    isHan(text[at - 1]) &&
    !/[全我本该各在从对向由与和及等到]/.test(text[at - 1] ?? '')
  if (relative && !isOwn && !partOfWord(text, at) && !ofOthers.test(text.slice(Math.max(0, at - 9), at))) {
    const division = carried?.level === relative ? carried.division : divisionOf(voice, relative, at)
    push(at + relative.length, relative, relative, division, true)
  }
  // 地委, 行署: of the page's own prefecture.
  const prefecture = voice.locale.city
  if (prefecture?.endsWith('地区') && /^地(委|直)/.test(text.slice(at, at + 2)) && !partOfWord(text, at))
    push(at + 1, '地', '地区', prefecture, true)
  if (prefecture && /(地区|盟)$/.test(prefecture) && text.startsWith('行署', at) && !isHan(text[at - 1]))
    push(at, '', prefecture.endsWith('盟') ? '盟' : '地区', prefecture, true)
  if (text.startsWith('团', at) && !partOfWord(text, at)) {
    const level = levels.find(l => text.startsWith(l, at + 1))
    if (level) push(at, '', level, carried?.level === level ? carried.division : divisionOf(voice, level, at), true)
  }
  return heads
}

/** 各区政府, 全市法院, 两级法院: of no one of them; 老挝南塔省政府: of another country. */
const ofOthers = new RegExp(
  `(?:各|全|每个?|两级|(?:${countries.slice(1).join('|')})(?:(?![与和到在向来的企客人签访])[\\u4e00-\\u9fff]){1,5})$`,
)

/** 越南南桥省政府, 英国驻江城总领事馆 */
const abroad = new RegExp(
  `^(?:${countries.slice(1).join('|')})(?:(?:(?![与和到在向来的企客人签访])[\\u4e00-\\u9fff]){1,7}?[省市州郡县区](?:人民)?政府|驻[\\u4e00-\\u9fff]{2,6}?(?:总领事馆|领事馆|大使馆|代表处))`,
)

/** 中华某某学会, 联合国某某组织, 全国畜牧总站, 解放军总医院 */
const inside = '(?:(?![的与在了着、，])[\\u4e00-\\u9fff])'
const societies = new RegExp(
  `^(?:中华(?:全国)?(?!人民|民族|大地|儿女|文明|优秀)${inside}{2,12}?(?:学会|协会|促进会|研究会|基金会|联合会|总会|商会|联谊会)|联合国${inside}{2,9}?(?:组织|规划署|开发署|计划署|总署|委员会|基金会|基金|理事会|大学)|(?:全国|国家)(?!级|各|首|重点|最|有关|[和与及])${inside}{2,14}?(?:总站|推广服务中心|研究中心|监测中心|检测中心|技术中心|基金会)|(?:中国人民)?解放军(?:总医院|第\\d{1,4}医院|${inside}{2,8}?(?:大学|学院|总医院)))`,
)

/** A short name heads a body when the page names the division in full, or when it is no ordinary word. */
function isNamed(division: Division, voice: Voice): boolean {
  const { province, city, county } = voice.locale
  if ([province, city, county].includes(division.name) || voice.named.some(n => n.name === division.name)) return true
  const word = wordOf(division.short ?? '')
  return division.level !== 'county' && (!word || word.kind === 'r')
}

/** 城市委, 社区委: the level belongs to the word before it. */
function partOfWord(text: string, at: number): boolean {
  const before = text[at - 1]
  if (!isHan(before)) return false
  if (/[全我本该各两在从对向由与和及、等原经受为任被]/.test(before ?? '')) return false
  // 社区委, 开发区党委, 高新区管委会
  return [1, 2, 3].some(n => at >= n && isHan(text[at - n]) && wordOf(text.slice(at - n, at + 1)) !== undefined)
}
