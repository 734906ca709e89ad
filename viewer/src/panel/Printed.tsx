// The lines of the page on which a sentence is printed, as they stand there, with the same marks.
import { useState } from 'preact/hooks'
import type { LinesAnswer } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { words } from '../app.ts'
import { getLines } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { onLine, ranges } from '../model/marks.ts'
import { type End, Marked } from './Marked.tsx'
import { Ready } from './parts.tsx'

interface PrintedProps {
  /** Id of the article, and the sentence in its text. */
  article: string
  sentence: Span
  ends: readonly End[]
  /** Id of the end to set apart from the other. */
  second?: string | undefined
  /** The text stands beside it: a line that is a whole paragraph is named only. */
  beside?: boolean
}

/** Lines this long are no lines of a newspaper: each is a paragraph, and wraps. */
const LONG = 80

/** Asks for the lines when it is opened. */
export function FoldedLines(props: PrintedProps) {
  const [open, setOpen] = useState(false)
  return (
    <details class="folded" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{words.value.asPrinted}</summary>
      {open && <Lines {...props} />}
    </details>
  )
}

export function Lines({ article, sentence, ends, second, beside }: PrintedProps) {
  const key = `${article} ${sentence.start} ${sentence.end}`
  return (
    <Ready loaded={useLoaded(key, getLines(article, sentence))}>
      {({ source, lines }) => {
        const long = lines.some(({ text }) => text.length > LONG)
        const where = `${source} · ${words.value.lines(ranges(lines.map(({ number }) => number)))}`
        if (long && beside) return <p class="quiet lines-at">{where}</p>
        return (
          <figure class={long ? 'lines long' : 'lines'}>
            <figcaption>{where}</figcaption>
            <ol>
              {lines.map(line => (
                <Line key={line.number} line={line} sentence={sentence} ends={ends} second={second} />
              ))}
            </ol>
          </figure>
        )
      }}
    </Ready>
  )
}

type LineProps = { line: LinesAnswer['lines'][number] } & Omit<PrintedProps, 'article' | 'beside'>

function Line({ line: { number, text, runs }, sentence, ends, second }: LineProps) {
  return (
    <li value={number} lang="zh">
      <Marked text={text} from={0} ends={onLine(runs, ends)} second={second} sentences={onLine(runs, [sentence])} />
    </li>
  )
}
