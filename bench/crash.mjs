// npm run bench -- crash [KILLS] [SEED] [STORE]: builds that are killed at times of the seed, and whether the next one
// mends all of it; STORE is file or neo4j, else both. A Neo4j of its own is started.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { runnerImport } from 'vite'

const support = name => runnerImport(join(import.meta.dirname, '..', 'test/support', `${name}.ts`)).then(m => m.module)

export async function measure([kills = '100', seed = '1', only, count]) {
  const { crash } = await support('crash')
  const pages = count === undefined ? undefined : Number(count)
  for (const [name, lend] of Object.entries(stores)) {
    if (only && only !== name) continue
    await lend(async store => {
      const outcome = await crash({
        ...store,
        kills: Number(kills),
        seed: Number(seed),
        cli: process.env.BAOMAI_CLI,
        pages,
      })
      const { held, wanted, ...rest } = outcome
      console.log(JSON.stringify({ on: name, same: held === wanted, bytes: held.length, ...rest }))
      if (held !== wanted) process.exitCode = 1
    })
  }
}

const stores = {
  async file(use) {
    const folder = mkdtempSync(join(tmpdir(), 'baomai-crash-store-'))
    const empty = async () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    }
    try {
      await use({ url: join(folder, 'graph.grafeo'), empty })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  async neo4j(use) {
    const { startServer } = await support('neo4j-server')
    const { url, password, stop } = await startServer()
    const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', password))
    Object.assign(process.env, { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: password })
    try {
      await use({ url, empty: () => driver.executeQuery('MATCH (n) DETACH DELETE n') })
    } finally {
      await driver.close()
      stop()
    }
  },
}
