// baomai export: the whole graph as a file for other tools.
import { Option } from 'commander'
import { toGraphology } from '../export/graphology.ts'
import { type AddCommand, type StoreOption, storeOption, withStore } from './options.ts'
import { ending, giveOr } from './outcome.ts'

interface Options extends StoreOption {
  out?: string
}

export const exportGraph: AddCommand = program => {
  program
    .command('export')
    .description('write the whole graph')
    .addOption(new Option('--format <format>', "graphology's JSON").choices(['graphology']).default('graphology'))
    .option('--out <file>', 'a file instead of standard output')
    .addOption(storeOption())
    .action(ending(run))
}

async function run({ store: url, out }: Options): Promise<number> {
  const text = `${JSON.stringify(await withStore(url, true, async store => toGraphology(await store.load())))}\n`
  await giveOr(out, text)
  return 0
}
