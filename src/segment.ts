// Page → its articles: headline, byline and unwrapped body of each, with the way back to the page.
import type { Article, BlockRole, Page, Problem } from '../schema/model.ts'
import { articleOf, type Part } from './segment/article.ts'
import { dash } from './segment/groups.ts'
import { linesOf } from './segment/lines.ts'
import { type Piece, type PieceKind, piecesOf } from './segment/pieces.ts'
import { type Story, storiesOf } from './segment/stories.ts'
import { stretchesIn } from './segment/terms.ts'

/** The articles of a page in the order of their bodies. Every character of the page but white space is in exactly one. */
export function segment(page: Page): { articles: Article[]; problems: Problem[] } {
  const pieces = piecesOf(linesOf(page.text))
  const stories = pieces.length ? storiesOf(pieces) : []
  return { articles: stories.map((s, i) => articleOf(page, i + 1, partsOf(s))), problems: [] }
}

function partsOf({ headline, bylines, body }: Story): Part[] {
  const lead = body.slice(0, 2).map(p => p.text)
  const [from, to] = titleIn(
    headline.map(p => p.text),
    lead.join(' '),
  )
  const part = (role: BlockRole, p: Piece): Part => ({ role, lines: p.lines })
  return [
    ...headline.map((p, i) => part(i < from ? 'kicker' : i < to ? 'title' : 'subtitle', p)),
    ...bylines.map(p => part('byline', p)),
    ...body.map(p => part(bodyRoles[p.kind], p)),
  ]
}

const bodyRoles: Record<PieceKind, BlockRole> = {
  paragraph: 'paragraph',
  headline: 'heading',
  byline: 'byline',
  author: 'byline',
  caption: 'caption',
  credit: 'credit',
  dateline: 'dateline',
}

/** The lines, from and up to, that say what happened: those above a —— line, else those that the first paragraphs bear out most. */
function titleIn(lines: string[], body: string): [from: number, to: number] {
  const words = stretchesIn(body)
  const titles = linesJoined(lines).map(([from, to]) => {
    const line = lines.slice(from, to).join('')
    const terms = [...stretchesIn(line)]
    const said = terms.filter(term => words.has(term)).length / Math.max(6, terms.length)
    const above = dash.test(lines[to] ?? '') ? 9 : 0
    const odds = said + above + (happens.test(line) ? 0.5 : 0) - (slogans.test(line) ? 0.3 : 0)
    return { from, to, odds }
  })
  const most = Math.max(...titles.map(t => t.odds))
  const title = titles.findLast(t => t.odds === most)
  return title ? [title.from, title.to] : [0, 0]
}

/** Lines that are one headline broken in two: a quotation is still open or stands alone, or what is left is a single word. */
function linesJoined(lines: string[]): [from: number, to: number][] {
  const titles: [from: number, to: number][] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? ''
    const open =
      /[“《（][^”》）]*$|^“[^”]+”$|[的与和及赴、，]$|(?<![结应面派核成一])对$/u.test(before) ||
      /^\S{1,3}$/u.test(line) ||
      (bodyOnly.test(before) && notice.test(line))
    const last = titles.at(-1)
    if (last && open && !dash.test(line)) last[1] = i + 1
    else titles.push([i, i + 1])
  })
  return titles
}

/** An official notice has who gives it for its first line: 江城市人民代表大会常务委员会 / 任命名单. */
const bodyOnly = /^\S{4,24}(?:会|部|厅|局|委|办|院|府|社|公司|中心|法庭|总队|支队|大队)$/u
const notice =
  /^(?:关于\S{2,30}的)?(?:第?[\d一二三四五六七八九十]+号)?(?:任免?命?名单|任免名单|公告|通告|通知|公示|决定|决议|令|声明|启事|通报|倡议书?|公报|意见)$/u

/** What reports are of; a line beside it gives the theme, the place or the yield. */
const happens =
  /召开|举[行办]|开(?:（复）)?[工幕馆通业赛镰]|动工|奠基|竣工|投[产用]|启[动用]|揭牌|签[约署]|落[户幕成]|闭幕|收官|收拍|调研|考察|视察|检查|督[导查]|走访|慰问|看望|会见|座谈|拜会|出席|主持|审议|运行|并网|合龙|通车|发布|出台|印发|公布|揭晓|表彰|征集|发现|出土|入选|获[评批奖]|夺冠|开[讲课市]|招商|见闻|纪行|侧记/u
/** Two or three phrases of equal length: 备足农机 不误农时. */
const slogans = /^(\S{2,9})[ \u3000]+\S{2,9}(?:[ \u3000]+\S{2,9})*$/u
