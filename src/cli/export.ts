// baomai export: the whole graph as a file for other tools, or as the files that neo4j-admin imports.
import { Option } from 'commander'
import { toGraphology } from '../export/graphology.ts'
import { writeAdminFiles } from '../store/admin-files.ts'
import { type AddCommand, type StoreOption, storeOption, withStore } from './options.ts'
import { ending, giveOr, say, UsageError } from './outcome.ts'

interface Options extends StoreOption {
  format: 'graphology' | 'neo4j-admin'
  out?: string
}

export const exportGraph: AddCommand = program => {
  program
    .command('export')
    .description('write the whole graph')
    .addOption(
      new Option('--format <format>', "graphology's JSON, or CSV files for `neo4j-admin database import`")
        .choices(['graphology', 'neo4j-admin'])
        .default('graphology'),
    )
    .option('--out <path>', 'a file instead of standard output; a new folder for neo4j-admin')
    .addOption(storeOption())
    .action(ending(run))
}

const run = (options: Options): Promise<number> => formats[options.format](options)

const formats = {
  async graphology({ store: url, out }: Options) {
    const text = `${JSON.stringify(await withStore(url, true, async store => toGraphology(await store.load())))}\n`
    await giveOr(out, text)
    return 0
  },
  async 'neo4j-admin'({ store: url, out }: Options) {
    if (out === undefined) throw new UsageError('Name a new folder with --out.')
    const { nodes, edges } = await withStore(url, true, store => writeAdminFiles(store, out))
    say(
      `${nodes} nodes and ${edges} edges written. Stop Neo4j, run sh ${out}/import.sh, start it, run after.cypher once.`,
    )
    return 0
  },
}
