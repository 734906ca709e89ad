// What lies over the picture: why there is none, the time, how much of the data it shows, undo and zoom.
import type { ComponentChildren } from 'preact'
import { canRedo, canUndo, picture, redo, shown, stageFailed, undo, words } from '../app.ts'
import type { ZoomStep } from '../stage/camera.ts'
import { Coverage } from './Coverage.tsx'
import { Failed, Loading } from './parts.tsx'
import { Timeline } from './Timeline.tsx'

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
      <Timeline />
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
