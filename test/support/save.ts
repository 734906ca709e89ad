// Makes a store hold exactly a graph, for tests that start from one.
import type { Graph } from '../../schema/model.ts'
import { diff } from '../../src/store/diff.ts'
import type { Changes, Store } from '../../src/store/store.ts'
import { toRows } from '../../src/store/thing-rows.ts'

export async function save(store: Store, graph: Graph): Promise<Changes> {
  const held = toRows(await store.load())
  const wanted = toRows(graph)
  const change = diff(held, wanted)
  if (change.changes.written + change.changes.dropped === 0) return change.changes
  return store.change(writer => writer.write(kept => kept.write(change)))
}
