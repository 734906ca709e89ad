// Text with names marked in the colours of their kinds and sentences on a ground of their own.
import type { NodeRef } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { dispatch, view, words } from '../app.ts'
import { inWords } from '../i18n/index.ts'
import { type Mark, split } from '../model/marks.ts'
import { selectNode } from '../state/state.ts'
import { toSearch } from '../state/url.ts'
import { inKind } from './parts.tsx'

export type Named = Span & { node: NodeRef }
/** A name that a statement joins; why it was carried into it, if it was. */
export type End = Named & { carried?: string | undefined }

interface MarkedProps {
  text: string
  /** Where `text` begins in the article. */
  from: number
  /** Names to mark strongly. */
  ends?: readonly End[]
  /** Id of the end to set apart from the other, when both are of one kind and so of one colour. */
  second?: string | undefined
  /** Names to mark lightly; a click opens their card. */
  others?: readonly Named[]
  /** Sentences to highlight, and those that something was carried from. */
  sentences?: readonly Span[]
  sources?: readonly Span[]
}

type Value = { is: 'sentence' | 'source' } | { is: 'end'; end: End; second: boolean } | { is: 'other'; node: NodeRef }

export function Marked({ text, from, ends = [], second, others = [], sentences = [], sources = [] }: MarkedProps) {
  const marks: Mark<Value>[] = [
    ...ends.map(end => ({ ...span(end), value: { is: 'end', end, second: end.node.id === second } as const })),
    ...others.map(({ node, ...rest }) => ({ ...span(rest), value: { is: 'other', node } as const })),
    ...sentences.map(sentence => ({ ...span(sentence), value: { is: 'sentence' } as const })),
    ...sources.map(source => ({ ...span(source), value: { is: 'source' } as const })),
  ]
  return (
    <>
      {split(text, from, marks).map(piece => (
        <PieceOf key={piece.start} text={piece.text} values={piece.values} />
      ))}
    </>
  )
}

const span = ({ start, end }: Span): Span => ({ start, end })

function PieceOf({ text, values }: { text: string; values: Value[] }) {
  const ground = ['sentence', 'source'].find(name => values.some(({ is }) => is === name))
  const end = values.find(value => value.is === 'end')
  const other = values.find(value => value.is === 'other')
  const inner = end ? <EndMark text={text} {...end} /> : other ? <Name text={text} node={other.node} /> : text
  return <>{ground ? <mark class={`${ground}-mark`}>{inner}</mark> : inner}</>
}

function EndMark({ text, end: { node, carried }, second }: { text: string; end: End; second: boolean }) {
  const why = carried ? ` · ${inWords(words.value.carriedFrom, carried)}` : ''
  const look = ['end', second && 'second', carried && 'brought'].filter(Boolean).join(' ')
  return (
    <mark class={look} style={inKind(node.kind)} title={node.name + why}>
      {text}
    </mark>
  )
}

function Name({ text, node }: { text: string; node: NodeRef }) {
  const open = selectNode(node.id)
  return (
    // A link, for a button would not break over lines with the text.
    <a
      class="other"
      style={inKind(node.kind)}
      title={node.name}
      href={toSearch(open(view.value))}
      onClick={event => {
        event.preventDefault()
        dispatch(open)
      }}
    >
      {text}
    </a>
  )
}
