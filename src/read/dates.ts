// The date of a page: in its file name, or in the line of its text that says little else.

/** An ISO date, or the words of one that is no day of the calendar (2025-02-30). */
export type Dated = { iso: string } | { impossible: string }

/** Reads `2025-07-09`, as options and sidecars give it; undefined when it is no such form. */
export function isoDate(text: string): Dated | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  return m ? calendar(m) : undefined
}

/** siping-daily-2025-07-09.txt, 20250709.txt, 2025年7月9日.txt */
export function dateInName(name: string): Dated | undefined {
  const m =
    /(?<!\d)((?:19|20)\d\d)[-_.年](\d{1,2})[-_.月](\d{1,2})(?!\d)/.exec(name) ??
    /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(name)
  return m ? calendar(m) : undefined
}

const numerals = '〇○零一二三四五六七八九十'
const day = new RegExp(
  `((?:19|20)\\d\\d|[${numerals}]{4})\\s*[年\\-/.]\\s*(\\d{1,2}|[${numerals}]{1,3})\\s*[月\\-/.]\\s*(\\d{1,2}|[${numerals}]{1,3})(?!\\d)\\s*日?`,
  'u',
)
/** What may stand beside the date in a masthead or date line. */
const beside =
  /星期[一二三四五六日天]|周[一二三四五六日]|农历\S+|\d{1,2}:\d{2}(?::\d{2})?|第?\s*[A-Z]?\d{1,5}\s*[版期号]|总第?\d+期|(?:发布|发稿|更新)?(?:时间|日期)[:：]?|(?:来源|稿源|作者|编辑|责编)[:：]?\s*\S*|[\s|｜·•—\-:：（）()【】[\]《》T]/gu

/** The first line of the text that is a date line or masthead: 江城日报 2024年5月6日 第01版, 2019年4月13日, 记者 王强 2025-03-07. */
export function dateInText(text: string): Dated | undefined {
  for (const line of text.split(/[\r\n\f]+/)) {
    const words = line.trim()
    if (words.length < 8 || words.length > 110 || /[。；！？]/u.test(words)) continue
    const m = day.exec(words)
    if (m && isAside(words, m)) return calendar(m)
  }
  return undefined
}

/** Whether the date stands by itself; a wrapped line of a sentence (…工程已于2023年9月2) is none. */
function isAside(words: string, m: RegExpExecArray): boolean {
  const before = words.slice(0, m.index)
  const after = words.slice(m.index + m[0].length).replace(byline, '')
  if (/[，、]|[于在至从到自截]\s*$/u.test(before) || /^\s*(?:[起至到前后在上下]|，)/u.test(after)) return false
  const alone = (left: string, right: string, room: number) =>
    left.replace(beside, '').length <= 12 && right.replace(beside, '').length <= room
  if (alone(before, after, 8) || isCell(before, after)) return true
  // 《江城报》　2031年5月6日　第三版：高原风: wide gaps part a masthead into cells, and the date ends its own.
  return gap.test(words) && alone(before.split(gap).at(-1) ?? '', after.split(gap)[0] ?? '', 0)
}

/** 中共江城市委机关报 江城日报社出版 2024年5月6日 星期一 国内统一刊号CN22-0001: blanks on both sides and no comma in the line. */
const isCell = (before: string, after: string) =>
  !/[，、,]/u.test(before + after) && /^$|[\s|｜（(]$/u.test(before) && /^$|^(?:\s|[|｜）)]|星期|周)/u.test(after)

/** 2024-05-06 江城融媒（记者 林远 通讯员 周小满）: who wrote it closes a date line of a site. */
const byline =
  /[\s（(□■●◎]+(?:本报|本网|全媒体|融媒体?|首席|见习|实习|特约)*(?:记者|通讯员|文|图|作者|来源|编辑|责编)[\s:：/、].*$/u

const gap = /\u3000|\s{2,}|[|｜]/u

function calendar(m: RegExpExecArray): Dated {
  const [year = 0, month = 0, date = 0] = m.slice(1, 4).map(part => numberOf(part ?? ''))
  const at = new Date(Date.UTC(year, month - 1, date))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return real ? { iso: at.toISOString().slice(0, 10) } : { impossible: m[0].trim() }
}

/** 2025, 二〇二五, 十二, 三十一 */
function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const digit = (c: string) => ('〇○零'.includes(c) ? 0 : '一二三四五六七八九'.indexOf(c) + 1)
  if (!words.includes('十')) return [...words].reduce((n, c) => n * 10 + digit(c), 0)
  const [tens = '', units = ''] = words.split('十')
  return (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0)
}
