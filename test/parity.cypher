// What archivists and analysts ask, of the graph of test/support/archive.ts: the rows are the same on both databases.
// Each statement is one line; what stands behind `// ` at its end are its parameters. All is in an order of its own.

// Who was where, with whom, how often
MATCH (p:Person {name: '李苇'})-[a:ATTENDED]->(e:Event) RETURN e.name AS event, e.date AS day, a.role AS role ORDER BY day
MATCH (:Person {name: '周禾'})-[:ATTENDED]->(e)<-[:ATTENDED]-(q:Person) RETURN q.name AS other, count(e) AS times, min(e.date) AS first ORDER BY times DESC, other
MATCH (p:Person)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q:Person) WHERE p.id < q.id RETURN p.name AS one, q.name AS other, count(DISTINCT e) AS times ORDER BY times DESC, one, other
MATCH (p:Person)-[:ATTENDED]->(e:Event) RETURN p.name AS who, count(e) AS n, min(e.date) AS first, max(e.date) AS last ORDER BY n DESC, who
MATCH (p:Person)-[:ATTENDED]->(e:Event)-[:HELD_AT]->(x:Place) RETURN x.name AS place, count(DISTINCT p) AS people, count(DISTINCT e) AS events ORDER BY people DESC, place
MATCH (p:Person)-[r:ATTENDED {role: 'lead'}]->(e) RETURN p.name AS name, count(e) AS n ORDER BY n DESC, name LIMIT 10
MATCH (p:Person)-[r:ATTENDED]->() WITH p, r.role AS role, count(*) AS n RETURN role, max(n) AS most, sum(n) AS all ORDER BY role
MATCH (e:Event)<-[:ATTENDED]-(p:Person) WITH e, p ORDER BY p.name, p.id WITH e, collect(p.name) AS who WHERE size(who) > 2 RETURN e.name AS event, who, size(who) AS n ORDER BY n DESC, event
MATCH (p:Person) OPTIONAL MATCH (p)-[:ATTENDED]->(e:Event) WITH p, count(e) AS n WHERE n = 0 RETURN p.name AS name ORDER BY name
MATCH (a:Person)-[:ATTENDED]->(e)<-[:ATTENDED]-(b:Person), (a)-[:HOLDS_POSITION]->(o)<-[:HOLDS_POSITION]-(b) WHERE a.id < b.id RETURN a.name AS a, b.name AS b, o.name AS body ORDER BY a, b, body
MATCH (a:Person {name: '李苇'})-[:ATTENDED]->(e)<-[:ATTENDED]-(b) WHERE a <> b RETURN b.name AS b ORDER BY b
MATCH (p:Person)-[:ATTENDED]->(e:Event) WITH p, count(e) AS n WITH max(n) AS most MATCH (p:Person)-[:ATTENDED]->(e) WITH p, count(e) AS n, most WHERE n = most RETURN p.name AS name, n ORDER BY name

// Offices and bodies
MATCH (p:Person) OPTIONAL MATCH (p)-[h:HOLDS_POSITION]->(o) RETURN p.name AS name, h.title AS title, o.name AS body ORDER BY name, title, body
MATCH (p:Person)-[h:HOLDS_POSITION]->(o) WITH p.name AS name, h.title AS title ORDER BY name, title WITH name, collect(title) AS titles RETURN name, titles, head(titles) AS one, last(titles) AS other ORDER BY name
MATCH (o:Organization)<-[h:HOLDS_POSITION]-(p) RETURN o.name AS body, count(*) AS n, count(DISTINCT h.title) AS titles ORDER BY n DESC, titles DESC, body LIMIT 8
MATCH (o)-[:RUNS]->(x) RETURN o.name AS body, labels(x) AS kind, x.name AS what ORDER BY body, what
MATCH (x)-[:LOCATED_IN]->(p:Place) WITH p, labels(x) AS kind, count(*) AS n RETURN p.name AS place, kind, n ORDER BY place, kind
MATCH (o:Organization) WHERE o.name CONTAINS $part RETURN o.name AS name ORDER BY name LIMIT $most // {"part": "局", "most": 5}

// Times
MATCH (e:Event) RETURN CASE WHEN e.date < '2025-01-01' THEN 'before' WHEN e.date IS NULL THEN 'unknown' ELSE 'since' END AS time, count(*) AS n ORDER BY time
MATCH (e:Event) RETURN CASE e.status WHEN 'held' THEN '已举行' WHEN 'planned' THEN '拟举行' ELSE '其他' END AS status, count(*) AS n ORDER BY status
MATCH (e:Event) WHERE e.date IS NOT NULL RETURN substring(e.date, 0, 4) AS year, substring(e.date, 5, 2) AS month, count(*) AS n ORDER BY year, month
MATCH (e:Event) WHERE '2031-02-01' <= e.date < '2031-04-01' RETURN e.name AS name, e.date AS day ORDER BY day, name
MATCH (e:Event) WITH date(e.date) AS day RETURN day.year AS year, day.quarter AS quarter, count(*) AS n ORDER BY year, quarter
MATCH (e:Event) WITH date(e.date) AS day WHERE day IS NOT NULL RETURN day.dayOfWeek AS day, count(*) AS n ORDER BY day
MATCH (e:Event) WHERE date(e.date) >= date('2031-03-01') RETURN e.name AS name, date(e.date) AS day ORDER BY day, name
MATCH (e:Event) WHERE e.date IS NOT NULL RETURN e.name AS name, date(e.date) + duration('P7D') AS week, date(e.date) - duration({months: 1}) AS before ORDER BY week, name LIMIT 5
MATCH (e:Event) WHERE e.date IS NOT NULL WITH datetime(min(e.date) + 'T00:00Z') AS a, datetime(max(e.date) + 'T00:00Z') AS b RETURN (b.epochMillis - a.epochMillis) / 86400000 AS days
MATCH (e:Event) WHERE e.date IS NOT NULL WITH e ORDER BY e.date, e.name WITH collect(e {.name, .date}) AS all RETURN all[0].name AS first, all[-1].name AS last
MATCH (e:Event) WHERE e.date IS NOT NULL WITH e.date AS day ORDER BY day WITH collect(day) AS days RETURN [i IN range(1, size(days) - 1) WHERE days[i] = days[i - 1] | days[i]] AS twice
MATCH (n:Entity) WHERE n.first <> n.last RETURN n.name AS name, n.first AS first, n.last AS last ORDER BY name, n.id
MATCH (e:Event) RETURN e.name AS name, e.date AS day ORDER BY day, name
MATCH (e:Event) RETURN e.name AS name, e.date AS day ORDER BY day DESC, name

// Paths
MATCH p = shortestPath((:Person {name: '李苇'})-[:ATTENDED*..6]-(:Person {name: '何舟'})) RETURN [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | type(r)] AS types, length(p) AS steps
MATCH p = allShortestPaths((:Person {name: '李苇'})-[:ATTENDED|HOLDS_POSITION|LOCATED_IN*..6]-(:Person {name: '何舟'})) RETURN length(p) AS steps, count(*) AS n
MATCH (a:Person {name: '李苇'}), (b:Person) WHERE a <> b MATCH p = shortestPath((a)-[:ATTENDED*..6]-(b)) RETURN b.name AS name, length(p) AS steps ORDER BY steps, name
MATCH (a:Person {name: '李苇'}) OPTIONAL MATCH p = shortestPath((a)-[:WROTE*]-(:Place {name: '江城市'})) RETURN p IS NULL AS none
MATCH (:Person {name: '李苇'})-[:ATTENDED|HELD_AT*1..2]->(x) RETURN DISTINCT x.name AS name ORDER BY name
MATCH p = (:Person {name: '李苇'})-[*0..2]->(x:Place) RETURN x.name AS name, length(p) AS steps ORDER BY steps, name
MATCH p = (:Person {name: '李苇'})-[:ATTENDED]->()-[:HELD_AT]->(x) RETURN [n IN nodes(p) | coalesce(n.name, '?')] AS names, size(relationships(p)) AS n ORDER BY names
MATCH p = (:Person {name: '周禾'})-[:ATTENDED]->(e)<-[:ATTENDED]-() WHERE any(n IN nodes(p) WHERE n.name = '李苇') RETURN e.name AS name
MATCH p = (:Person {name: '李苇'})-[:ATTENDED]->(e) RETURN p AS path
MATCH (p:Place)<-[:LOCATED_IN*1..3]-(x) RETURN p.name AS place, count(DISTINCT x) AS n ORDER BY n DESC, place LIMIT 10
MATCH p = (:Person {name: '李苇'})-[rs:ATTENDED*1..3]-() RETURN count(p) AS n, sum(size(rs)) AS steps

// Statements and their sentences
MATCH (p:Person {name: '周禾'})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(o) RETURN s.kind AS kind, o.name AS object, s.quote AS sentence ORDER BY kind, sentence, object
MATCH (s:Statement {kind: 'ATTENDED'})-[:SUBJECT]->(p:Person), (s)-[:OBJECT]->(e:Event), (s)-[:STATED_IN]->(a:Article) RETURN p.name AS who, e.name AS what, a.title AS title, s.quote AS quote ORDER BY who, what, title, quote
MATCH (s:Statement)-[:STATED_IN]->(a) RETURN substring(a.text, s.start, s.end - s.start) = s.quote AS same, count(*) AS n
MATCH (s:Statement) RETURN s.rule AS rule, count(*) AS n ORDER BY n DESC, rule
MATCH (s:Statement) WHERE s.fromCarried IS NOT NULL RETURN s.fromCarried AS why, count(*) AS n ORDER BY why
MATCH (s:Statement)-[:STATED_IN]->(a:Article) WITH s.relation AS r, count(DISTINCT a) AS articles RETURN articles, count(r) AS n ORDER BY articles
MATCH ()-[r]->() WHERE r.statements IS NOT NULL RETURN type(r) AS type, count(r) AS edges, sum(r.statements) AS statements ORDER BY type
MATCH (a:Article)-[m:MENTIONS]->(p:Person) UNWIND range(0, size(m.starts) - 1) AS i RETURN p.name AS name, substring(a.text, m.starts[i], m.ends[i] - m.starts[i]) AS words, count(*) AS n ORDER BY n DESC, name, words
MATCH (a:Article)-[m:MENTIONS]->(n:Entity) WITH n, count(DISTINCT a) AS articles, sum(size(m.starts)) AS times WHERE articles > 1 RETURN n.name AS name, articles, times ORDER BY times DESC, name
MATCH (a:Article)-[:ON]->(p:Page) WITH p, a ORDER BY a.title RETURN p.source AS source, collect(a.title) AS titles, size(p.problems) AS problems ORDER BY source

// Texts
MATCH (a:Article) WHERE a.text CONTAINS '项目' RETURN a.title AS title, size(a.text) AS length, size(split(a.text, '项目')) - 1 AS times ORDER BY times DESC, title
MATCH (a:Article) WITH a, split(a.text, '\n') AS lines UNWIND range(0, size(lines) - 1) AS i WITH a, i, lines[i] AS line WHERE line CONTAINS '工程' RETURN a.title AS title, i, left(line, 20) AS line ORDER BY title, i
MATCH (a:Article) WHERE a.text =~ '(?s).*(植树|阅读).*' RETURN a.title AS title ORDER BY title
MATCH (p:Person) WHERE p.name =~ '[李周]..?' RETURN p.name AS name ORDER BY name
MATCH (p:Person) WHERE p.name STARTS WITH '周' OR p.name ENDS WITH '舟' RETURN p.name AS name ORDER BY name
MATCH (n:Entity) WHERE n.name =~ '(?i).*mw.*' OR n.name =~ '[^一-龥]+' RETURN n.name AS name ORDER BY name
MATCH (p:Person) RETURN left(p.name, 1) AS surname, count(*) AS n ORDER BY n DESC, surname
MATCH (p:Person) RETURN right(p.name, 1) AS last, size(p.name) AS n, reverse(p.name) AS back, replace(p.name, '李', '*') AS hidden ORDER BY last, back
MATCH (a:Article) RETURN toInteger(split(a.published, '-')[0]) AS year, count(*) AS n, min(a.published) AS first ORDER BY year
MATCH (a:Article) RETURN coalesce(a.publication, '?') AS paper, count(*) AS n ORDER BY n DESC, paper
RETURN trim('  报 ') AS t, toUpper('mw') AS u, toLower('KM') AS l, substring('全民阅读', 2) AS s, '植' + '树' AS j, size('😀') AS units

// Lists, maps, and what is not there
MATCH (n:Entity) WHERE any(a IN n.aliases WHERE a CONTAINS '市') RETURN n.name AS name, n.aliases AS aliases ORDER BY name, n.id
MATCH (n:Entity) WHERE size(n.aliases) > 0 UNWIND n.aliases AS alias RETURN alias, n.name AS name ORDER BY alias, name
MATCH (n:Entity) RETURN n.name AS name, reduce(s = '', x IN n.aliases | s + x + ';') AS all, [x IN n.aliases WHERE size(x) > 2 | x + '!'] AS some ORDER BY name, n.id
MATCH (n:Entity) RETURN coalesce(n.date, n.first, '?') AS day, count(*) AS n ORDER BY day
MATCH (n:Entity) WHERE n.unknown IS NULL RETURN count(n) AS n, count(n.unknown) AS known, collect(n.unknown) AS list, max(n.unknown) AS most
MATCH (n:Entity) WHERE NOT n.date = '2031-03-12' RETURN count(n) AS n
MATCH (p:Person {name: '李苇'}) OPTIONAL MATCH (p)-[:WROTE]->(w) RETURN p.name AS name, w AS w, w.title AS title, labels(w) AS labels, collect(w) AS list
MATCH (p:Person {name: '李苇'}) RETURN p AS node, properties(p) AS properties, p {.name, .first, kind: 'x'} AS part, p {.*} AS all
MATCH (p:Person {name: '李苇'})-[r:HOLDS_POSITION]->(o) RETURN r AS edge, p {.name, job: r.title, at: o {.name}} AS job
MATCH (p:Person {name: '李苇'}) RETURN [k IN keys(p) WHERE p[k] = '李苇' | k] AS keys, p['name'] AS name
MATCH (n:Person) WITH n ORDER BY n.name, n.id LIMIT 3 WITH collect(n) AS some MATCH (a)-[:ATTENDED]->(e) WHERE a IN some RETURN a.name AS name, count(e) AS n ORDER BY name
MATCH (p:Person) WITH p ORDER BY p.name WITH collect(p.name) AS names RETURN names[0..3] AS some, names[-1] AS last, size(names) AS n, '李苇' IN names AS known
UNWIND $rows AS row MATCH (p:Person {name: row.name}) RETURN row.no AS no, p.name AS name ORDER BY no // {"rows": [{"no": 2, "name": "李苇"}, {"no": 1, "name": "周禾"}, {"no": 3, "name": "无此人"}]}
MATCH (p:Person) WHERE p.name IN $names RETURN p.name AS name ORDER BY name // {"names": ["李苇", "周禾", "无此人"]}
RETURN $f / 2 AS f, $i / 2 AS i, $map.x AS x, $none IS NULL AS none, size($list) AS n // {"f": 2.5, "i": 5, "map": {"x": "y"}, "none": null, "list": [1, 2]}
UNWIND [3, 1, null, 2] AS x RETURN x AS x ORDER BY x DESC
RETURN null = null AS a, null IN [1, 2] AS b, 3 IN [null, 3] AS c, null AND false AS d, NOT null AS e, 1 + null AS f, null CONTAINS 'x' AS g
RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1, 2] WHERE x > 1) AS b, none(x IN [1] WHERE x > 1) AS c, single(x IN [1, 2] WHERE x = 1) AS d
RETURN [x IN range(1, 10) WHERE x % 3 = 0 | x * x] AS squares, 7 / 2 AS i, 7 / 2.0 AS f, 2 ^ 3 AS power, tail([1, 2, 3]) AS rest, reverse([1, 2]) AS back

// Subqueries
MATCH (p:Person) WHERE EXISTS { (p)-[:ATTENDED]->(:Event {status: 'held'}) } RETURN p.name AS name ORDER BY name
MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:ATTENDED]->(e)<-[:ATTENDED]-(:Person {name: '李苇'}) WHERE p.name <> '李苇' } RETURN p.name AS name ORDER BY name
MATCH (p:Person) WHERE NOT EXISTS { (p)-[:HOLDS_POSITION]->() } AND NOT (p)-[:WROTE]->() RETURN p.name AS name ORDER BY name
MATCH (p:Person) WITH p, COUNT { (p)-[:ATTENDED]->(:Event) } AS n WHERE n > 1 RETURN p.name AS name, n ORDER BY n DESC, name
MATCH (p:Person) RETURN CASE WHEN EXISTS { (p)-[:WROTE]->() } THEN 'writes' ELSE 'is written of' END AS part, count(*) AS n ORDER BY part
MATCH (p:Person {name: '李苇'}) RETURN size([(p)-[:ATTENDED]->(e) WHERE e.date > '2031' | e.name]) AS n, [(p)-[:ATTENDED]->(e) | e.date] AS days
MATCH (e:Event) CALL (e) { MATCH (e)<-[:ATTENDED]-(p) RETURN count(p) AS n } RETURN e.name AS name, n ORDER BY n DESC, name LIMIT 10
CALL { MATCH (p:Person) RETURN p.name AS name UNION MATCH (o:Organization) RETURN o.name AS name } RETURN name ORDER BY name LIMIT 10
MATCH (p:Person) RETURN 'p' AS kind, p.name AS name ORDER BY name LIMIT 3 UNION ALL MATCH (o:Organization) RETURN 'o' AS kind, o.name AS name ORDER BY name LIMIT 3

// Counts and sums
MATCH (n:Entity) UNWIND labels(n) AS kind WITH kind WHERE kind <> 'Entity' RETURN kind, count(*) AS n ORDER BY n DESC, kind
MATCH (a)-[r]->(b) UNWIND labels(a) AS one UNWIND labels(b) AS other RETURN DISTINCT one, type(r) AS type, other ORDER BY one, type, other
MATCH (x)-[:HAS_FIGURE]->(f:Figure {unit: '元'}) RETURN x.name AS of, f.text AS text, f.value AS value, round(f.value / 1000000) / 100 AS yi ORDER BY value DESC, of, text
MATCH (f:Figure) RETURN f.unit AS unit, count(*) AS n, sum(f.value) AS sum, max(f.value) AS max, percentileDisc(f.value, 0.5) AS median ORDER BY unit
MATCH (e:Event) RETURN count(*) AS all, count(e.date) AS dated, count(*) - count(e.date) AS undated, count(CASE WHEN e.status = 'held' THEN 1 END) AS held
MATCH (p:Person)-[:ATTENDED]->(e:Event) RETURN count(e) * 1.0 / count(DISTINCT p) AS each, count(DISTINCT e) AS events
MATCH (p:Person) RETURN p.name AS name ORDER BY name SKIP 5 LIMIT 5
MATCH (p:Person) WITH p ORDER BY p.name SKIP $from LIMIT $most MATCH (p)-[r]->(x) RETURN p.name AS name, type(r) AS type, coalesce(x.name, x.title) AS other ORDER BY name, type, other // {"from": 2, "most": 3}
MATCH (p:Person) WITH DISTINCT left(p.name, 1) AS surname RETURN count(surname) AS n
MATCH (a)-[r]-(b) RETURN count(r) AS n, count(DISTINCT r) AS edges
MATCH (n:Nothing) WITH count(n) AS n, max(n.x) AS most RETURN n, most

// Columns without AS have the names that Neo4j gives them
MATCH (p:Person) RETURN p.name, count(*), p {.name}, size(p.name)+1, "a" ORDER BY p.name LIMIT 2
MATCH (p:Person {name: '李苇'}) RETURN DISTINCT p.`name`, (p.first) /* AS x, */ , (p), 'x, ' + "y", count{(p)-->()}, [(p)-[:ATTENDED]->(e) | e.name], coalesce(null,1)
MATCH (p:Person {name: '李苇'})-[r:ATTENDED]->(e) WITH p.name AS z, e.name AS a RETURN *, a+z
