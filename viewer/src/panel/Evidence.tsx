// The sentences that support a relation: where each is printed, its words with both ends marked, and what was carried.
import type { StatementsAnswer } from '../../../schema/api.ts'
import { dispatch, view, words } from '../app.ts'
import { getStatements } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { inWords, relationLabel, type Words } from '../i18n/index.ts'
import { type End, type Sentence, type Statement, sentences } from '../model/sentences.ts'
import { read } from '../state/state.ts'
import { ArticleLine } from './ArticleLine.tsx'
import { Marked } from './Marked.tsx'
import { inKind, NodeLink, Ready, Some } from './parts.tsx'

/** `named`: with the line that says which relation it is. */
export function Evidence({ relation, named = false }: { relation: string; named?: boolean }) {
  return (
    <div class="evidence">
      <Ready loaded={useLoaded(relation, getStatements(relation))}>
        {answer => (
          <>
            {named && <Named answer={answer} />}
            <Some items={sentences(answer.statements)} first={5}>
              {sentence => <Quoted key={sentence.id} sentence={sentence} relation={relation} />}
            </Some>
          </>
        )}
      </Ready>
    </div>
  )
}

/** Own properties of a relation that a reader should see: 市长; 主持或带队. */
export function propsInWords(props: Statement['props'], t: Words): string {
  const shown = [props.title, props.role, props.measure]
  return shown
    .filter(value => value !== undefined && value !== '')
    .map(value => inWords(t.roles, String(value)))
    .join(' ')
}

function Named({ answer: { relation, from, to } }: { answer: StatementsAnswer }) {
  const { lang } = view.value
  return (
    <h3 class="named">
      <NodeLink node={from} lang={lang} />
      <span class="relation">
        {relationLabel(relation.kind, lang)} {propsInWords(relation.props, words.value)} →
      </span>
      <NodeLink node={to} lang={lang} />
    </h3>
  )
}

function Quoted({ sentence, relation }: { sentence: Sentence; relation: string }) {
  const { article, start, end, quote, said, carried } = sentence
  const open = () => dispatch(read(article.id, start, end, relation))
  return (
    <li class="sentence">
      <ArticleLine article={article} at={{ start, end }} relation={relation} />
      <button type="button" class="quote" title={words.value.inArticle} onClick={open}>
        <Marked text={quote} from={start} ends={said} />
      </button>
      {carried.map(end => (
        <Carried key={end.node.id} end={end} />
      ))}
    </li>
  )
}

/** An end that does not stand in the sentence: what it is, its words, and where they were carried from. */
function Carried({ end: { node, carried, words: said } }: { end: End }) {
  return (
    <p class="carried" style={inKind(node.kind)}>
      {inWords(words.value.carriedFrom, carried ?? '')} <mark class="end">{said || node.name}</mark>
    </p>
  )
}
