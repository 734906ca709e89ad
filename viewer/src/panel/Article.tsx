// An article's text, with the sentence one came for highlighted, its lines as printed and, on demand, all it names marked.
import { Fragment } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleAnswer, StatementsAnswer } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { dispatch, view, words } from '../app.ts'
import { getArticle, getStatements } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { closeArticle, type Reading } from '../state/state.ts'
import { RelationLine, secondOf } from './Evidence.tsx'
import { Marked } from './Marked.tsx'
import { Lines } from './Printed.tsx'
import { Ready } from './parts.tsx'

export function Article({ reading }: { reading: Reading }) {
  const t = words.value
  const statements = useLoaded(reading.relation ?? '', async signal =>
    reading.relation ? getStatements(reading.relation)(signal) : undefined,
  )
  const proof = statements.state === 'ready' ? statements.value : undefined
  return (
    <article class="article">
      <button type="button" class="back" onClick={() => dispatch(closeArticle)}>
        ← {t.back}
      </button>
      {proof && <RelationLine answer={proof} />}
      <Ready loaded={useLoaded(reading.article, getArticle(reading.article))}>
        {article => <Text article={article} sentence={reading} proof={proof} />}
      </Ready>
    </article>
  )
}

/** Both ends of the statements that stand there, also where one was carried from. */
function endsAt({ statements }: StatementsAnswer, article: string, { start, end }: Span) {
  const here = statements.filter(said => said.article.id === article && said.start === start && said.end === end)
  return here.flatMap(said => [said.from, said.to])
}

interface TextProps {
  article: ArticleAnswer
  sentence: Span
  /** What the sentence is a witness of. */
  proof: StatementsAnswer | undefined
}

function Text({ article, sentence, proof }: TextProps) {
  const [marksAll, setMarksAll] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const t = words.value
  const selected = view.value.selected?.id
  useEffect(() => {
    body.current?.querySelector('.sentence-mark')?.scrollIntoView({ block: 'center' })
  }, [sentence.start, sentence.end])
  const named = article.mentions.flatMap(({ node, spans }) => spans.map(span => ({ ...span, node })))
  const ends = proof ? endsAt(proof, article.id, sentence) : []
  const second = proof && secondOf(proof)
  const marks = {
    ends: [...ends, ...named.filter(({ node }) => node.id === selected)],
    second,
    others: marksAll ? named : [],
    sentences: [sentence],
    sources: ends.flatMap(end => end.sentence ?? []),
  }
  const holds = ({ start, end }: Span) => start <= sentence.start && sentence.start < Math.min(end, sentence.end)
  const where = [article.publication, article.published, article.source].filter(Boolean).join(' · ')
  return (
    <>
      <p class="quiet">{where}</p>
      <label class="mark-others">
        <input type="checkbox" checked={marksAll} onChange={() => setMarksAll(!marksAll)} /> {t.markOthers}
      </label>
      <div class="text" lang="zh" ref={body}>
        {article.blocks.map(block => (
          <Fragment key={block.start}>
            <p class={block.role}>
              <Marked text={article.text.slice(block.start, block.end)} from={block.start} {...marks} />
            </p>
            {holds(block) && <Lines article={article.id} sentence={sentence} ends={ends} second={second} beside />}
          </Fragment>
        ))}
      </div>
    </>
  )
}
