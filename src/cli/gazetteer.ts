// baomai gazetteer: the names of a graph, as an input for other builds.
import { gazetteerOf } from '../gazetteer.ts'
import { type AddCommand, type StoreOption, storeOption, withStore } from './options.ts'
import { ending, giveOr, say } from './outcome.ts'

interface Options extends StoreOption {
  out?: string
  quiet?: boolean
}

export const gazetteer: AddCommand = program => {
  program
    .command('gazetteer')
    .description('write the names that a graph holds with strong evidence, for build --gazetteer')
    .option('--out <file>', 'a file instead of standard output')
    .addOption(storeOption())
    .option('--quiet', 'do not say how many names there are')
    .action(ending(run))
}

async function run({ store: url, out, quiet }: Options): Promise<number> {
  const written = gazetteerOf(await withStore(url, true, store => store.load()))
  await giveOr(out, `${JSON.stringify(written, null, 1)}\n`)
  if (!quiet) say(`${written.names.length} names`)
  return 0
}
