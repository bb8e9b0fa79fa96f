import { type ExpectationGap, expectationGaps, type Journey, notedGap } from '@desirepath/core'
import { clsx } from 'clsx'
import { Flag } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import type { Selection } from '../../map/selection.ts'
import rows from '../../ui/acted-rows.module.css'
import { Button, IconButton } from '../../ui/button.tsx'
import { stepTitle } from '../inspector/context.ts'
import truth from '../truth/truth.module.css'
import { words as truthWords } from '../truth/words.ts'
import styles from './expectations.module.css'
import { useNoteGap } from './queries.ts'
import { words } from './words.ts'

const FEW = 4

/** All gaps between what is expected and what is on a map, the widest first. */
export function ExpectationGaps({
  journey,
  select,
}: {
  readonly journey: Journey
  readonly select: (selection: Selection) => void
}) {
  const gaps = useMemo(() => expectationGaps(journey), [journey])
  const [isAll, setAll] = useState(false)
  const name = useId()
  if (gaps.length === 0) return null
  return (
    <section className={truth.section} aria-labelledby={name}>
      <h3 id={name}>{words.inCheck}</h3>
      <p className={truth.quiet}>{words.inCheckText}</p>
      <ol className={clsx(rows.rows, styles.gaps)}>
        {gaps.slice(0, isAll ? undefined : FEW).map((gap) => (
          <GapItem key={gap.stepId} {...{ gap, journey, select }} />
        ))}
      </ol>
      {gaps.length > FEW && (
        <Button size="small" look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? truthWords.fewer : truthWords.all(gaps.length)}
        </Button>
      )}
    </section>
  )
}

function GapItem({
  gap: { stepId, expected, actual },
  journey,
  select,
}: {
  readonly gap: ExpectationGap
  readonly journey: Journey
  readonly select: (selection: Selection) => void
}) {
  const mayEdit = useEditor() !== null
  const { note, isPending } = useNoteGap(journey.id)
  const title = stepTitle(journey, stepId)
  return (
    <li>
      <button type="button" onClick={() => select({ kind: 'step', id: stepId })}>
        <b dir="auto">{title}</b>
        <span dir="auto">{expected.split('\n')[0]}</span>
        <span dir="auto">{actual.split('\n')[0]}</span>
      </button>
      {mayEdit && notedGap(journey, stepId) === null && (
        <IconButton
          icon={Flag}
          size="small"
          label={words.noteOf(title)}
          disabled={isPending}
          onClick={() => note(stepId, title)}
        />
      )}
    </li>
  )
}
