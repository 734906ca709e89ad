// baomai explain: what is read from a file and why, without a store.
import { understand } from '../pipeline.ts'
import { readInputs } from '../read.ts'
import { explanation, linesOf } from './explanation.ts'
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
  const explained = pages.map(page => explanation(understand(page)))
  if (json) give(JSON.stringify(explained, null, 2))
  if (!json) explained.flatMap(linesOf).forEach(give)
  for (const { source, message } of problems) say(`${source}: ${message}`)
  return problems.length ? 1 : 0
}
