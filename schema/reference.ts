// The ontology as a page of docs and as JSON Schema: docs/ONTOLOGY.md and schema/graph.schema.json hold what these return.
import { z } from 'zod'
import { graphExport } from './export.ts'
import { entities, mentions, records, relations } from './ontology.ts'

/** JSON Schema (2020-12) of the graphology export, as text. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(graphExport, { target: 'draft-2020-12' })
  return `${JSON.stringify({ title: 'Baomai graph, graphology format', ...schema }, null, 2)}\n`
}

/** docs/ONTOLOGY.md */
export function ontologyPage(): string {
  return [
    '# What the graph can say',
    'Generated from `schema/ontology.ts` by `node scripts/generate.mjs` after a build; a test fails when it is stale.',
    '## Things in the world',
    'Each node is also labelled `Entity` and has `id`, `name`, `aliases`, `first` and `last` (dates of the first and last article that name it), `reason` (why its mentions are one, and apart from others of the name) `block` (the same for all namesakes), `mentions` (how often articles name it), and `names` and `pinyin`, by which it is found: the name and aliases without blanks, quotes and capitals, and how they sound, in full and by initials.',
    table(
      ['kind', '中文', 'is', 'own properties'],
      Object.entries(entities).map(([kind, e]) => [`\`${kind}\``, e.zh, e.means, propertiesOf(e.props)]),
    ),
    '## What was read',
    table(
      ['kind', '中文', 'is', 'properties'],
      Object.entries(records).map(([kind, r]) => [`\`${kind}\``, r.zh, r.means, r.props]),
    ),
    '## Relations',
    'Each edge has `id`, `statements` (how many support it; a text printed twice counts once), `first` and `last` beside its own properties. A pair of nodes has one edge of a kind, or one for each value of the properties marked with *.',
    table(
      ['relation', '中文', 'English', 'from the other side', 'from → to', 'means', 'own properties'],
      [
        ...Object.entries(relations).map(([kind, r]) => [
          `\`${kind}\``,
          r.zh,
          r.en,
          sides(r.back),
          endsOf(r),
          r.means,
          kind === 'HAS_FIGURE' ? '' : propertiesOf(r.props, r.keyedBy),
        ]),
        [
          '`MENTIONS`',
          mentions.zh,
          mentions.en,
          sides(mentions.back),
          'Article → Entity',
          mentions.means,
          '`starts`, `ends`: its spans',
        ],
      ],
    ),
    '## In the database',
    'The evidence is in nodes, so that an edge never grows. All offsets are UTF-16 code units into the article’s `text`, half-open.',
    table(
      ['pattern', 'says'],
      [
        ['`(:Article)-[:ON]->(:Page)`', 'the page that it stands on'],
        ['`(:Statement)-[:STATED_IN]->(:Article)`', 'the article whose text holds the quote'],
        ['`(:Statement)-[:SUBJECT]->()`', 'the thing at the start of the relation'],
        ['`(:Statement)-[:OBJECT]->()`', 'the thing, article or figure at its end'],
      ],
    ),
    'Who took part in what, and the sentence that says so:',
    [
      '```cypher',
      "MATCH (p:Person {name: '李苇'})-[a:ATTENDED]->(e:Event)",
      "MATCH (p)<-[:SUBJECT]-(s:Statement {kind: 'ATTENDED'})-[:OBJECT]->(e)",
      'RETURN e.name, e.date, a.role, s.quote',
      '```',
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

const sides = (back: { zh: string; en: string }) => `${back.zh}, ${back.en}`

function endsOf(relation: (typeof relations)[keyof typeof relations]): string {
  if ('pairs' in relation) return relation.pairs.map(([from, to]) => `${from} → ${to}`).join('; ')
  return `${relation.from.join(', ')} → ${relation.to.join(', ')}`
}

function propertiesOf(props: z.ZodObject, keyedBy: readonly string[] = []): string {
  return Object.entries(props.shape)
    .map(([name, type]) => {
      const schema = z.toJSONSchema(type as z.ZodType)
      const values = schema.enum ? schema.enum.join(', ') : schema.format === 'date' ? 'ISO date' : 'text'
      return `\`${name}\`${keyedBy.includes(name) ? '*' : ''}: ${values}`
    })
    .join('; ')
}

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
