// Every rule against its own sentences.
import { describe, expect, test } from 'vitest'
import { allows, type RelationKind, relationKinds } from '../schema/ontology.ts'
import { sceneOf } from '../src/extract/discourse.ts'
import { ruleBook } from '../src/extract/rules/index.ts'
import type { Rule } from '../src/extract/rules/rule.ts'
import { findingsOf } from '../src/extract/statements.ts'
import { reading } from './marked.ts'

const kinds = relationKinds.filter(k => k !== 'HAS_FIGURE')
const book: [RelationKind, Rule<RelationKind>[]][] = kinds.map(kind => [kind, ruleBook[kind]])

describe.each(book)('%s', (kind, rules) => {
  test('each rule has a name of its own and a sentence that it finds', () => {
    expect(new Set(rules.map(r => r.name)).size).toBe(rules.length)
    expect(rules.filter(r => r.yes.length === 0)).toEqual([])
  })
  const cases = (which: 'yes' | 'no') =>
    rules.flatMap(rule => (rule[which] ?? []).map(sentence => ({ name: rule.name, sentence, rule })))

  test.each(cases('yes'))('$name finds $sentence', ({ rule, sentence }) => {
    const scene = sceneOf(reading(sentence))
    const findings = findingsOf(rule, scene)
    expect(findings.length).toBeGreaterThan(0)
    for (const f of findings) {
      const to = typeof f.to === 'string' ? 'Article' : f.to.kind
      expect(allows(kind, f.from.kind, to)).toBe(true)
    }
  })
  test.each(cases('no'))('$name leaves $sentence', ({ rule, sentence }) => {
    expect(findingsOf(rule, sceneOf(reading(sentence)))).toEqual([])
  })
})
