// All Cypher that the API runs, written once for both databases: AS on every column, no labels(n)[0], no label expressions.

const node = (n: string) => `${n} {.id, .name, .title, .text, .measure, labels: labels(${n})}`
const briefNode = (n: string) => `${n} {.id, .name, labels: labels(${n})}`
const article = (a: string) => `${a} {.id, .title, .source, .published, .publication}`
const relation = (r: string) => `${r} {.*, kind: type(${r}), from: startNode(${r}).id, to: endNode(${r}).id}`
/** Tells edges of the ontology from MENTIONS and from those that tie statements to what they say. */
const isRelation = (r: string) => `${r}.statements IS NOT NULL`

export const entity = `MATCH (n:Entity {id: $id}) RETURN n {.*, labels: labels(n)} AS entity`

export const articlesOfEntity = `
  MATCH (a:Article)-[m:MENTIONS]->(:Entity {id: $id})
  RETURN ${article('a')} AS article, m.starts AS starts, m.ends AS ends
  ORDER BY article.published, article.id`

export const neighbours = `
  MATCH (:Entity {id: $id})-[r]-(n)
  WHERE ${isRelation('r')} AND ($relation = '' OR type(r) = $relation)
  RETURN ${relation('r')} AS relation, ${node('n')} AS node
  ORDER BY relation.kind, relation.statements DESC, relation.id
  SKIP $offset LIMIT $limit`

export const neighbourCount = `
  MATCH (:Entity {id: $id})-[r]-()
  WHERE ${isRelation('r')} AND ($relation = '' OR type(r) = $relation)
  RETURN count(r) AS total`

export const statementsOfRelation = `
  MATCH (s:Statement {relation: $id})-[:STATED_IN]->(a:Article)
  MATCH (s)-[:SUBJECT]->(from)
  MATCH (s)-[:OBJECT]->(to)
  RETURN s {.*} AS statement, ${article('a')} AS article, ${node('from')} AS from, ${node('to')} AS to
  ORDER BY article.published, article.id, statement.start, statement.id`

export const relationBetween = `
  MATCH ({id: $from})-[r {id: $id}]->({id: $to}) RETURN ${relation('r')} AS relation`

export const articleText = `MATCH (a:Article {id: $id}) RETURN a {.*} AS article`

export const blocksOfArticles = `
  UNWIND $ids AS id
  MATCH (a:Article {id: id})
  RETURN id AS id, a.text AS text, a.blockStarts AS starts, a.blockEnds AS ends`

/** The text of an article's page, and the way from the one to the other. */
export const printOfArticle = `
  MATCH (a:Article {id: $id})-[:ON]->(p:Page)
  RETURN p.id AS source, p.text AS text, a.runAts AS ats, a.runPages AS pages, a.runLengths AS lengths`

export const mentionsOfArticle = `
  MATCH (:Article {id: $id})-[m:MENTIONS]->(n:Entity)
  RETURN ${briefNode('n')} AS node, m.starts AS starts, m.ends AS ends
  ORDER BY node.id`

/** One of the shortest, always the same: the first by the ids of its edges. */
export const shortestPath = (kinds: string[]) => `
  MATCH p = allShortestPaths((:Entity {id: $from})-[:${kinds.join('|')}*..12]-(:Entity {id: $to}))
  WITH p, reduce(ids = '', r IN relationships(p) | ids + r.id + ' ') AS ids
  RETURN [n IN nodes(p) | ${node('n')}] AS nodes, [r IN relationships(p) | ${relation('r')}] AS steps
  ORDER BY ids
  LIMIT 1`

export const pictureNodes = `
  MATCH (n:Entity)
  OPTIONAL MATCH (n)<-[m:MENTIONS]-(:Article)
  RETURN n.id AS id, labels(n) AS labels, n.name AS name, coalesce(sum(size(m.starts)), 0) AS mentions,
    n.first AS first, n.last AS last
  ORDER BY id`

export const pictureEdges = `
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE ${isRelation('r')}
  RETURN r.id AS id, type(r) AS kind, a.id AS fromId, b.id AS toId, r.statements AS statements,
    r.first AS first, r.last AS last
  ORDER BY id`

/** On which days edges are stated, that are stated more often than on their first and last. */
export const pictureDays = `
  UNWIND $ids AS id
  MATCH (s:Statement {relation: id}) WHERE s.published IS NOT NULL
  RETURN DISTINCT id AS id, s.published AS date
  ORDER BY id, date`

export const someEntities = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  RETURN id AS id, ${briefNode('n')} AS node`

export const eventsOfPersons = `
  UNWIND $persons AS person
  MATCH (:Entity {id: person})-[r:ATTENDED]->(e:Event)
  RETURN coalesce(e.date, e.first, '') AS day, person AS person, r.id AS relation, r.role AS role,
    e {.id, .name, .date, .status, .first, labels: labels(e)} AS event
  ORDER BY day, event.id, person`

export const placesOfEvents = `
  UNWIND $events AS event
  MATCH (:Entity {id: event})-[r:HELD_AT]->(n:Entity)
  RETURN event AS event, r.id AS relation, r.statements AS statements, ${briefNode('n')} AS node
  ORDER BY event, statements DESC, node.id`

const others = `
  UNWIND $events AS event
  MATCH (:Entity {id: event})<-[:ATTENDED]-(n:Person)
  WHERE NOT n.id IN $persons`
export const otherCount = `${others}
  RETURN count(DISTINCT n.id) AS total`
export const othersAtEvents = `${others}
  WITH n, count(*) AS times
  RETURN ${briefNode('n')} AS node, times AS times
  ORDER BY times DESC, node.id
  LIMIT $limit`

export const event = `MATCH (n:Entity {id: $id}) WHERE n:Event RETURN n.id AS id`

export const attendanceStatements = `
  MATCH (:Entity {id: $id})<-[:OBJECT]-(s:Statement {kind: 'ATTENDED'})-[:STATED_IN]->(a:Article)
  MATCH (s)-[:SUBJECT]->(n)
  RETURN ${article('a')} AS article, ${briefNode('n')} AS person, s.relation AS relation, s.role AS role,
    s.fromStart AS start, s.fromEnd AS end
  ORDER BY article.published, article.id, start, person.id`

/** What the articles that tell who attended say of their offices, in the order printed. */
export const officesOfAttendants = `
  MATCH (:Entity {id: $id})<-[:OBJECT]-(s:Statement {kind: 'ATTENDED'})-[:STATED_IN]->(a:Article)
  MATCH (s)-[:SUBJECT]->(n)
  WITH DISTINCT a, n
  MATCH (a)<-[:STATED_IN]-(o:Statement {kind: 'HOLDS_POSITION'})-[:SUBJECT]->(n)
  MATCH (o)-[:OBJECT]->(b)
  RETURN ${article('a')} AS article, ${briefNode('n')} AS person, ${briefNode('b')} AS body, o.title AS title,
    o.relation AS relation, o.toStart AS start
  ORDER BY article.id, person.id, start, relation`

/** What was read, by which version: the same rows mean the same graph. */
export const content = `
  MATCH (p:Page) RETURN p.id AS id, p.hash AS hash, p.extractor AS extractor, p.published AS published ORDER BY id`

export const pageCount = `
  MATCH (p:Page) RETURN count(p) AS count, count(p.failed) AS failed, coalesce(sum(size(p.problems)), 0) AS problems`
/** Pages that wait to be read (extractor '') are as if they were not there. */
export const pagesByDate = `
  MATCH (p:Page) WHERE p.extractor <> ''
  RETURN p.published AS date, count(p) AS pages, count(p.failed) AS failed ORDER BY date`
export const articlesByDate = `MATCH (a:Article) RETURN a.published AS date, count(a) AS articles ORDER BY date`
export const articleCount = `
  MATCH (a:Article) RETURN count(a) AS count, min(a.published) AS first, max(a.published) AS last`
export const statementCount = `MATCH (s:Statement) WHERE s.relation <> '' RETURN count(s) AS count`
export const entityCounts = `
  MATCH (n:Entity) UNWIND labels(n) AS kind WITH kind WHERE kind <> 'Entity'
  RETURN kind AS kind, count(*) AS count ORDER BY kind`
export const relationCounts = `
  MATCH (:Entity)-[r]->() WHERE ${isRelation('r')} RETURN type(r) AS kind, count(r) AS count ORDER BY kind`
