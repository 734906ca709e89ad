// A worker of the built package to which some pages are fatal, by their names: node fatal-worker.mjs QUEUE STORE
import { setAside } from '../../dist/src/build/aside.js'
import { readerBeside } from '../../dist/src/build/pool.js'
import { connect } from '../../dist/src/queue/redis.js'
import { work } from '../../dist/src/queue/work.js'
import { openStore } from '../../dist/src/store/open.js'

const [queue, url] = process.argv.slice(2)
const connection = await connect(queue)
const store = await openStore(url)
const readerOf = gazetteer => {
  const { run, close } = readerBeside(1, gazetteer)
  const read = page => {
    if (page.source.includes('fatal')) process.kill(process.pid, 'SIGKILL')
    return page.source.includes('unreadable') ? setAside(page, 'its letters are upside down') : run(page)
  }
  return { run: async page => read(page), close }
}
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
await work(store, connection, { jobs: 1, readerOf, say: console.error, signal: stop.signal, silence: 1000 })
await store.close()
connection.close()
