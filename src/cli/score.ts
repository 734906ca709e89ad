// baomai score: precision and recall of a store against pages that a person has read.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Figures, type GoldPage, goldFrom, type Scores, score as scoreOf } from '../score.ts'
import { type AddCommand, type StoreOption, storeOption, withStore } from './options.ts'
import { ending, give, UsageError } from './outcome.ts'

interface Options extends StoreOption {
  errors?: boolean
  json?: boolean
}

export const score: AddCommand = program => {
  program
    .command('score')
    .description('precision and recall of the graph, by kind, against pages that a person has read')
    .argument('<gold...>', 'files NAME.gold.json, each with its page beside it or in pages/ beside it')
    .option('--errors', 'what is missed and what is wrong, a line each, before the table')
    .option('--json', 'as JSON')
    .addOption(storeOption())
    .action(ending(run))
}

async function run(files: string[], { store: url, errors: listed, json }: Options): Promise<number> {
  const golds = await Promise.all(files.map(goldIn))
  const graph = await withStore(url, true, store => store.load())
  const { scores, errors, quotes } = scoreOf(graph, golds)
  if (json) give(JSON.stringify(listed ? { ...scores, errors } : scores, null, 2))
  if (!json && listed) for (const { page, what, detail } of errors) give(`${page}\t${what}\t${detail}`)
  if (!json) tableOf(scores, quotes).forEach(give)
  return 0
}

async function goldIn(file: string): Promise<GoldPage> {
  try {
    const gold = goldFrom(await readFile(file, 'utf8'))
    const folder = dirname(file)
    const beside = () => readFile(join(folder, gold.page), 'utf8')
    return { ...gold, text: await readFile(join(folder, 'pages', gold.page), 'utf8').catch(beside) }
  } catch (error) {
    throw new UsageError(
      `${file} cannot be used (${error instanceof Error ? error.message : error}). Give files NAME.gold.json.`,
    )
  }
}

/** A line for each kind, for all, for figures and titles, and the shares that are right. */
export function tableOf(scores: Scores, quotes: number): string[] {
  const rows: [string, Figures][] = [
    ...Object.entries(scores.byEntity),
    ['all entities', scores.entities],
    ...Object.entries(scores.byRelation),
    ['all relations', scores.relations],
    ['figures', scores.figures],
    ['article titles', scores.titles],
  ]
  const n = (value: number) => value.toFixed(3)
  const { eventDates, canonicalNames, evidenceInText } = scores
  return [
    ...rows.map(
      ([name, { p, r, f1, tp, fp, fn }]) =>
        `${name.padEnd(16)} P ${n(p)}  R ${n(r)}  F1 ${n(f1)}   (tp ${tp}, fp ${fp}, fn ${fn})`,
    ),
    `event dates ${n(eventDates)}  canonical names ${n(canonicalNames)}  evidence found in text ${n(evidenceInText)} (${quotes})`,
  ]
}
