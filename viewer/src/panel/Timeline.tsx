// The bar under the picture: what was printed when, of which days there is no page, and the window that narrows the picture.
import { days, dispatch, preview, settle, words } from '../app.ts'
import { type Bin, type Range, ticks } from '../model/timeline.ts'
import { isOpen } from '../model/window.ts'
import { narrow, type Transition } from '../state/state.ts'
import { drag, ends, parts, play, plays, range, stop } from '../time.ts'

/** Nothing while no page has a date. */
export function Timeline() {
  if (parts.value.length === 0) return null
  return (
    <section class="timeline" aria-label={words.value.time}>
      <Play />
      <div class="scale">
        <Histogram />
        <Handles />
        <Ticks />
      </div>
      <Dates />
    </section>
  )
}

/** A click narrows to a bar; by keyboard the handles and the dates do that. */
function Histogram() {
  const t = words.value
  const most = Math.max(...parts.value.map(bin => bin.articles), 1)
  return (
    <div class="bars" aria-hidden="true">
      {parts.value.map((bin, at) => (
        <button
          type="button"
          key={bin.name}
          tabIndex={-1}
          class={classOf(bin, at)}
          style={{ '--articles': heightOf(bin.articles / most), '--missing': bin.missing / bin.days }}
          title={t.bin(bin.name, bin.articles, bin.pages, bin.failed, bin.missing)}
          onClick={() => dispatch(narrow(bin.from, bin.to))}
        />
      ))}
    </div>
  )
}

/** What is not nothing can be seen. */
const heightOf = (share: number): number => (share > 0 ? Math.max(share, 0.12) : 0)

function classOf({ pages }: Bin, at: number): string {
  const inside = at >= range.value.start && at < range.value.end
  return ['bin', inside ? '' : 'out', pages === 0 ? 'gap' : ''].filter(Boolean).join(' ')
}

/** Two native sliders, one upon the other: the left one says where the window begins, the right one where it ends. */
function Handles() {
  const t = words.value
  const { start, end } = range.value
  const most = parts.value.length
  return (
    <>
      <Handle label={t.windowFrom} at={start} says={parts.value[start]?.from} nearest={at => Math.min(at, end - 1)}>
        {at => ({ start: at, end })}
      </Handle>
      <Handle
        label={t.windowTo}
        at={end}
        says={parts.value[end - 1]?.to}
        nearest={at => Math.min(Math.max(at, start + 1), most)}
      >
        {at => ({ start, end: at })}
      </Handle>
    </>
  )
}

interface HandleProps {
  label: string
  at: number
  says: string | undefined
  /** The nearest place where it may stand. */
  nearest: (at: number) => number
  /** The range that it makes there. */
  children: (at: number) => Range
}

function Handle({ label, at, says, nearest, children: rangeAt }: HandleProps) {
  return (
    <input
      type="range"
      min={0}
      max={parts.value.length}
      value={at}
      aria-label={label}
      aria-valuetext={says}
      onInput={({ currentTarget }) => {
        const fitting = nearest(currentTarget.valueAsNumber)
        // The browser has moved the handle already; one that was held back is not drawn anew by itself.
        currentTarget.valueAsNumber = fitting
        drag(rangeAt(fitting))
      }}
      onChange={settle}
    />
  )
}

function Ticks() {
  const most = parts.value.length
  return (
    <div class="ticks" aria-hidden="true">
      {ticks(parts.value, 7).map(({ at, name }) => (
        <span key={name} style={{ '--at': at / most }}>
          {name}
        </span>
      ))}
    </div>
  )
}

function Dates() {
  const t = words.value
  const { from, to } = days.value
  const [first, last] = ends.value
  return (
    <div class="dates">
      <Day label={t.firstDay} day={from ?? first} take={day => narrow(day, to !== null && to < day ? day : to)} />
      <Day label={t.lastDay} day={to ?? last} take={day => narrow(from !== null && from > day ? day : from, day)} />
      <span class="gaps">{t.noPage}</span>
      <button type="button" disabled={isOpen(days.value)} onClick={() => dispatch(narrow(null, null))}>
        {t.allDays}
      </button>
    </div>
  )
}

interface DayProps {
  label: string
  day: string | undefined
  take: (day: string) => Transition
}

/** While a year is typed its first digits are a year already, which lies outside of the archive; one stay is one step. */
function Day({ label, day, take }: DayProps) {
  const [min, max] = ends.value
  return (
    <input
      type="date"
      aria-label={label}
      min={min}
      max={max}
      value={day}
      onChange={({ currentTarget: { value, validity } }) => value && validity.valid && preview(take(value))}
      onBlur={settle}
    />
  )
}

function Play() {
  const t = words.value
  return (
    <button
      type="button"
      class="play"
      aria-label={plays.value ? t.pause : t.play}
      title={t.playMeans}
      onClick={plays.value ? stop : play}
    >
      {plays.value ? '❚❚' : '▶'}
    </button>
  )
}
