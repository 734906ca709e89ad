// Text with names marked in the colours of their kinds and a sentence on a ground of its own.
import type { NodeRef } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { dispatch, view } from '../app.ts'
import { type Mark, split } from '../model/marks.ts'
import { selectNode } from '../state/state.ts'
import { toSearch } from '../state/url.ts'
import { inKind } from './parts.tsx'

interface MarkedProps {
  text: string
  /** Where `text` begins in the article. */
  from: number
  /** Names to mark strongly. */
  ends?: readonly (Span & { node: NodeRef })[]
  /** Names to mark lightly; a click opens their card. */
  others?: readonly (Span & { node: NodeRef })[]
  /** The sentence to highlight. */
  sentence?: Span | undefined
}

type Value = { is: 'sentence' } | { is: 'end' | 'other'; node: NodeRef }

export function Marked({ text, from, ends = [], others = [], sentence }: MarkedProps) {
  const marks: Mark<Value>[] = [
    ...ends.map(({ start, end, node }) => ({ start, end, value: { is: 'end', node } as const })),
    ...others.map(({ start, end, node }) => ({ start, end, value: { is: 'other', node } as const })),
  ]
  if (sentence) marks.push({ ...sentence, value: { is: 'sentence' } })
  return (
    <>
      {split(text, from, marks).map(piece => (
        <PieceOf key={piece.start} text={piece.text} values={piece.values} />
      ))}
    </>
  )
}

function PieceOf({ text, values }: { text: string; values: Value[] }) {
  const highlighted = values.some(value => value.is === 'sentence')
  const named = values.find(value => value.is === 'end') ?? values.find(value => value.is === 'other')
  const inner = named && named.is !== 'sentence' ? <Name text={text} is={named.is} node={named.node} /> : text
  return <>{highlighted ? <mark class="sentence-mark">{inner}</mark> : inner}</>
}

function Name({ text, is, node }: { text: string; is: 'end' | 'other'; node: NodeRef }) {
  if (is === 'end') {
    return (
      <mark class="end" style={inKind(node.kind)} title={node.name}>
        {text}
      </mark>
    )
  }
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
