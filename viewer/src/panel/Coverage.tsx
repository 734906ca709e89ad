// The line that says what the picture was made from and what it leaves out: readers take a picture for the whole archive.
import { days, picture, shown, summary, whole, words } from '../app.ts'
import { cutOf, undated } from '../model/cut.ts'
import { count } from '../model/visible.ts'
import { isOpen } from '../model/window.ts'

export function Coverage() {
  return (
    <p class="coverage" aria-live="polite">
      {[...ofPicture(), ...ofArchive()].map(fact => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}

function ofPicture(): string[] {
  const t = words.value
  if (picture.value.state !== 'ready' || whole.value.state !== 'ready') return []
  const { total } = whole.value.value
  const [nodes, edges] = [count(shown.value.nodes), count(shown.value.edges)]
  const all = nodes === total.nodes && edges === total.edges
  const cut = cutOf(picture.value.value)
  const unknown = undated(picture.value.value)
  const narrowed = !isOpen(days.value)
  return [
    all ? t.shown(nodes, edges) : t.shownOf(nodes, edges, total.nodes, total.edges),
    ...(narrowed ? [t.window(days.value.from, days.value.to)] : []),
    ...(narrowed && unknown ? [t.undated(unknown)] : []),
    ...(cut ? [t.cut(cut.nodes, cut.total.nodes, cut.edges, cut.total.edges)] : []),
  ]
}

function ofArchive(): string[] {
  const t = words.value
  if (summary.value.state !== 'ready') return []
  const { pages, failed, articles, statements, problems, first, last, build } = summary.value.value
  return [
    t.coverage(pages, articles, statements),
    ...(failed ? [t.unreadable(failed)] : []),
    ...(problems ? [t.problems(problems)] : []),
    ...(first && last ? [t.seen(first, last)] : []),
    t.build(build),
  ]
}
