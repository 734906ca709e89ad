// Rows of an invented archive, in portions as a build writes them: things, relations and a statement of each.
const kinds = ['Person', 'Person', 'Person', 'Place', 'Organization', 'Program', 'Project', 'Event', 'Event', 'Event']
/** Which things a relation joins, and its own properties. */
const joins = {
  ATTENDED: ['Person', 'Event', () => ({ role: 'participant' })],
  ORGANIZED: ['Organization', 'Event', () => ({})],
  HELD_AT: ['Event', 'Place', () => ({})],
  HOLDS_POSITION: ['Person', 'Organization', n => ({ title: `主任${n % 7}` })],
  LOCATED_IN: ['Project', 'Place', () => ({})],
}
const types = ['ATTENDED', 'ATTENDED', 'ATTENDED', 'ORGANIZED', 'HELD_AT', 'HOLDS_POSITION', 'LOCATED_IN']

const sentence = '江州市林业局局长闻若川出席启动仪式，并与参加活动的各界代表一起种下第一批青杨。'
/** Relations in an article, and articles in a portion. */
const [inArticle, inPortion] = [20, 64]

/** `things` nodes and `relations` edges between them, with one statement for each edge and an article for twenty. */
export function portions(things, relations) {
  const thing = entityRows(things)
  const next = random(1)
  const among = kind => thing[kind][Math.floor(next() * thing[kind].length)]
  const given = new Set()
  const found = []
  for (let n = 0; n < relations; n += inArticle * inPortion) {
    const rows = { nodes: [], edges: [] }
    for (let a = n; a < Math.min(relations, n + inArticle * inPortion); a += inArticle)
      addArticle(rows, a, Math.min(inArticle, relations - a))
    found.push(rows)
  }
  const left = Object.values(thing).flatMap(list => list.filter(row => !given.has(row.id)))
  found[0].nodes.push(...left)
  return found

  function addArticle(rows, first, count) {
    const page = { label: 'Page', id: `archive/${first}.txt` }
    const article = { label: 'Article', id: `${page.id}#1` }
    const text = `${sentence}\n`.repeat(count)
    const head = { published: '2031-05-06', publication: '江州日报' }
    rows.nodes.push({
      ...page,
      props: { ...head, source: page.id, text, hash: hash(first), extractor: '1', problems: [] },
    })
    const runs = { blockRoles: ['paragraph'], blockStarts: [0], blockEnds: [text.length], runAts: [0], runPages: [0] }
    const props = { ...head, ...runs, page: page.id, source: page.id, title: '', kicker: '', subtitles: [], text }
    rows.nodes.push({ ...article, props: { ...props, runLengths: [text.length] } })
    rows.edges.push({ type: 'ON', id: article.id, from: article, to: page, props: {} })
    for (let i = 0; i < count; i++) addRelation(rows, first + i, article, i * (sentence.length + 1))
  }

  function addRelation(rows, n, article, start) {
    const type = types[n % types.length]
    const [fromKind, toKind, propsOf] = joins[type]
    const [from, to] = [among(fromKind), among(toKind)]
    for (const row of [from, to]) if (!given.has(row.id)) rows.nodes.push(row)
    given.add(from.id).add(to.id)
    const own = propsOf(n)
    const ends = [from, to].map(({ id }) => ({ label: 'Entity', id }))
    const dates = { first: '2031-05-06', last: '2031-05-06' }
    rows.edges.push({ type, id: hash(n, 'r'), from: ends[0], to: ends[1], props: { ...own, statements: 1, ...dates } })
    const statement = { label: 'Statement', id: hash(n, 's') }
    const end = { Start: start + 10, End: start + 13, Ref: hash(n, 'm'), Words: '闻若川' }
    const flat = side => Object.fromEntries(Object.entries(end).map(([key, value]) => [side + key, value]))
    const said = { kind: type, quote: sentence, start, end: start + sentence.length, rule: 'bench/row' }
    const joined = { relation: hash(n, 'r'), witness: hash(n, 'w'), published: '2031-05-06', extractor: '1' }
    rows.nodes.push({ ...statement, props: { ...own, ...said, ...joined, ...flat('from'), ...flat('to') } })
    for (const [edge, to] of [
      ['STATED_IN', article],
      ['SUBJECT', ends[0]],
      ['OBJECT', ends[1]],
    ])
      rows.edges.push({ type: edge, id: statement.id, from: statement, to, props: {} })
  }
}

function entityRows(count) {
  const rows = Object.fromEntries(kinds.map(kind => [kind, []]))
  for (let n = 0; n < count; n++) {
    const kind = kinds[n % kinds.length]
    const id = hash(n, kind)
    const dates = { first: '2031-05-06', last: '2031-05-06' }
    const event = kind === 'Event' ? { date: '2031-05-06', status: 'held' } : {}
    rows[kind].push({
      label: kind,
      id,
      props: { block: id, name: `名${n}`, aliases: [`又名${n}`], ...dates, ...event },
    })
  }
  return rows
}

/** Sixteen digits, as ids of a build have. */
function hash(n, salt = '') {
  let [a, b] = [0x9e3779b9 ^ n, 0x85ebca6b + n]
  for (const c of `${n}${salt}`) {
    a = Math.imul(a ^ c.charCodeAt(0), 0x01000193)
    b = Math.imul(b + c.charCodeAt(0), 0xc2b2ae35) ^ (a >>> 15)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
