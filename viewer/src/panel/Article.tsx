// An article's text, with the sentence one came for highlighted and, on demand, all it names marked.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleAnswer, NodeRef, StatementsAnswer } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { dispatch, view, words } from '../app.ts'
import { getArticle, getStatements } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { closeArticle, type Reading } from '../state/state.ts'
import { Marked } from './Marked.tsx'
import { Ready } from './parts.tsx'

type Named = Span & { node: NodeRef }

export function Article({ reading }: { reading: Reading }) {
  const t = words.value
  const statements = useLoaded(reading.relation ?? '', async signal =>
    reading.relation ? getStatements(reading.relation)(signal) : undefined,
  )
  const ends = statements.state === 'ready' && statements.value ? endsIn(statements.value, reading) : []
  return (
    <article class="article">
      <button type="button" class="back" onClick={() => dispatch(closeArticle)}>
        ← {t.back}
      </button>
      <Ready loaded={useLoaded(reading.article, getArticle(reading.article))}>
        {article => <Text article={article} sentence={reading} ends={ends} />}
      </Ready>
    </article>
  )
}

/** Both ends of the statement that stands there, also where one was carried from. */
function endsIn({ statements }: StatementsAnswer, { article, start, end }: Reading): Named[] {
  const here = statements.filter(said => said.article.id === article && said.start === start && said.end === end)
  return here.flatMap(said => [said.from, said.to])
}

function Text({ article, sentence, ends }: { article: ArticleAnswer; sentence: Span; ends: Named[] }) {
  const [marksAll, setMarksAll] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const t = words.value
  const selected = view.value.selected?.id
  useEffect(() => {
    body.current?.querySelector('.sentence-mark')?.scrollIntoView({ block: 'center' })
  }, [sentence.start, sentence.end])
  const named = article.mentions.flatMap(({ node, spans }) => spans.map(span => ({ ...span, node })))
  const strong = [...ends, ...named.filter(({ node }) => node.id === selected)]
  const where = [article.publication, article.published, article.source].filter(Boolean).join(' · ')
  return (
    <>
      <p class="quiet">{where}</p>
      <label class="mark-others">
        <input type="checkbox" checked={marksAll} onChange={() => setMarksAll(!marksAll)} /> {t.markOthers}
      </label>
      <div class="text" lang="zh" ref={body}>
        {article.blocks.map(({ role, start, end }) => (
          <p key={start} class={role}>
            <Marked
              text={article.text.slice(start, end)}
              from={start}
              ends={strong}
              others={marksAll ? named : []}
              sentence={sentence}
            />
          </p>
        ))}
      </div>
    </>
  )
}
