// What was read from a page and why, and which sentences yielded nothing: for `explain` and `build --explain`.
import type { Article, PageExtract, Problem } from '../../schema/model.ts'
import { type Omission, omissions } from '../audit.ts'
import { inOrder } from '../lists.ts'

export interface Explained {
  source: string
  statements: ReturnType<typeof told>
  problems: Problem[]
  /** Sentences with a name and a verb of the trade, but no statement; most promising first. */
  omissions: Omission[]
}

export function explanation(extract: PageExtract): Explained {
  const { page, problems } = extract
  return { source: page.source, statements: told(extract), problems, omissions: omissions(extract) }
}

/** Each statement as two lines, ends and rule with sentence; then what was refused, then the omissions. */
export function linesOf({ source, statements, problems, omissions }: Explained): string[] {
  const end = (e: { name: string; carried?: string }) => (e.carried ? `${e.name} (${e.carried})` : e.name)
  return [
    `# ${source}`,
    ...statements.flatMap(s => [
      `${end(s.from)} -${[s.kind, ...Object.values(s.props)].join(' ')}-> ${end(s.to)}`,
      `    ${s.rule} 「${s.quote}」`,
    ]),
    ...problems.map(p => `refused: ${p.message}${p.quote ? ` 「${p.quote}」` : ''}`),
    '',
    `Sentences with a name and a verb of the trade, but no statement: ${omissions.length}`,
    ...omissions.map(
      o => `${String(o.score).padStart(4)}  ${o.names.join('、')} | ${o.triggers.join('、')} 「${o.sentence}」`,
    ),
    '',
  ]
}

/** The statements in the order of the text, with their ends in words. */
function told({ articles, mentions, statements }: PageExtract) {
  const places = new Map(articles.map((a, i) => [a.id, i]))
  const place = (s: (typeof statements)[number]) => places.get(s.article) ?? 0
  const texts = new Map<string, Article>(articles.map(a => [a.id, a]))
  const names = new Map(mentions.map(m => [m.id, m.name]))
  const inOrderOfText = statements.toSorted(
    (a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end || inOrder(a.id, b.id),
  )
  return inOrderOfText.map(({ kind, from, to, props, rule, quote, article }) => {
    const end = (e: typeof from) => ({
      name: names.get(e.ref) ?? texts.get(article)?.text.slice(e.start, e.end) ?? '',
      ...(e.carried ? { carried: e.carried } : {}),
    })
    return {
      article,
      kind,
      from: end(from),
      to: end(to),
      props: Object.fromEntries(Object.entries(props).sort()),
      rule,
      quote,
    }
  })
}
