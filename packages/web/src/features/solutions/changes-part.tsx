import type { Estimate } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { StepOptions } from '../journeys/step-options.tsx'
import { WrittenField } from '../records/fields/written-field.tsx'
import { Predicted } from './predicted.tsx'
import { expectedOf, type Solution, usePredictions } from './predictions.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

type Change = Solution['changes'][number]

/** The steps that a solution changes, what is expected of each, and what that does to the whole. */
export function ChangesPart({
  changes,
  mayEdit,
  onKeep,
}: {
  readonly changes: readonly Change[]
  readonly mayEdit: boolean
  readonly onKeep: (changes: readonly Change[]) => void
}) {
  const [isAdding, setIsAdding] = useState(false)
  const expected = expectedOf([{ changes: [...changes] }])
  return (
    <section className={styles.part}>
      <h2>{words.changes}</h2>
      <p className={styles.quiet}>{words.changesHint}</p>
      <ul className={styles.changes}>
        {changes.map((change, at) => (
          <ChangeItem
            key={`${change.journeyId}~${change.stepId}`}
            change={change}
            mayEdit={mayEdit}
            onKeep={(leave) => onKeep(changes.with(at, { ...change, leave }))}
            onTake={() => onKeep(changes.filter((each) => each !== change))}
          />
        ))}
      </ul>
      {mayEdit && !isAdding && (
        <Button
          size="small"
          icon={Plus}
          className={styles.inline}
          onClick={() => setIsAdding(true)}
        >
          {words.addChange}
        </Button>
      )}
      {isAdding && (
        <StepChoice
          onCancel={() => setIsAdding(false)}
          onChoose={(journeyId, stepId) => {
            setIsAdding(false)
            const isNew = !changes.some(
              (each) => each.journeyId === journeyId && each.stepId === stepId,
            )
            if (isNew) onKeep([...changes, { journeyId, stepId, leave: null }])
          }}
        />
      )}
      {expected.length > 0 && (
        <>
          <h3>{words.predicted}</h3>
          <Predicted expected={expected} />
        </>
      )}
    </section>
  )
}

function ChangeItem({
  change: { journeyId, stepId, leave },
  mayEdit,
  onKeep,
  onTake,
}: {
  readonly change: Change
  readonly mayEdit: boolean
  readonly onKeep: (leave: Estimate | null) => void
  readonly onTake: () => void
}) {
  const journey = useJourney(journeyId).data
  const step = journey?.steps.find(({ id }) => id === stepId)
  const today = useLeaveToday(journeyId, stepId)
  const title = step?.title ?? stepId
  return (
    <li>
      <div className={styles.changeHead}>
        <span>
          <b dir="auto">{title}</b>
          <small dir="auto">{journey?.title}</small>
        </span>
        {mayEdit && (
          <IconButton icon={X} size="small" label={words.takeAway(title)} onClick={onTake} />
        )}
      </div>
      {today !== undefined && (
        <small>{today === null ? words.noToday : words.today(formatShare(today))}</small>
      )}
      <div className={styles.estimate}>
        {(['value', 'low', 'high'] as const).map((field) => (
          <WrittenField
            key={field}
            label={{ value: words.expected, low: words.from, high: words.to }[field]}
            type="number"
            value={leave === null ? '' : String(Math.round(1000 * leave[field]) / 10)}
            mayEdit={mayEdit && (field === 'value' || leave !== null)}
            problemOf={(text) => (Number(text) >= 0 && Number(text) <= 100 ? null : words.noShare)}
            onKeep={(text) => onKeep(changed(leave, field, text))}
          />
        ))}
      </div>
    </li>
  )
}

/** A share that ends at a step today, by the same chain that predicts. */
function useLeaveToday(journeyId: string, stepId: string): number | null | undefined {
  const nothing = { value: 0, low: 0, high: 0 }
  const [answer] = usePredictions([{ journeyId, expectations: [{ stepId, leave: nothing }] }])
  const predicted = answer?.data?.predicted
  return predicted === undefined || predicted === null ? undefined : predicted.today[0]?.leave
}

/** The ends move with the value where they would fall on the wrong side of it. */
function changed(leave: Estimate | null, field: keyof Estimate, text: string): Estimate | null {
  if (text === '') return field === 'value' ? null : leave
  const share = Number(text) / 100
  const next = { ...(leave ?? { value: share, low: share, high: share }), [field]: share }
  if (
    leave !== null &&
    field === 'value' &&
    leave.low === leave.value &&
    leave.high === leave.value
  )
    return { value: share, low: share, high: share }
  return {
    value: next.value,
    low: Math.min(next.low, next.value),
    high: Math.max(next.high, next.value),
  }
}

function StepChoice({
  onChoose,
  onCancel,
}: {
  readonly onChoose: (journeyId: string, stepId: string) => void
  readonly onCancel: () => void
}) {
  const journeys = useJourneys().data?.items ?? []
  const [journeyId, setJourneyId] = useState('')
  const [stepId, setStepId] = useState('')
  const shown = journeyId === '' ? (journeys[0]?.id ?? '') : journeyId
  const { data: journey } = useJourney(shown === '' ? undefined : shown)
  return (
    <form
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault()
        if (stepId !== '') onChoose(shown, stepId)
      }}
    >
      <Field label={words.journey}>
        <SelectInput
          value={shown}
          onChange={({ target }) => {
            setJourneyId(target.value)
            setStepId('')
          }}
        >
          {journeys.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectInput>
      </Field>
      <Field label={words.step}>
        <SelectInput value={stepId} onChange={({ target }) => setStepId(target.value)}>
          <option value="">{words.chooseStep}</option>
          {journey !== undefined && <StepOptions {...journey} />}
        </SelectInput>
      </Field>
      <span className={styles.choiceEnds}>
        <Button type="submit" size="small" disabled={stepId === ''}>
          {words.addThis}
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </span>
    </form>
  )
}
