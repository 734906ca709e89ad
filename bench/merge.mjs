// npm run bench -- merge [PAGES] [SEED] [DIST]: what papers of the fictional province tell several times, is it one thing, and what is not, does it stay apart.
// DIST is where the compiled sources are, dist if not given. Prints a line of shares and, with --show, what went wrong.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { pagesOf } from './corpus/pages.mjs'

export async function measure(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { show: { type: 'boolean' } } })
  const [count = 264, seed = 1, dist = join(import.meta.dirname, '../dist')] = positionals
  const load = path => import(pathToFileURL(join(resolve(dist), 'src', path)).href)
  const [{ pageOf }, { graphOf }] = await Promise.all([load('read/page.js'), load('pipeline.js')])
  const printed = [...pagesOf(Number(seed), Number(count))]
  const graph = graphOf(printed.flatMap(({ path, text }) => pageOf(path, Buffer.from(text), undefined, {}).page ?? []))
  const things = thingsIn(graph, printed)
  console.log(JSON.stringify({ pages: printed.length, seed: Number(seed), ...sharesOf(things) }))
  if (values.show) for (const line of wrongIn(things)) console.log(line)
}

/** Each thing that articles must be read to name, with the mentions that do. */
function thingsIn(graph, printed) {
  const articles = new Map(graph.articles.map(a => [`${a.page} ${a.title}`, a.id]))
  const mentions = grouped(graph.mentions, m => [m.article])
  const things = new Map()
  for (const { path, truth } of printed)
    for (const { title, entities } of truth.articles) {
      const here = title ? (mentions.get(articles.get(`${path} ${title}`)) ?? []) : []
      for (const { is, type, alsoType = [], names, optional } of title ? entities : []) {
        if (optional) continue
        const thing = things.get(is) ?? { is, type, name: names[0], seen: [] }
        things.set(is, thing)
        const seen = mentionOf(here, [type, ...alsoType], names)
        if (seen) thing.seen.push(seen)
      }
    }
  return [...things.values()]
}

/** 县委 is a form of each of two counties' committees; the full name tells. */
function mentionOf(mentions, kinds, names) {
  const wanted = new Set(names.map(plain))
  const ofKind = mentions.filter(m => kinds.includes(m.kind))
  const called = ofKind.find(m => plain(m.name) === plain(names[0]))
  return called ?? ofKind.find(m => [m.name, ...m.aliases].some(n => wanted.has(plain(n))))
}
const plain = text => text.replace(/[\s“”‘’"'《》「」]/g, '')

function sharesOf(things) {
  const share = (some, all) => `${some.length}/${all.length} ${(some.length / all.length).toFixed(3)}`
  const shares = {}
  for (const kind of ['Event', 'Person', 'Place', 'Organization', 'Program', 'Project']) {
    const several = things.filter(t => t.type === kind && t.seen.length > 1)
    const nodes = grouped(
      things.filter(t => t.type === kind),
      t => nodesOf(t),
    )
    shares[kind] = {
      oneNode: share(several.filter(isOne), several),
      nodesOfTwo: share(
        [...nodes.values()].filter(of => of.length > 1),
        [...nodes],
      ),
    }
  }
  const namesakes = [
    ...grouped(
      things.filter(t => t.type === 'Person'),
      t => [t.name],
    ).values(),
  ].filter(of => of.length > 1)
  const apart = namesakes.filter(of => new Set(of.flatMap(nodesOf)).size === of.flatMap(nodesOf).length)
  return { ...shares, namesakesApart: share(apart, namesakes) }
}

const nodesOf = thing => [...new Set(thing.seen.map(m => m.entity))]
const isOne = thing => nodesOf(thing).length === 1

function* wrongIn(things) {
  const say = m => `   ${m.entity.slice(0, 6)} ${m.article} ${m.name} [${m.key}] ${JSON.stringify(m.ground)}`
  for (const thing of things.filter(t => !isOne(t) && t.seen.length > 1))
    yield [`split ${thing.is} ${thing.name}`, ...thing.seen.map(say)].join('\n')
  for (const of of grouped(things, nodesOf).values())
    if (of.length > 1)
      yield [`merged ${of.map(t => `${t.is} ${t.name}`).join(' + ')}`, ...of.map(t => say(t.seen[0]))].join('\n')
}

function grouped(items, keysOf) {
  const groups = new Map()
  for (const item of items)
    for (const key of [keysOf(item)].flat()) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}
