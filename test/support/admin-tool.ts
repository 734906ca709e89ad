// A real `neo4j-admin`, from the jars that the tests' server has.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import neo4j from 'neo4j-driver'
import { fetchJars } from './neo4j-server.ts'

/** Runs `import.sh` of a folder into the database of a new home; answers the home, for `startServer`. */
export function importInto(home: string, folder: string): string {
  mkdirSync(join(home, 'conf'), { recursive: true })
  writeFileSync(join(home, 'conf', 'neo4j.conf'), 'db.tx_log.preallocate=false\n')
  const bin = join(home, 'bin')
  mkdirSync(bin)
  const java = `java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dbasedir="$NEO4J_HOME"`
  const tool = `#!/bin/sh\nexec ${java} -cp "${fetchJars()}/*" org.neo4j.cli.AdminTool "$@"\n`
  writeFileSync(join(bin, 'neo4j-admin'), tool, { mode: 0o755 })
  const PATH = `${bin}${delimiter}${process.env.PATH}`
  const env = { ...process.env, PATH, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  execFileSync('sh', [join(folder, 'import.sh'), 'neo4j', '--max-off-heap-memory=512m'], { env, stdio: 'pipe' })
  return home
}

/** Runs `after.cypher` of the folder as `cypher-shell` does, by the credentials in the environment. */
export async function runAfter(url: string, folder: string): Promise<void> {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  const driver = neo4j.driver(url, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
  const session = driver.session()
  try {
    for (const statement of readFileSync(join(folder, 'after.cypher'), 'utf8').split(/;\n/).filter(Boolean))
      await session.run(statement)
  } finally {
    await session.close()
    await driver.close()
  }
}
