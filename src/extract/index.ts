// Article[] → mentions and statements of one page. Pure: same page, same bytes.
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Article, End, Mention, Page, PageExtract, Problem, Span, Statement } from '../../schema/model.ts'
import { allows, notTaken, relations } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { findEvents } from './events.ts'
import { findFigures } from './figures/index.ts'
import { localeOf } from './locale.ts'
import { findNames } from './names.ts'
import { type Claim, findClaims } from './statements.ts'
import type { Found } from './types.ts'
import { findUndertakings } from './undertakings/index.ts'
import { reconciled } from './undertakings/settle.ts'

/** What the articles of a page say, and what was refused and why. */
export function extract(page: Page, articles: Article[], problems: Problem[] = [], gazetteer?: Gazetteer): PageExtract {
  const locale = localeOf(page, articles)
  const names = findNames(articles, locale, gazetteer)
  const result: PageExtract = { page, articles, mentions: [], statements: [], problems: [...problems] }
  articles.forEach((article, i) => {
    let found = [...(names[i] ?? [])]
    found.push(...findUndertakings(article, found, locale))
    found.push(...findEvents(article, found))
    found = reconciled(article.text, found)
    // Of two that stand for the same words the one that counts by itself comes first.
    found.sort((a, b) => a.start - b.start || b.end - a.end || Number(a.inner ?? false) - Number(b.inner ?? false))
    const reading = { article, locale, found }
    const claims = [...findClaims(reading), ...findFigures(reading)]
    const mentions = group(article, found, claims)
    result.mentions.push(...mentions.values())
    const said = new Set<string>()
    for (const claim of claims) {
      const outcome = stateOf(article, claim, mentions)
      if ('message' in outcome) result.problems.push(outcome)
      else if (!said.has(outcome.id)) {
        said.add(outcome.id)
        result.statements.push(outcome)
      }
    }
  })
  return result
}

const groupKey = (f: Found) => `${f.kind}|${f.key ?? f.name}`

/** Found names of one kind and key become one mention; names that lie inside others count only when a claim uses them. */
function group(article: Article, found: Found[], claims: Claim[]): Map<string, Mention> {
  const used = new Set<Found | string>(claims.flatMap(c => [c.from, c.to]))
  const groups = new Map<string, Found[]>()
  for (const f of found) {
    if (f.inner && !used.has(f)) continue
    const key = groupKey(f)
    const members = groups.get(key)
    if (members) members.push(f)
    else groups.set(key, [f])
  }
  const mentions = new Map<string, Mention>()
  for (const [key, members] of groups) {
    const first = members.reduce((best, f) => (f.name.length > best.name.length ? f : best))
    const names = members.flatMap(f => [f.name, ...f.aliases])
    const spans = new Map(members.map(f => [`${f.start}-${f.end}`, { start: f.start, end: f.end }]))
    const date = members.find(f => f.date)?.date
    const status = members.find(f => f.status)?.status
    mentions.set(key, {
      id: hashOf(article.id, key, first.name),
      article: article.id,
      kind: first.kind,
      name: first.name,
      aliases: [...new Set(names)].filter(n => n !== first.name).sort(),
      key: first.block ?? first.key ?? first.name,
      spans: [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end),
      ...(date ? { date } : {}),
      ...(status ? { status } : {}),
    })
  }
  return mentions
}

/** A claim as a statement, or why it is none. */
function stateOf(article: Article, claim: Claim, mentions: Map<string, Mention>): Statement | Problem {
  const quote = article.text.slice(claim.start, claim.end)
  const refuse = (why: string): Problem => ({
    source: article.page,
    message: notTaken(claim.kind, claim.rule, why),
    quote,
  })
  const { to } = claim
  const from = mentions.get(groupKey(claim.from))
  const target = typeof to === 'string' ? undefined : mentions.get(groupKey(to))
  if (!from || (typeof to !== 'string' && !target)) return refuse('what it would join was not kept as a name')
  const toKind = to === 'article' ? 'Article' : to === 'figure' ? 'Figure' : to.kind
  if (!allows(claim.kind, from.kind, toKind))
    return refuse(`that never joins the ${from.kind} ${from.name} to a thing of kind ${toKind}`)
  if (target && target.id === from.id) return refuse(`it would join ${from.name} to itself`)
  const props = claim.kind === 'HAS_FIGURE' ? claim.props : relations[claim.kind].props.safeParse(claim.props).data
  if (!props) return refuse(`it cannot have ${JSON.stringify(claim.props)}`)
  const end = (ref: string, span: Span, carried: Claim['fromCarried']): End => ({
    ref,
    start: span.start,
    end: span.end,
    ...(carried ? { carried } : {}),
  })
  const ends = {
    from: end(from.id, claim.fromSpan ?? claim.from, claim.fromCarried),
    to: end(target?.id ?? (to === 'article' ? article.id : ''), claim.toSpan, claim.toCarried),
  }
  for (const [name, e] of Object.entries(ends)) {
    const inside = e.start >= claim.start && e.end <= claim.end
    if (e.start < 0 || e.end > article.text.length || e.start > e.end)
      return refuse(`the words at its ${name} end are outside the text`)
    if (!inside && !e.carried && e.ref !== article.id)
      return refuse(`the words at its ${name} end are outside the sentence`)
  }
  const id = hashOf(article.id, claim.kind, claim.start, claim.end, JSON.stringify([ends, props]))
  return {
    id,
    article: article.id,
    kind: claim.kind,
    start: claim.start,
    end: claim.end,
    quote,
    ...ends,
    props: props as Record<string, string | number>,
    rule: claim.rule,
  }
}
