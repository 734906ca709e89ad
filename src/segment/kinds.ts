// What a single line shows to be: date line, byline, credit, the credit of a picture, the opening of a report.
import { surnames } from '../lexicon/surnames.ts'

export type LineKind = 'dateline' | 'credit' | 'byline' | 'photo' | 'author'

/** What a line is by its own words; undefined for headlines and text. `alone`: no other line stands next to it. */
export function kindOf(text: string, alone: boolean): LineKind | undefined {
  if (text.length > 80 || /[。；！？，]$/u.test(text)) return undefined
  if (source.test(text)) return 'dateline'
  const dated = datedIn(text)
  if (dated) return signedIn(dated.beside) ?? 'dateline'
  if (rubric.test(text)) return undefined
  if (isListOf(editorRole, text)) return 'credit'
  if (photo.test(text)) return 'photo'
  if (isListOf(reporterRole, text) || ofAuthor.test(text)) return 'byline'
  if ((alone && author.test(text)) || signature.test(text)) return 'author'
  return undefined
}

/** Who wrote or edited, told beside a date: 江城在线 2025-03-07 记者 林远 通讯员 周小满. */
function signedIn(beside: string): 'byline' | 'credit' | undefined {
  const words = beside.split(/[\s|｜　]+/u)
  const from = (role: RegExp) => words.findIndex((_, i) => isListOf(role, words.slice(i).join(' ')))
  if (from(reporterRole) >= 0) return 'byline'
  return from(editorRole) >= 0 ? 'credit' : undefined
}

/** The words that open a report: 本报讯（记者 …）, 江城日报讯, 新华社北京3月5日电, 本报江城1月6日讯. */
export const opensReport = (text: string): boolean => lead.test(text.slice(0, 40)) && !rubric.test(text)

/** A credit of the whole page (本版编辑), not of one article. */
export const isPageCredit = (text: string): boolean => /^(?:本版|本期|今日)/u.test(text)

const lead =
  /^(?:本[报网刊台]|\p{Script=Han}{2,12}?)(?:\p{Script=Han}{0,8}?\d{1,2}月\d{1,2}日)?(?:综合)?[讯电](?=[（(\s]|记者|$)|^[（(](?:本报|本网)?(?:全媒体)?(?:记者|通讯员)/u

const date = /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}(?:\s*日)?/u
const pageNumber = /^(?:\S{2,10}[报网]\s*)?第?\s*[A-Z]?\d{1,3}\s*版(?:\s*[·：:]?\s*\S{0,8})?$/u

/**
 * A line of little else than a date (2019年4月13日, 江城日报 2024年5月6日 星期一 第01版, 来源：…) or a page number,
 * with what stands behind the date.
 */
function datedIn(text: string): { beside: string } | undefined {
  if (pageNumber.test(text)) return { beside: '' }
  const m = date.exec(text)
  if (!m || text.length > 60 || /[。；！？]/u.test(text)) return undefined
  const before = text.slice(0, m.index).trim()
  const after = text.slice(m.index + m[0].length)
  const isAside =
    before.length <= 16 &&
    !/[，、]/u.test(before) &&
    (after === '' || /^(?:[\s|｜T（(·]|星期|周|第|农历|来源)/u.test(after))
  return isAside ? { beside: after } : undefined
}

export const isDated = (text: string): boolean => datedIn(text) !== undefined

/** The name of a newspaper, site or column of opinions, as it stands alone in a masthead. */
export const isMasthead = (text: string): boolean =>
  /^[《\p{Script=Han}]{1,12}(?:报|周刊|晨刊|晚刊|新闻网|在线|融媒体?(?:中心)?|客户端|日报社|电视台|广播电台|评论|时评|快评|短评|锐评)》?$/u.test(
    text,
  )

/** The name of a column of short news (简讯, 江城要闻), though 简 and 要 could be surnames. */
const rubric = /^\p{Script=Han}{0,6}(?:简|短|快|要|时|电|资|通|新)[讯闻]$/u

/** A line that says nothing but where the text is from. */
const source = /^(?:稿件|信息|文章|新闻)?(?:来源|转自|出处)\s?[:：]\s?[^\s，。]{2,20}$/u

const reporterRole = /记者(?:站)?|通讯员|实习生|评论员|撰稿人?|摄影|(?<!工)作者|撰文|^文|^图|供稿/u
const editorRole =
  /^(?:本版|本期|今日)?(?:(?:责任|执行|美术|图片|文字|值班|统筹|视觉|助理)?编辑|(?:责任)?校对|责编|责校|美编|版式|版面|视觉|(?:版式|视觉|版面)?设计|组版|排版|制图|制作|审核|审校|审读|[初复终]审|[一二三]审|总?监制|总?策划|总?统筹|总编辑|主编|编审|编委|值班(?:编委|主任|总编)|签发)/u

/** Without one of these a line need not be looked at closer. */
const anyRole = /记\s?者|通讯员|实习|评论员|作者|[撰摄文图稿编校版审监策统设制签视]/u

/** Role words and names of at most four characters, nothing else: 本报记者 王强 通讯员 李小雨. */
function isListOf(role: RegExp, text: string): boolean {
  if (!anyRole.test(text)) return false
  const tokens = text
    .replace(/^[■□●○◎▲△◆◇※★☆（(/／\s]+|[)）\s]+$/gu, '')
    .replace(numbered, '')
    .replace(/记\s者/gu, '记者')
    .replace(sentFrom, '')
    .split(/[\s、，,/／:：|｜（）()]+/u)
  const first = role.exec(tokens[0] ?? '')
  if (!first || !before.test((tokens[0] ?? '').slice(0, first.index))) return false
  return tokens.every(token => {
    const m = role.exec(token)
    const rest = m ? token.slice(m.index + m[0].length) : token
    return isName(rest) || (m !== null && rest === '')
  })
}

/** 要闻 2版 before who edited it. */
const numbered = /^(?:\S{2,8}\s+)?第?\s?[A-Z]?\d{1,3}\s?版\s+(?=\S)/u

/** What may stand before 记者: whose, and of what sort; nothing that says what somebody does (…告诉记者). */
const before =
  /^(?:(?:\p{Script=Han}{0,10}(?:报|网|刊|社|台|站|融媒体?(?:中心)?|客户端|在线|频道|新闻|中心))?(?:全媒体?|融媒体?|首席|见习|实习|特约|特派|特邀|驻\p{Script=Han}{1,4}|摄影|文字|文\/|图\/|专栏|热心)*|\p{Script=Han}{0,2})$/u
/** Where and when it was written, behind the names: 本报记者 林远 3月9日夜发自白苇滩, 周小满 江城报道. */
const sentFrom = /\s+(?:\S*\d{1,2}[日时]\S*)?\s*(?:发自\S{2,8}|\S{2,6}(?:综合)?报道|\S{2,6}电)$/u
/** （作者系江城学院讲师）, （作者单位：…）, （来源：…） */
const ofAuthor = /^[（(](?:本文)?(?:作者|撰稿人)(?:系|为|是|单位|简介|[:：])[^。]{2,60}[）)]$/u
/** Names only, as in the second line of a long byline. */
export const isNames = (text: string): boolean => text.split(/[\s、，,]+/u).every(isName)

const isName = (text: string): boolean => /^\p{Script=Han}{1,4}(?:·\p{Script=Han}{1,8})*$/u.test(text)

/** Ends as the credit of a picture does: 本报记者 王强 摄, （资料图片）. */
const photo = /(?:摄|摄影报道|供图|资料图片?)[）)]?$/u

const surname = `[${surnames.map(s => s.chars).join('')}]`
/** A name that stands alone, as after a commentary: 王强, 王　强, □王小强. */
const author = new RegExp(`^[■□●○◎◆◇（(]?\\s*${surname}\\p{Script=Han}?[ \\u3000]*\\p{Script=Han}{1,2}[)）]?$`, 'u')
/** A name between marks that only one closing an article has: （林　远）, □林小满. */
const signature = new RegExp(
  `^(?:[（(](?!全文|连载|完|续)\\s*${surname}[\\s\\u3000]*\\p{Script=Han}{1,2}\\s*[）)]|[■□●○◎◆◇]\\s*${surname}[\\s\\u3000]*\\p{Script=Han}{1,2})$`,
  'u',
)
const fullName = new RegExp(`^${surname}(?:[ \\u3000]+\\p{Script=Han}{1,2}|\\p{Script=Han}{2})$`, 'u')

/** A name as it stands below a headline: of three characters, or with a space. */
export const isFullName = (text: string): boolean => fullName.test(text) && !/[单会记日动工了行幕]$/u.test(text)
