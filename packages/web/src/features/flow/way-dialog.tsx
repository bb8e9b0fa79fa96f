import type { Journey } from '@desirepath/core'
import { type ReactNode, useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectInput, TextInput } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './flow.module.css'
import { StepOptions } from '../journeys/step-options.tsx'
import { words } from './words.ts'

/** Asks where a step leads to, under which condition, and what stands in the way. */
export function WayDialog({
  journey,
  from: asked,
  onClose,
}: {
  readonly journey: Journey
  readonly from: string
  readonly onClose: () => void
}) {
  const editor = useEditor()
  const { select } = useJourneySearch()
  const [from, setFrom] = useState(asked)
  const [to, setTo] = useState(() => nextOf(journey, asked))
  const [label, setLabel] = useState('')
  const [obstacle, setObstacle] = useState('')
  const isThere = journey.edges.some((edge) => edge.from === from && edge.to === to)
  const save = () => {
    const said = { label: label.trim(), obstacle: obstacle.trim() }
    editor?.changeEdge(
      { from, to },
      {
        ...(said.label !== '' && { label: said.label }),
        ...(said.obstacle !== '' && { obstacle: said.obstacle }),
      },
    )
    onClose()
    select({ kind: 'edge', from, to })
  }
  return (
    <Dialog open onClose={onClose} title={words.add}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <StepField label={words.fromStep} value={from} onPick={setFrom} journey={journey} />
        <StepField label={words.toStep} value={to} onPick={setTo} journey={journey}>
          <option value="exit">{words.exit}</option>
        </StepField>
        {isThere && <p className={styles.note}>{words.exists}</p>}
        <Field label={words.condition}>
          <TextInput
            value={label}
            placeholder={words.conditionHint}
            onChange={(event) => setLabel(event.target.value)}
          />
        </Field>
        <Field label={words.obstacle}>
          <TextInput
            value={obstacle}
            placeholder={words.obstacleHint}
            onChange={(event) => setObstacle(event.target.value)}
          />
        </Field>
        <div className={styles.formEnd}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" look="primary" disabled={from === to}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The step behind, or the first to which no way leads yet. */
function nextOf({ steps, edges }: Journey, from: string): string {
  const isLed = (to: string) => edges.some((edge) => edge.from === from && edge.to === to)
  const at = steps.findIndex(({ id }) => id === from)
  const free = [...steps.slice(at + 1), ...steps.slice(0, at)].find(({ id }) => !isLed(id))
  return free?.id ?? 'exit'
}

function StepField({
  label,
  value,
  onPick,
  journey,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly onPick: (id: string) => void
  readonly journey: Journey
  readonly children?: ReactNode
}) {
  return (
    <Field label={label}>
      <SelectInput value={value} onChange={(event) => onPick(event.target.value)}>
        <StepOptions {...journey} />
        {children}
      </SelectInput>
    </Field>
  )
}
