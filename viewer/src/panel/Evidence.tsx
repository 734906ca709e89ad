// The sentences that support a relation: where each is printed, its words with both ends marked, and what was carried.
import { signal } from '@preact/signals'
import type { StatementsAnswer } from '../../../schema/api.ts'
import { dispatch, view, words } from '../app.ts'
import { getStatements } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { inWords, relationLabel, type Words } from '../i18n/index.ts'
import { type End, namingBoth, type Sentence, type Statement, sentences } from '../model/sentences.ts'
import { read } from '../state/state.ts'
import { ArticleLine } from './ArticleLine.tsx'
import { Marked } from './Marked.tsx'
import { FoldedLines } from './Printed.tsx'
import { inKind, NodeLink, Ready, Some } from './parts.tsx'

/** Whether sentences that name only one end are left out: a reader's habit, the same for all relations. */
const onlyNamed = signal(false)

/** `named`: with the line that says which relation it is. */
export function Evidence({ relation, named = false }: { relation: string; named?: boolean }) {
  return (
    <div class="evidence">
      <Ready loaded={useLoaded(relation, getStatements(relation))}>
        {answer => (
          <>
            {named && <RelationLine answer={answer} />}
            <Sentences answer={answer} />
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

/** Which end to set apart: two of one kind have one colour. */
export const secondOf = ({ from, to }: StatementsAnswer): string | undefined =>
  from.kind === to.kind ? to.id : undefined

export function RelationLine({ answer: { relation, from, to } }: { answer: StatementsAnswer }) {
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

function Sentences({ answer }: { answer: StatementsAnswer }) {
  const t = words.value
  const all = sentences(answer.statements)
  const both = namingBoth(all)
  const shown = onlyNamed.value ? both : all
  return (
    <>
      {both.length < all.length && (
        <label class="only-named">
          <input
            type="checkbox"
            checked={onlyNamed.value}
            onChange={() => {
              onlyNamed.value = !onlyNamed.value
            }}
          />{' '}
          {t.bothNamed} <span class="count">{`${both.length} / ${all.length}`}</span>
        </label>
      )}
      {shown.length === 0 && <p class="quiet">{t.noneNamesBoth}</p>}
      <Some items={shown} first={5}>
        {sentence => (
          <Quoted key={sentence.id} sentence={sentence} relation={answer.relation.id} second={secondOf(answer)} />
        )}
      </Some>
    </>
  )
}

interface QuotedProps {
  sentence: Sentence
  relation: string
  second: string | undefined
}

function Quoted({ sentence, relation, second }: QuotedProps) {
  const { article, start, end, quote, said, carried, copies } = sentence
  const t = words.value
  const open = () => dispatch(read(article.id, start, end, relation))
  return (
    <li class="sentence">
      <ArticleLine article={article} at={{ start, end }} relation={relation} />
      <button type="button" class="quote" title={t.inArticle} onClick={open}>
        <Marked text={quote} from={start} ends={said} second={second} />
      </button>
      {carried.map(end => (
        <Carried key={end.node.id} end={end} second={second} open={open} />
      ))}
      <FoldedLines article={article.id} sentence={{ start, end }} ends={[...said, ...carried]} second={second} />
      {copies.length > 0 && (
        <div class="copies">
          <p class="quiet">{t.alsoPrinted}</p>
          {copies.map(copy => (
            <ArticleLine
              key={`${copy.article.id} ${copy.start}`}
              article={copy.article}
              at={copy}
              relation={relation}
            />
          ))}
        </div>
      )}
    </li>
  )
}

interface CarriedProps {
  end: End
  second: string | undefined
  /** Shows it in the article. */
  open: () => void
}

/** An end that does not stand in the sentence: why it counts, and the headline or sentence that says it. */
function Carried({ end, second, open }: CarriedProps) {
  const { node, carried, words: said, sentence } = end
  const t = words.value
  return (
    <div class="carried" style={inKind(node.kind)}>
      {inWords(t.carriedFrom, carried ?? '')} {!sentence && <mark class="end brought">{said || node.name}</mark>}
      {sentence && (
        <button type="button" class="quote" title={t.inArticle} onClick={open}>
          <Marked text={sentence.quote} from={sentence.start} ends={[end]} second={second} />
        </button>
      )}
    </div>
  )
}
