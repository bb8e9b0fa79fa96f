import type { GridKind } from '@desirepath/core'
import { useState } from 'react'
import { FileDialog } from '../../ui/file-dialog.tsx'
import { SheetChoice } from '../../ui/sheet-choice.tsx'
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
  onSheet,
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
  readonly onSheet: (sheet: string) => void
  readonly onTake: (places: readonly number[]) => void
  readonly onOther: () => void
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = useState<ReadonlySet<number> | null>(null)
  const journeys = preview?.journeys ?? []
  const taken = chosen ?? new Set(journeys.keys())
  const choose = (place: number, on: boolean) => {
    const next = new Set(taken)
    if (on) next.add(place)
    else next.delete(place)
    setChosen(next)
  }
  return (
    <FileDialog
      title={preview === null ? words.reading : words.title(journeys.length)}
      words={words}
      isRead={preview !== null}
      problem={problem}
      take={{
        label: words.take(taken.size),
        isOff: busy || taken.size === 0,
        run: () => onTake([...taken].toSorted((a, b) => a - b)),
      }}
      onOther={onOther}
      onClose={onClose}
    >
      {preview !== null && <p className={styles.quiet}>{words.formats[preview.format]}</p>}
      {preview !== null && <SheetChoice preview={preview} label={words.sheet} onChoose={onSheet} />}
      <ul className={styles.journeys}>
        {journeys.map((journey, place) => (
          <li key={place}>
            <JourneyFacts
              journey={journey}
              onKinds={onKinds}
              choice={
                journeys.length === 1
                  ? null
                  : { on: taken.has(place), onChange: (on) => choose(place, on) }
              }
            />
          </li>
        ))}
      </ul>
    </FileDialog>
  )
}
