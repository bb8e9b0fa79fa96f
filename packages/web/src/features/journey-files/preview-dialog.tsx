import type { GridKind } from '@desirepath/core'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem, ProgressBar } from '../../ui/panel.tsx'
import { JourneyFacts } from './journey-facts.tsx'
import styles from './journey-files.module.css'
import type { JourneyFilePreview } from './queries.ts'
import { words } from './words.ts'

/** What a file would bring and what not, before it is taken; or why it cannot be. */
export function PreviewDialog({
  preview,
  problem,
  busy,
  onKinds,
  onTake,
  onOther,
  onClose,
}: {
  /** Null while the file is being read. */
  readonly preview: JourneyFilePreview | null
  readonly problem: Error | null
  readonly busy: boolean
  /** Says what the rows of a table are. */
  readonly onKinds: (kinds: readonly GridKind[]) => void
  readonly onTake: (places: readonly number[]) => void
  readonly onOther: () => void
  readonly onClose: () => void
}) {
  if (problem !== null) {
    return (
      <Dialog open onClose={onClose} title={words.refusedTitle}>
        <Problem title={problem.message}>
          <p>{words.refused}</p>
        </Problem>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.close}</Button>
          <Button look="primary" onClick={onOther}>
            {words.other}
          </Button>
        </div>
      </Dialog>
    )
  }
  if (preview === null) {
    return (
      <Dialog open onClose={onClose} title={words.reading}>
        <ProgressBar share={null} label={words.reading} />
      </Dialog>
    )
  }
  return <Ready {...{ preview, busy, onKinds, onTake, onClose }} />
}

function Ready({
  preview: { format, journeys },
  busy,
  onKinds,
  onTake,
  onClose,
}: {
  readonly preview: JourneyFilePreview
  readonly busy: boolean
  /** Says what the rows of a table are. */
  readonly onKinds: (kinds: readonly GridKind[]) => void
  readonly onTake: (places: readonly number[]) => void
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(journeys.keys()))
  const takeButton = useRef<HTMLButtonElement>(null)
  const choose = (place: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(place)
    else next.delete(place)
    setChosen(next)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title(journeys.length)}
      className={styles.dialog}
      focus={takeButton}
    >
      <p className={styles.quiet}>{words.formats[format]}</p>
      <ul className={styles.journeys}>
        {journeys.map((journey, place) => (
          <li key={place}>
            <JourneyFacts
              journey={journey}
              onKinds={onKinds}
              choice={
                journeys.length === 1
                  ? null
                  : { on: chosen.has(place), onChange: (on) => choose(place, on) }
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          ref={takeButton}
          look="primary"
          disabled={busy || chosen.size === 0}
          onClick={() => onTake([...chosen].toSorted((a, b) => a - b))}
        >
          {words.take(chosen.size)}
        </Button>
      </div>
    </Dialog>
  )
}
