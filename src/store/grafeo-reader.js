// A process of its own that answers the queries of one Grafeo file, so that a query that runs too long or takes too
// much memory can be ended: the engine has no way to stop one. JavaScript, since it is started as it stands.
// Arguments: the file, and the most bytes of memory that its queries may take. Asked { cypher, params, rows }, it
// answers { rows, columns, more } or { error }; it ends with exit code 3 when memory runs out.
import grafeo from '@grafeo-db/js'

const [path = '', memory = '0'] = process.argv.slice(2)
const limit = process.memoryUsage.rss() + Number(memory)

try {
  const db = grafeo.GrafeoDB.openReadOnly(path)
  process.on('message', async ({ cypher, params, rows }) => {
    try {
      const result = await db.executeCypher(cypher, params)
      const more = result.length > rows
      const count = more ? rows : result.length
      process.send?.({ rows: Array.from({ length: count }, (_, i) => result.get(i)), columns: result.columns, more })
    } catch (error) {
      process.send?.({ error: String(error?.message ?? error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
  setInterval(() => process.memoryUsage.rss() > limit && process.exit(3), 100)
} catch (error) {
  process.send?.({ error: String(error?.message ?? error) })
}
