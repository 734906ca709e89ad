// What to write instead of the Cypher that a Neo4j server runs and Grafeo refuses. docs/CYPHER.md lists the same.
import { bare } from './cypher-text.ts'

/** What to write for the words at which the engine stopped; undefined when it stopped at something else. */
export function hint(message: string, cypher: string): string | undefined {
  const [said = ''] = message.split('\n', 1)
  const place = placeIn(message, cypher)
  const known = hints.find(([pattern]) => pattern.test(place ?? said))
  return known && `An embedded store cannot run this. ${known[1]}: ${known[2]}`
}

/** The query without its texts, and `▸` where the engine stopped. Its columns are code points. */
function placeIn(message: string, cypher: string): string | undefined {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? []
  if (line === undefined) return undefined
  const before = cypher.split('\n').slice(0, Number(line) - 1)
  const start = before.reduce((sum, text) => sum + text.length + 1, 0)
  const within = [...cypher.slice(start)].slice(0, Number(column) - 1).join('')
  const text = bare(cypher)
  const at = start + within.length
  return `${text.slice(0, at)}▸${text.slice(at)}`
}

/** Where it stops, or what it says when it does not say where; what to do; a statement that runs on both. */
export const hints: [RegExp, string, string][] = [
  [
    /\[[^\][]*:[^\][]*▸\s*[!%&(]/,
    'Compare the type of a relation in WHERE',
    "MATCH (:Person)-[r]->() WHERE type(r) <> 'ATTENDED' RETURN count(r) AS n",
  ],
  [
    /\[[^\][]*:\s*▸\$/,
    'Compare the type of a relation in WHERE',
    "MATCH ()-[r]->() WHERE type(r) = 'ATTENDED' RETURN count(r) AS n",
  ],
  [/:\s*▸\$/, 'Look among the labels in WHERE', "MATCH (n) WHERE 'Person' IN labels(n) RETURN count(n) AS n"],
  [
    /:\s*[\p{L}\p{N}_]+\s*▸\|(?!\|)|:\s*▸\(/u,
    'Join labels by OR in WHERE',
    'MATCH (n) WHERE n:Person OR n:Event RETURN count(n) AS n',
  ],
  [
    /:\s*(?:[\p{L}\p{N}_]+\s*▸&|▸!)/u,
    'Join labels by AND and NOT in WHERE',
    'MATCH (n) WHERE n:Entity AND NOT n:Person RETURN count(n) AS n',
  ],
  [/:\s*▸%/, 'Ask for any label in WHERE', 'MATCH (n) WHERE size(labels(n)) > 0 RETURN count(n) AS n'],
  [/\(\s*[\p{L}\p{N}_]*\s*▸IS\b/iu, 'Write a colon before the label', 'MATCH (n:Person) RETURN count(n) AS n'],
  [
    /\([^()]*▸WHERE\b/i,
    'Put WHERE behind the pattern',
    "MATCH (n:Place) WHERE n.name CONTAINS '江城' RETURN count(n) AS n",
  ],
  [
    /(?:=|\bMATCH|,)\s*▸(?:ALL\s+SHORTEST|SHORTEST\s+\d*\s*(?:PATHS?\s+)?GROUPS?)\b/i,
    'Write allShortestPaths, with the most steps',
    "MATCH p = allShortestPaths((:Person {name: '李苇'})-[:ATTENDED*..8]-(:Person {name: '周禾'})) RETURN length(p) AS steps",
  ],
  [
    /(?:=|\bMATCH|,)\s*▸(?:ANY|SHORTEST)\b/i,
    'Write shortestPath, with the most steps',
    "MATCH p = shortestPath((:Person {name: '李苇'})-[:ATTENDED*..8]-(:Person {name: '周禾'})) RETURN length(p) AS steps",
  ],
  [
    /[->]\s*▸(?:[+*]|\{\s*[\d,])/,
    'Write the number of steps behind the type',
    "MATCH (:Person {name: '李苇'})-[:ATTENDED*1..2]-(b) RETURN count(b) AS n",
  ],
  [
    /\(\s*▸\(|\)\s*▸\(\s*\(/,
    'Write the number of steps behind the type',
    "MATCH (:Person {name: '李苇'})-[:ATTENDED*2]-(b:Person) RETURN count(b) AS n",
  ],
  [
    /\[\s*[\p{L}_][\p{L}\p{N}_]*\s*=\s*\([\s\S]*▸\|/u,
    'Give a path its name in MATCH',
    "MATCH p = (:Person {name: '李苇'})-[:ATTENDED]->() RETURN collect(length(p)) AS lengths",
  ],
  [
    /\bOPTIONAL\s+▸CALL\b/i,
    'Write OPTIONAL MATCH',
    "MATCH (p:Person {name: '李苇'}) OPTIONAL MATCH (p)-[:WROTE]->(a) RETURN p.name AS name, a.title AS title",
  ],
  [
    /\bEXISTS\s*\{(?:[^{}]|\{[^{}]*\})*▸RETURN\b/i,
    'Leave RETURN out of EXISTS',
    'MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:ATTENDED]->() } RETURN count(p) AS n',
  ],
  [
    /\bCOUNT\s*\{(?:[^{}]|\{[^{}]*\})*▸RETURN\b/i,
    'Count in RETURN or WITH',
    "MATCH (:Person {name: '李苇'})-[:ATTENDED]->(e) OPTIONAL MATCH (e)<-[:ATTENDED]-(q) RETURN count(DISTINCT q) AS n",
  ],
  [
    /\bCOLLECT\s*▸\{/i,
    'Match first, then collect',
    "MATCH (:Person {name: '李苇'})-[:ATTENDED]->(e) WITH e ORDER BY e.date, e.name RETURN collect(e.name) AS events",
  ],
  [
    /Aggregate function 'collect' cannot be used here/,
    'Collect in WITH, then take from the list',
    'MATCH (p:Person) WITH p ORDER BY p.name WITH collect(p.name) AS names RETURN names[0..3] AS some',
  ],
  [
    /\}\s*▸IN\s+(?:\d+\s+)?(?:CONCURRENT\s+)?TRANSACTIONS\b/i,
    'Leave IN TRANSACTIONS out; a query here only reads',
    'MATCH (p:Person) CALL (p) { RETURN p.name AS name } RETURN count(name) AS n',
  ],
  [/▸USING\b/i, 'Leave USING out', "MATCH (p:Person) WHERE p.name = '李苇' RETURN p.name AS name"],
  [/^\s*▸CYPHER\b/i, 'Leave the version out', 'MATCH (p:Person) RETURN count(p) AS n'],
  [/▸OFFSET\b/i, 'Write SKIP', 'MATCH (p:Person) RETURN p.name AS name ORDER BY name SKIP 2 LIMIT 3'],
  [
    /Expected integer literal or parameter for SKIP\/LIMIT/,
    'Give SKIP and LIMIT a number or a parameter',
    'MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 3',
  ],
  [
    /\bAS\s+▸[\p{L}_]/iu,
    'Put a name that is a word of Cypher in backticks',
    'MATCH (p:Person) RETURN p.name AS `with` ORDER BY `with` LIMIT 3',
  ],
  [
    /\.\s*▸[\p{L}_]/u,
    'Put a property that is a word of Cypher in backticks',
    'MATCH (p:Person) RETURN count(p.`return`) AS n',
  ],
  [
    /is not a map value, a node or an edge, so \./,
    'Name the value in WITH, then read of it',
    "WITH date('2031-05-06') AS day RETURN day.year AS year",
  ],
  [
    /\bduration\.(?:between|inMonths)\s*▸/i,
    'Reckon months from the parts of the dates',
    "WITH date('2031-01-31') AS a, date('2031-07-08') AS b RETURN (b.year - a.year) * 12 + b.month - a.month - CASE WHEN b.day < a.day THEN 1 ELSE 0 END AS months",
  ],
  [
    /\bduration\.in(?:Days|Seconds)\s*▸/i,
    'Reckon days from epochMillis',
    "WITH datetime('2031-01-31T00:00Z') AS a, datetime('2031-07-08T00:00Z') AS b RETURN (b.epochMillis - a.epochMillis) / 86400000 AS days",
  ],
  [
    /\b(?:date|datetime|localdatetime|time|localtime)\.truncate\s*▸/i,
    'Cut the text of the date',
    "RETURN date(left(toString(date('2031-05-06')), 7) + '-01') AS month",
  ],
  [
    /\b(?:date|datetime|localdatetime|time|localtime)\.(?:realtime|statement|transaction)\s*▸/i,
    'Leave the clock’s name out',
    'RETURN date() IS NOT NULL AS known',
  ],
  [
    /\bdatetime\.fromEpoch(?:Millis)?\s*▸/i,
    'Write datetime({epochSeconds: …}) or datetime({epochMillis: …})',
    'RETURN datetime({epochSeconds: 0}) AS start',
  ],
  [
    /\bapoc\.[\w.]+\s*▸/i,
    'Write it in Cypher itself; no store here needs APOC',
    "RETURN reduce(s = '', x IN ['a', 'b'] | s + CASE s WHEN '' THEN '' ELSE '、' END + x) AS joined",
  ],
  [
    /\bWHEN\s+(?:(?!\b(?:THEN|END)\b)[\s\S])*▸,/i,
    'Write CASE WHEN x IN [1, 3] THEN',
    "MATCH (e:Event) RETURN CASE WHEN e.status IN ['held', 'planned'] THEN '有' ELSE '无' END AS known, count(*) AS n ORDER BY known",
  ],
  [
    /\bWHEN\s+▸(?:[<>=]|IS\b|IN\b|STARTS\b|ENDS\b|CONTAINS\b)/i,
    'Write CASE WHEN x < 5 THEN',
    "MATCH (e:Event) RETURN CASE WHEN e.date < '2031' THEN '前' ELSE '后' END AS time, count(*) AS n ORDER BY time",
  ],
  [/▸\|\|/, 'Write +', "RETURN 'a' + 'b' AS text, [1] + [2] AS list"],
  [/\bIS\s+(?:NOT\s+)?▸(?:::|TYPED\b)/i, 'Compare with a value of the type', typeTest()],
  [/Unknown function 'valueType'/i, 'Compare with a value of the type', typeTest()],
  [/Function 'round' takes 1 argument/, 'Round a multiple', 'RETURN round(2.567 * 10) / 10 AS x'],
  [
    /Unknown function 'isEmpty'/i,
    'Compare the size',
    'MATCH (p:Person) WHERE size(p.aliases) = 0 RETURN count(p) AS n',
  ],
  [
    /Unknown function 'to(?:Integer|Float|String|Boolean)OrNull'/i,
    'Leave OrNull out',
    "RETURN toInteger('x') AS x, toFloat('1.5') AS y",
  ],
  [
    /Unknown function 'to(?:Integer|Float|String|Boolean)List'/i,
    'Convert one by one',
    "RETURN [x IN ['1', 'x'] | toInteger(x)] AS numbers",
  ],
  [
    /\btrim\s*\(\s*(?:BOTH|LEADING|TRAILING)\b[^()]*▸|Unknown function 'btrim'|Function '[lr]?trim' takes/i,
    'Replace the character',
    "RETURN replace('xax', 'x', '') AS x",
  ],
  [
    /Undefined variable 'NFK?[CD]'|Unknown function 'normalize'/,
    'Replace the characters',
    "RETURN replace('ＡB', 'Ａ', 'A') AS x",
  ],
  [
    /Unknown function 'point'/,
    'Keep coordinates in a map',
    'WITH {latitude: 1.5, longitude: 2.0} AS p RETURN p.latitude AS x',
  ],
  [
    /Unknown function '(?:shortestPath|allShortestPaths)'/i,
    'Give the path its name in MATCH',
    "MATCH (a:Person {name: '李苇'}), (b:Person {name: '周禾'}) MATCH p = shortestPath((a)-[:ATTENDED*..8]-(b)) RETURN length(p) AS steps",
  ],
  [/\b0▸[xo]|\d▸_\d/i, 'Write the number in tens', 'RETURN 31 AS a, 1000 AS b'],
  [
    /Invalid regular expression .*look-around/,
    'Use two conditions',
    "MATCH (p:Person) WHERE NOT p.name =~ '李.*' RETURN count(p) AS n",
  ],
  [
    /Invalid regular expression .*backreference/,
    'Compare the characters',
    'MATCH (p:Person) WHERE substring(p.name, 0, 1) = substring(p.name, 1, 1) RETURN count(p) AS n',
  ],
  [
    /\bSHOW\s+\w*\s*(?:INDEX(?:ES)?|CONSTRAINTS?)\s+▸/i,
    'Write SHOW INDEXES or SHOW CONSTRAINTS alone; the columns differ from Neo4j’s',
    'SHOW INDEXES',
  ],
  [
    /unknown procedure 'db\.schema\.nodeTypeProperties'/i,
    'Ask the nodes',
    'MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key RETURN DISTINCT label, key ORDER BY label, key',
  ],
  [
    /unknown procedure 'db\.schema\.relTypeProperties'/i,
    'Ask the relations',
    'MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT type(r) AS type, key ORDER BY type, key',
  ],
  [
    /unknown procedure 'db\.schema\.visualization'/i,
    'Ask the relations',
    'MATCH (a)-[r]->(b) UNWIND labels(a) AS one UNWIND labels(b) AS other RETURN DISTINCT one, type(r) AS type, other ORDER BY one, type, other',
  ],
  [
    /unknown procedure 'db\.index\./i,
    'Look for a part of the text',
    "MATCH (n:Entity) WHERE n.name CONTAINS '柳河' RETURN n.name AS name ORDER BY name",
  ],
]

/** Texts compare with texts only, numbers with numbers; all else is null. */
function typeTest(): string {
  return "MATCH (s:Statement) RETURN DISTINCT (s.quote >= '') IS NOT NULL AS isText, (s.start >= 0) IS NOT NULL AS isNumber"
}
