// A real Redis for the tests of one file: Debian's server on a free port of loopback, with nothing on disk.
import { type ChildProcess, spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { install } from './debian.ts'

export interface RedisServer {
  url: string
  stop(): Promise<void>
}

/** Takes half a second, and once the time to install it. Ends with this process. Throws with what to do when it cannot. */
export async function startRedis(): Promise<RedisServer> {
  const program = install('redis-server', 'redis-server')
  const port = await freePort()
  const server = spawn(program, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()], {
    stdio: 'ignore',
  })
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    await ended(server)
  }
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100) {
      await stop()
      throw new Error(`${program} did not start on port ${port} within 10 s. Run it by hand to see why.`)
    }
    await setTimeout(100)
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
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
