// What the report of a build says of the whole store.
import { entityKinds, type RelationKind, relationKinds } from '../../schema/ontology.ts'
import { type Run, text } from './graph.ts'

type Counts = Record<string, number>

/** `run` runs a statement in the transaction that all of it belongs to. */
export function tally(run: Run) {
  return {
    /** How many nodes and edges there are of each label and type that a reader asks for. */
    async counts(): Promise<{ articles: number; statements: number; entities: Counts; relations: Counts }> {
      const count = async (cypher: string) => Number((await run(cypher))[0]?.n ?? 0)
      const nodesOf = (label: string) => count(`MATCH (n:${label}) RETURN count(n) AS n`)
      const found = { entities: {} as Counts, relations: {} as Counts }
      for (const kind of entityKinds) found.entities[kind] = await nodesOf(kind)
      for (const kind of relationKinds)
        found.relations[kind] = await count(`MATCH ()-[r:${kind}]->() RETURN count(r) AS n`)
      const unrelated = await count("MATCH (s:Statement {relation: ''}) RETURN count(s) AS n")
      return { ...found, articles: await nodesOf('Article'), statements: (await nodesOf('Statement')) - unrelated }
    },

    /** What was refused or not understood, page by page. */
    async problems(): Promise<{ source: string; problems: string[] }[]> {
      const rows = await run(
        'MATCH (p:Page) WHERE size(p.problems) > 0 RETURN p.id AS source, p.problems AS problems ORDER BY source',
      )
      return rows.map(r => ({
        source: text(r.source),
        problems: Array.isArray(r.problems) ? r.problems.map(text) : [],
      }))
    },

    /** Statements whose ends are one thing, with its name. */
    async unrelated(): Promise<{ source: string; kind: RelationKind; rule: string; quote: string; name: string }[]> {
      const rows = await run(
        `MATCH (s:Statement {relation: ''})-[:STATED_IN]->(a:Article)-[m:MENTIONS]->(e:Entity) WHERE m.id = s.fromRef
         RETURN s.id AS id, a.page AS source, s.kind AS kind, s.rule AS rule, s.quote AS quote, e.name AS name ORDER BY id`,
      )
      return rows.flatMap(r => {
        const kind = relationKinds.find(k => k === r.kind)
        return kind
          ? [{ source: text(r.source), kind, rule: text(r.rule), quote: text(r.quote), name: text(r.name) }]
          : []
      })
    },
  }
}
