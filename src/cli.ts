#!/usr/bin/env node
// The commands (DESIGN §3): one file each in cli/, wired and ended here.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { build } from './cli/build.ts'
import { explain } from './cli/explain.ts'
import { exportGraph } from './cli/export.ts'
import { gazetteer } from './cli/gazetteer.ts'
import { explained, say } from './cli/outcome.ts'
import { query } from './cli/query.ts'
import { score } from './cli/score.ts'
import { serve } from './cli/serve.ts'
import { work } from './cli/work.ts'

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const program = new Command('baomai').description(description).version(version).exitOverride()
for (const add of [build, explain, serve, query, exportGraph, score, gazetteer, work]) add(program)

// A reader that has seen enough (head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  // Commander has said it already; its own code for wrong usage is 1, which here means something else.
  const told = error instanceof CommanderError
  if (!told) say(explained(error))
  process.exitCode = told && error.exitCode === 0 ? 0 : 2
}
