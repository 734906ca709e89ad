// The name of the newspaper or site that a page gives of itself: in its masthead, as its source, or at the head of a report.

const ending = '(?:报社?|新闻网|信息网|政府网|网|在线|融媒体?(?:中心)?|电视台|广播电台|新闻客户端|发布)'
/** 中共江城市委机关报 says what a paper is, not what it is called. */
const name = `(?!\\p{Script=Han}{0,12}机关报)\\p{Script=Han}{1,14}?${ending}`

/** A line of the masthead: the name beside a date or page number. */
const beside = new RegExp(`(?:^|[\\s|｜《·])(${name})(?=$|出版|[\\s|｜》·：:]|第?[A-Z]?\\d)`, 'u')
const asSource = new RegExp(`(?:来源|稿源)[:：]\\s*(${name})(?=$|[\\s|｜·（(])`, 'u')
/** 江城日报讯, 江城网讯（记者 …）, 江城新闻网平川3月15日电 */
const asLead = new RegExp(
  `^\\s*(?!本[报网刊台])(${name})(?:\\p{Script=Han}{1,6}?\\d{1,2}月\\d{1,2}日)?[讯电](?=[（(\\s]|记者|$)`,
  'u',
)
const marks = /\d{4}\s*[年\-/.]\s*\d{1,2}|第?\s*[A-Z]?\d{1,3}\s*版/u

/** Undefined when the text does not say it. */
export function publicationIn(text: string): string | undefined {
  const lines = text.split(/[\r\n\f]+/).map(l => l.trim())
  const short = lines.filter(l => l.length <= 110 && marks.test(l) && !/[。；！？]/u.test(l))
  return (
    first(short, asSource) ??
    first(short, beside) ??
    first(
      lines.map(l => l.slice(0, 60)),
      asLead,
    )
  )
}

function first(lines: string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(line)?.[1]
    if (found) return found
  }
  return undefined
}
