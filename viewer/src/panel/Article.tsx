// An article's text, with the sentence one came for highlighted and, on demand, all it names marked.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleAnswer, NodeRef } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { dispatch, view, words } from '../app.ts'
import { getArticle, getStatements } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { closeArticle, type Reading } from '../state/state.ts'
import { Marked } from './Marked.tsx'
import { Ready } from './parts.tsx'

export function Article({ reading }: { reading: Reading }) {
  const t = words.value
  return (
    <article class="article">
      <button type="button" class="back" onClick={() => dispatch(closeArticle)}>
        ← {t.back}
      </button>
      <Ready loaded={useLoaded(reading.article, getArticle(reading.article))}>
        {article => <Text article={article} sentence={reading} />}
      </Ready>
    </article>
  )
}

function Text({ article, sentence }: { article: ArticleAnswer; sentence: Span }) {
  const [marksAll, setMarksAll] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const t = words.value
  const selected = view.value.selected?.id
  useEffect(() => {
    body.current?.querySelector('.sentence-mark')?.scrollIntoView({ block: 'center' })
  }, [sentence.start, sentence.end])
  const named = article.mentions.flatMap(({ node, spans }) => spans.map(span => ({ ...span, node })))
  const inSentence = (span: Span) => span.start >= sentence.start && span.end <= sentence.end
  const isEnd = (name: Span & { node: NodeRef }) => name.node.id === selected || inSentence(name)
  const ends = named.filter(isEnd)
  const others = marksAll ? named.filter(name => !isEnd(name)) : []
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
              ends={ends}
              others={others}
              sentence={sentence}
            />
          </p>
        ))}
      </div>
    </>
  )
}
