import type { Journey } from '@desirepath/core'
import { useMemo, useState } from 'react'
import { Field, TextInput } from '../../ui/panel.tsx'
import { useJourney } from '../journeys/queries.ts'
import styles from './evidence.module.css'
import { SideField } from './side-field.tsx'
import { placeWords as words } from './words.ts'

/** So many are offered at once; the search finds the others. */
const MOST = 40

/** Chooses the card or finding that evidence is put to, and whether it speaks for or against it. */
export function TargetField({ journeyId }: { readonly journeyId: string }) {
  const { data: journey } = useJourney(journeyId === '' ? undefined : journeyId)
  const [find, setFind] = useState('')
  const targets = useMemo(() => (journey === undefined ? [] : targetsOf(journey)), [journey])
  const needle = find.trim().toLocaleLowerCase()
  const found = targets.filter(({ says, place }) =>
    `${says} ${place}`.toLocaleLowerCase().includes(needle),
  )
  return (
    <>
      <Field label={words.findTarget}>
        <TextInput
          type="search"
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            // The first press of Enter chooses, as the list shows; it does not send the form.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </Field>
      <fieldset className={styles.targets}>
        <legend className="unseen">{words.target}</legend>
        {journey !== undefined && found.length === 0 && <p>{words.noTarget}</p>}
        {found.slice(0, MOST).map(({ value, says, place }) => (
          <label key={value}>
            <input type="radio" name="target" value={value} required />
            <span dir="auto">
              {says}
              <small>{place}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <SideField />
    </>
  )
}

interface Target {
  readonly value: string
  readonly says: string
  readonly place: string
}

/** Findings first, then the cards with words of their own, in the order of the map. */
function targetsOf({ records, lanes, steps }: Journey): Target[] {
  const stepTitle = new Map(steps.map(({ id, title }) => [id, title]))
  const findings = records.map(({ id, title, stepIds }) => ({
    value: `record:${id}`,
    says: title,
    place: stepIds.flatMap((stepId) => stepTitle.get(stepId) ?? []).join(', '),
  }))
  const cards = lanes.flatMap((lane) =>
    lane.cells.flatMap(({ stepId, cards: own }) =>
      own.flatMap(({ id, text }) =>
        text === null || text.trim() === ''
          ? []
          : {
              value: `card:${id}`,
              says: text.slice(0, 160),
              place: `${lane.title} · ${stepTitle.get(stepId) ?? ''}`,
            },
      ),
    ),
  )
  return [...findings, ...cards]
}
