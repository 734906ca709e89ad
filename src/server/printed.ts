// From an article's text back to what is printed: the sentence or headline around some words, and the lines of the page.

import { type LinesAnswer, linesAnswer } from '../../schema/api.ts'
import type { Span } from '../../schema/model.ts'
import { sentencesOf } from '../extract/discourse.ts'
import type { Store, Value } from '../store/store.ts'
import * as queries from './queries.ts'
import { listOf, spansOf } from './rows.ts'

/** The lines of the page on which a span of an article's text is printed; undefined when there is no such article. */
export async function lines(store: Store, id: string, span: Span): Promise<LinesAnswer | undefined> {
  const [row] = await store.query(queries.printOfArticle, { id })
  if (!row) return undefined
  const runs = runsOf(row.ats, row.pages, row.lengths)
  return linesAnswer.parse({ source: row.source, lines: linesOf(String(row.text), runs, span) })
}

/** `length` characters of the article from `at` stand in the page from `page`. */
interface Run {
  at: number
  page: number
  length: number
}

function runsOf(ats: Value | undefined, pages: Value | undefined, lengths: Value | undefined): Run[] {
  const [starts, sizes] = [listOf(pages), listOf(lengths)]
  return listOf(ats).map((at, i) => ({ at: Number(at), page: Number(starts[i]), length: Number(sizes[i]) }))
}

/** Line breaks as the segmenter knows them. */
const lineBreak = /\r\n|[\r\n\f\v\u2028\u2029\u0085]/g

function linesOf(page: string, runs: Run[], { start, end }: Span) {
  return pageLines(page).flatMap((line, i) => {
    const own = runs.flatMap(run => onLine(run, line))
    const isHere = own.some(run => Math.max(run.at, start) < Math.min(run.at + run.length, end))
    return isHere ? [{ number: i + 1, text: page.slice(line.start, line.end), runs: own }] : []
  })
}

/** What of a run stands on a line, in offsets of the line. */
function onLine({ at, page, length }: Run, { start, end }: Span) {
  const from = Math.max(page, start)
  const to = Math.min(page + length, end)
  return from < to ? [{ at: at + from - page, start: from - start, length: to - from }] : []
}

function pageLines(page: string): Span[] {
  const breaks = [...page.matchAll(lineBreak)]
  const starts = [0, ...breaks.map(found => found.index + found[0].length)]
  return starts.map((start, i) => ({ start, end: breaks[i]?.index ?? page.length }))
}

/** Finds the sentence or headline of an article around some words, which its statements do not hold. */
export type Surroundings = (article: string, words: Span) => (Span & { quote: string }) | undefined

export async function surroundings(store: Store, articles: string[]): Promise<Surroundings> {
  const rows = articles.length ? await store.query(queries.blocksOfArticles, { ids: [...new Set(articles)] }) : []
  const texts = new Map(rows.map(row => [row.id, { text: String(row.text), blocks: spansOf(row.starts, row.ends) }]))
  return (article, words) => {
    const { text, blocks } = texts.get(article) ?? { text: '', blocks: [] }
    const block = blocks.find(block => block.start <= words.start && words.start < block.end)
    const sentences = block ? sentencesOf(text, block) : []
    const around = sentences.find(sentence => sentence.start <= words.start && words.start < sentence.end)
    return around && { ...around, quote: text.slice(around.start, around.end) }
  }
}
