// `npm start`: from a fresh clone to the picture of the example pages. Options go to `baomai serve`: npm start -- --port 4811
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { install, run } from './install.mjs'
import { isStale } from './stale.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const store = 'examples.grafeo'
const baomai = 'dist/src/cli.js'
const options = process.argv.slice(2)

await freePort()
install()
if (isStale()) {
  console.error('Building …')
  run(process.execPath, ['scripts/build.mjs'])
}
console.error('Reading examples/pages …')
// 1 only says that some page was not used.
run(process.execPath, [baomai, 'build', 'examples/pages', '--store', store], [1])

const server = spawn(process.execPath, [baomai, 'serve', '--store', store, ...options], { stdio: 'inherit' })
// A terminal sends Ctrl-C to both; whoever ends only this process means the server too.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', code => process.exit(code ?? 0))

/** Says that the port is taken before a minute of work, not after; all else about the options is for `serve` to say. */
function freePort() {
  const types = { port: { type: 'string' }, host: { type: 'string' } }
  const { values } = parseArgs({ args: options, options: types, strict: false })
  const port = Number(values.port ?? (process.env.PORT || 4810))
  const host = typeof values.host === 'string' ? values.host : '127.0.0.1'
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return
  return new Promise(resolve => {
    const probe = createServer().once('error', ({ code }) => {
      if (code !== 'EADDRINUSE') return resolve()
      console.error(`Port ${port} is taken. Stop what runs there, or give another: npm start -- --port N`)
      process.exit(2)
    })
    probe.listen({ port, host }, () => probe.close(resolve))
  })
}
