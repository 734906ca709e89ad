// Gets and starts a real Neo4j server without Docker: its jars from Maven Central, on loopback, in a temporary home.
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { install } from './debian.ts'

export interface Server {
  url: string
  /** Of the user `neo4j`. */
  password: string
  stop(): void
}

const pom = fileURLToPath(new URL('./neo4j-server.pom.xml', import.meta.url))
const cache = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url))
const patience = 120_000

/**
 * Takes about 10 s, and once some 110 MB and a minute more. `home` may hold a database; it is removed with the server.
 * Throws with what to do when it cannot.
 */
export async function startServer(home = mkdtempSync(join(tmpdir(), 'baomai-neo4j-'))): Promise<Server> {
  install('java', 'openjdk-17-jre-headless')
  const jars = fetchJars()
  const [bolt, http] = await Promise.all([freePort(), freePort()])
  mkdirSync(join(home, 'conf'), { recursive: true })
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings(bolt, http))
  const java = `java -Xms512m -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$1/*" org.neo4j.server.CommunityEntryPoint --home-dir="$2" --config-dir="$2/conf"`
  // The shell outlives neither the server nor us: when the test run dies, its standard input ends and it kills Java.
  const script = `${java} >"$2/log" 2>&1 </dev/null & J=$!; (while kill -0 $J; do sleep 1; done; kill $$) 2>/dev/null & cat >/dev/null; kill -9 $J`
  const shell = spawn('sh', ['-c', script, 'sh', jars, home], { stdio: ['pipe', 'ignore', 'ignore'] })
  let running = true
  shell.on('exit', () => {
    running = false
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
  const password = randomUUID()
  const server = { url: `bolt://127.0.0.1:${bolt}`, password, stop: () => shell.stdin.end() }
  const end = Date.now() + patience
  while (!(await welcomes(server.url, password))) {
    if (!running || Date.now() > end) {
      const log = readFileSync(join(home, 'log'), 'utf8').slice(-2000)
      server.stop()
      throw new Error(`The Neo4j server did not start within ${patience / 1000} s. Its last words:\n${log}`)
    }
    await new Promise(resolve => setTimeout(resolve, 300))
  }
  return server
}

const settings = (bolt: number, http: number) => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=127.0.0.1:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.http.advertised_address=127.0.0.1:${http}
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=128m
db.tx_log.rotation.retention_policy=keep_none
db.tx_log.preallocate=false
`

/** Once: into a folder that takes its name when all jars are there. */
export function fetchJars(): string {
  const lib = join(cache, 'lib')
  if (existsSync(lib)) return lib
  install('mvn', 'maven')
  console.error('Fetching the Neo4j server (about 110 MB, once) …')
  const part = join(cache, `lib.${process.pid}`)
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'
  const options = ['-DincludeScope=runtime', `-DoutputDirectory=${part}`]
  execFileSync('mvn', ['-q', '-B', '-f', pom, goal, ...options], { stdio: ['ignore', 'inherit', 'inherit'] })
  renameSync(part, lib)
  return lib
}

/** Whether the server answers; it then wants a new password before all else. */
async function welcomes(url: string, password: string): Promise<boolean> {
  const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', 'neo4j'), { connectionTimeout: 2000 })
  const session = driver.session({ database: 'system' })
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password })
    return true
  } catch {
    return false
  } finally {
    await session.close()
    await driver.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
