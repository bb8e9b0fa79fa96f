import { useState } from 'react'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { StepOptions } from '../journeys/step-options.tsx'
import styles from './evidence.module.css'
import { textIn } from './form-text.ts'
import type { Evidence, NewEvidence } from './queries.ts'
import { addWords as words } from './words.ts'

/** The journey and the step that an item counts at, where somebody says so. */
export function StepFields({ before }: { readonly before: Evidence['place'] | undefined }) {
  const { data } = useJourneys()
  const [journeyId, setJourneyId] = useState(before?.journeyId ?? '')
  const { data: journey } = useJourney(journeyId === '' ? undefined : journeyId)
  // A map that was deleted is not named again.
  const journeys = data?.items ?? []
  return (
    <div className={styles.pair}>
      <Field label={words.journey}>
        <SelectInput
          name="placeJourney"
          value={journeyId}
          onChange={({ target }) => setJourneyId(target.value)}
        >
          <option value="">{words.noJourney}</option>
          {journeys.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectInput>
      </Field>
      <Field label={words.step}>
        <SelectInput
          // A select keeps no default that was not among its choices when it was made.
          key={journey?.id ?? ''}
          name="placeStep"
          disabled={journey === undefined || journeyId === ''}
          defaultValue={before?.stepId ?? ''}
        >
          <option value="">{words.noStep}</option>
          {journeyId !== '' && journey !== undefined && <StepOptions {...journey} />}
        </SelectInput>
      </Field>
    </div>
  )
}

/** What stands in the fields. */
export function stepOf(form: FormData): (NewEvidence['place'] & {}) | null {
  const journeyId = textIn(form, 'placeJourney')
  return journeyId === '' ? null : { journeyId, stepId: textIn(form, 'placeStep') || null }
}
