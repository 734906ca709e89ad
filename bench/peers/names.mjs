// Counts right, wrong and missed names of persons, places and organizations.

export const kinds = ['Person', 'Place', 'Organization']
const plain = text => text.replace(/[\s“”‘’"'《》「」]/g, '')

/**
 * Names of whole pages as sets of strings, so that conventions about spans do not count. `found` for each page
 * [[kind, string]], `golds` GoldPage[]. A string is right when it is any name of a gold entity of its kind (or a kind that
 * careful readers accept too); an entity that the page names counts as found when one of its names is.
 */
export function namesOnPages(found, golds) {
  const book = emptyBook()
  golds.forEach((gold, page) => {
    const text = plain(gold.text)
    const strings = new Map(found[page].map(([kind, s]) => [`${kind} ${plain(s)}`, [kind, plain(s)]]))
    const entities = gold.articles.flatMap(a => a.entities).map(e => ({ ...e, names: e.names.map(plain) }))
    const isNameOf = (e, kind, s) => (e.type === kind || e.alsoType?.includes(kind)) && e.names.includes(s)
    for (const [kind, s] of strings.values()) book[kind][entities.some(e => isNameOf(e, kind, s)) ? 'right' : 'wrong']++
    const once = new Map(entities.map(e => [`${e.type} ${e.names[0]}`, e]))
    for (const e of once.values()) {
      if (!kinds.includes(e.type) || e.optional || !e.names.some(n => text.includes(n))) continue
      book[e.type][[...strings.values()].some(([kind, s]) => isNameOf(e, kind, s)) ? 'found' : 'missed']++
    }
  })
  return figuresOf(book)
}

/** Names as spans that must be the gold's to the character: `found` and `gold` for each sentence [{ kind, start, end }]. */
export function namesAsSpans(found, gold) {
  const book = emptyBook()
  const key = ({ kind, start, end }) => `${kind} ${start} ${end}`
  gold.forEach((spans, i) => {
    const [ours, theirs] = [new Set(found[i].map(key)), new Set(spans.map(key))]
    for (const s of ours) book[s.split(' ')[0]][theirs.has(s) ? 'right' : 'wrong']++
    for (const s of theirs) book[s.split(' ')[0]][ours.has(s) ? 'found' : 'missed']++
  })
  return figuresOf(book)
}

const emptyBook = () => Object.fromEntries(kinds.map(kind => [kind, { right: 0, wrong: 0, found: 0, missed: 0 }]))

/** { Person: { p, r, f1 }, …, all }. */
function figuresOf(book) {
  const all = { right: 0, wrong: 0, found: 0, missed: 0 }
  for (const counts of Object.values(book)) for (const name of Object.keys(all)) all[name] += counts[name]
  return Object.fromEntries(Object.entries({ ...book, all }).map(([kind, counts]) => [kind, figureOf(counts)]))
}

function figureOf({ right, wrong, found, missed }) {
  const p = right / (right + wrong || 1)
  const r = found / (found + missed || 1)
  return { p, r, f1: (2 * p * r) / (p + r || 1) }
}
