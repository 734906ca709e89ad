// What lies over the picture: why there is none, how much of the data it shows, and the zoom.
import type { ComponentChildren } from 'preact'
import { canRedo, canUndo, picture, redo, shown, stageFailed, summary, undo, words } from '../app.ts'
import { count } from '../model/visible.ts'
import type { ZoomStep } from '../stage/camera.ts'
import { Failed, Loading } from './parts.tsx'

export function Overlay({ zoom }: { zoom: (step: ZoomStep) => void }) {
  const t = words.value
  const steps = [
    ['in', '+', t.zoomIn],
    ['out', '−', t.zoomOut],
    ['reset', '⤢', t.zoomReset],
  ] as const
  return (
    <>
      <Message />
      <footer>
        <Coverage />
        <Step sign="↶" name={t.undo} can={canUndo.value} act={undo} />
        <Step sign="↷" name={t.redo} can={canRedo.value} act={redo} />
        {steps.map(([step, sign, name]) => (
          <button type="button" key={step} title={name} aria-label={name} onClick={() => zoom(step)}>
            {sign}
          </button>
        ))}
      </footer>
    </>
  )
}

function Step({ sign, name, can, act }: { sign: string; name: string; can: boolean; act: () => void }) {
  return (
    <button type="button" title={name} aria-label={name} disabled={!can} onClick={act}>
      {sign}
    </button>
  )
}

function Message() {
  const t = words.value
  const loaded = picture.value
  if (loaded.state === 'loading')
    return (
      <Box>
        <Loading slow={loaded.slow} />
      </Box>
    )
  if (loaded.state === 'failed')
    return (
      <Box>
        <Failed loaded={loaded} />
      </Box>
    )
  if (loaded.value.nodes.id.length === 0) return <Box>{t.empty}</Box>
  if (stageFailed.value) return <Box>{t.noWebGL}</Box>
  return shown.value.nodes.includes(true) ? null : <Box>{t.nothingLeft}</Box>
}

function Box({ children }: { children: ComponentChildren }) {
  return <div class="message">{children}</div>
}

/** Readers take a picture for the whole archive: it says what it was made from, and what it leaves out. */
function Coverage() {
  const t = words.value
  if (picture.value.state !== 'ready') return null
  const { total } = picture.value.value
  const nodes = count(shown.value.nodes)
  const edges = count(shown.value.edges)
  const whole = nodes === total.nodes && edges === total.edges
  const read = summary.value.state === 'ready' ? summary.value.value : undefined
  return (
    <p class="coverage" aria-live="polite">
      <span>{whole ? t.shown(nodes, edges) : t.shownOf(nodes, edges, total.nodes, total.edges)}</span>
      {read && (
        <span>
          {t.coverage(read.pages, read.articles, read.statements)}
          {read.first && read.last && ` · ${t.seen(read.first, read.last)}`}
        </span>
      )}
    </p>
  )
}
