// npm run bench:extract [-- --gold DIR]… [--bio FILE.gz]…: our names beside those of LAC, jieba and HanLP, and how fast, in one run.
// Gold: our own pages, and those of ../shared where that is there; --bio takes a test set of sentences such as MSRA's.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { kinds, namesAsSpans, namesOnPages } from './peers/names.mjs'
import { peersOn } from './peers/peers.mjs'
import { goldPages, joined, sentences } from './peers/texts.mjs'

const root = join(import.meta.dirname, '..')
const load = path => import(pathToFileURL(join(root, 'dist/src', path)).href)
const rounds = 5

export async function measure(args) {
  const list = { type: 'string', multiple: true }
  const { values } = parseArgs({ args, options: { gold: list, bio: list } })
  const there = paths => paths.filter(path => existsSync(path))
  const golds = values.gold ?? there([join(root, 'test/gold'), resolve('../shared/gold')])
  const bios = values.bio ?? there([resolve('../shared/ner/msra.test.gz')])
  const [{ understand }, { goldFrom }] = await Promise.all([load('pipeline.js'), load('score.js')])
  const read = text => understand({ source: 'page', text, hash: '0' })

  for (const folder of golds) {
    const pages = goldPages(folder, goldFrom)
    const whole = pages.map(p => joined(p.text))
    const us = ours(
      pages.map(p => p.text),
      read,
      namesOf,
    )
    const others = peersOn(whole).map(peer => ({ ...peer, found: peer.found?.map(cutFrom(whole)) }))
    print(`${pages.length} pages of ${folder}, names as strings`, [us, ...others], found => namesOnPages(found, pages))
  }
  for (const file of bios) {
    const { name, texts, spans } = sentences(file)
    const peers = [ours(texts, read, spansOf), ...peersOn(texts)]
    print(`${texts.length} sentences of ${name}, names as spans`, peers, found => namesAsSpans(found, spans))
  }
}

/** What we find, and characters of text per second of processor time, all of the reading in it: articles, relations, evidence. */
function ours(texts, read, found) {
  const extracts = texts.map(read)
  const before = process.cpuUsage()
  for (let i = 0; i < rounds; i++) texts.forEach(read)
  const { user, system } = process.cpuUsage(before)
  const characters = rounds * texts.reduce((n, text) => n + text.length, 0)
  return {
    name: 'Baomai',
    charactersPerSecond: Math.round((characters / (user + system)) * 1e6),
    found: extracts.map(found),
  }
}

/** Mentions of a page as { kind, start, end, text }; not where only an office stands for a body (市长). */
function mentioned({ articles, mentions }) {
  const texts = new Map(articles.map(a => [a.id, a.text]))
  return mentions.flatMap(({ article, kind, name, aliases, spans }) =>
    spans
      .map(({ start, end }) => ({ kind, start, end, text: texts.get(article).slice(start, end) }))
      .filter(({ kind, text }) => kinds.includes(kind) && [name, ...aliases].includes(text)),
  )
}

const namesOf = extract => mentioned(extract).map(({ kind, text }) => [kind, text])
/** A sentence is one article whose text is its own. */
const spansOf = extract => mentioned(extract)
const cutFrom = texts => (spans, i) => spans.map(({ kind, start, end }) => [kind, texts[i].slice(start, end)])

function print(title, peers, figures) {
  const head = ['P / R / F1', ...kinds, 'all', 'characters per CPU s', 'of ours']
  const table = new Table({ head, style: { head: [], border: [] } })
  const speed = peers[0].charactersPerSecond
  for (const { name, problem, found, charactersPerSecond } of peers) {
    if (problem) table.push([name, { colSpan: head.length - 1, content: problem }])
    else {
      const cells = Object.values(figures(found)).map(({ p, r, f1 }) => [p, r, f1].map(x => x.toFixed(3)).join(' / '))
      table.push([name, ...cells, charactersPerSecond, `1 / ${(speed / charactersPerSecond).toFixed(1)}`])
    }
  }
  console.log(`${title}\n${table}\n`)
}
