// baomai explain: each statement of a file with its rule and sentence, and the sentences that may hide one.
import type { Article, PageExtract } from '../../schema/model.ts'
import { omissions } from '../audit.ts'
import { understand } from '../pipeline.ts'
import { readInputs } from '../read.ts'
import type { AddCommand } from './options.ts'
import { ending, give, say } from './outcome.ts'

export const explain: AddCommand = program => {
  program
    .command('explain')
    .description('show what is read from a file and why, and which sentences yielded nothing')
    .argument('<file>')
    .option('--json', 'as JSON')
    .action(ending(run))
}

async function run(file: string, { json }: { json?: boolean }): Promise<number> {
  const { pages, problems } = await readInputs([file], {})
  const read = pages.map(understand).map(extract => ({ extract, omissions: omissions(extract) }))
  if (json)
    give(
      JSON.stringify(
        read.map(r => ({ source: r.extract.page.source, statements: told(r.extract), omissions: r.omissions })),
        null,
        2,
      ),
    )
  if (!json) read.flatMap(r => lines(r.extract, r.omissions)).forEach(give)
  for (const { source, message } of problems) say(`${source}: ${message}`)
  return problems.length ? 1 : 0
}

/** The statements with their ends in words. */
function told({ articles, mentions, statements }: PageExtract) {
  const texts = new Map<string, Article>(articles.map(a => [a.id, a]))
  const names = new Map(mentions.map(m => [m.id, m.name]))
  return statements.map(({ kind, from, to, props, rule, quote, article }) => {
    const end = (e: typeof from) => ({
      name: names.get(e.ref) ?? texts.get(article)?.text.slice(e.start, e.end) ?? '',
      ...(e.carried ? { carried: e.carried } : {}),
    })
    return { article, kind, from: end(from), to: end(to), props, rule, quote }
  })
}

function lines(extract: PageExtract, missing: ReturnType<typeof omissions>): string[] {
  const end = (e: { name: string; carried?: string }) => (e.carried ? `${e.name} (${e.carried})` : e.name)
  return [
    ...told(extract).flatMap(s => [
      `${end(s.from)} -${[s.kind, ...Object.values(s.props)].join(' ')}-> ${end(s.to)}`,
      `    ${s.rule} 「${s.quote}」`,
    ]),
    ...extract.problems.map(p => `refused: ${p.message}${p.quote ? ` 「${p.quote}」` : ''}`),
    '',
    `Sentences with a name and a verb of the trade, but no statement: ${missing.length}`,
    ...missing.map(
      o => `${String(o.score).padStart(4)}  ${o.names.join('、')} | ${o.triggers.join('、')} 「${o.sentence}」`,
    ),
  ]
}
