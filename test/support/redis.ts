// A real Redis for the tests of one file: Debian's server on a free port of loopback.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { install } from './debian.ts'

export interface RedisServer {
  url: string
  /** Its process gets this signal: SIGSTOP, and SIGCONT for one that was stopped so. */
  signal(signal: NodeJS.Signals): void
  /** Kills it; its data stay where it keeps them. */
  kill(): Promise<void>
  /** Starts it again at the same address. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * With nothing on disk, unless `settings`, as they stand on its command line, ask for that. Takes half a second, and once
 * the time to install it. Ends with this process. Throws with what to do when it cannot.
 */
export async function startRedis(...settings: string[]): Promise<RedisServer> {
  const program = install('redis-server', 'redis-server')
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'baomai-redis-'))
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...settings]
  const start = async () => {
    const server = spawn(program, args, { stdio: 'ignore' })
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 100) {
        server.kill('SIGKILL')
        throw new Error(`${program} did not start on port ${port} within 10 s. Run it by hand to see why.`)
      }
      await setTimeout(100)
    }
    return server
  }
  let server = await start()
  const kill = () => void server.kill('SIGKILL')
  process.once('exit', kill)
  return {
    url: `redis://127.0.0.1:${port}`,
    signal: signal => void server.kill(signal),
    kill: () => ended(server),
    async restart() {
      server = await start()
    },
    async stop() {
      process.off('exit', kill)
      await ended(server)
      rmSync(folder, { recursive: true })
    },
  }
}

const ended = (server: ChildProcess) =>
  new Promise<void>(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve()).kill('SIGKILL')
  })

const answers = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/** A port that nothing listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
