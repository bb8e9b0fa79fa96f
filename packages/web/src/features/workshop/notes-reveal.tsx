import { useRef } from 'react'
import { call } from '../../api/call.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { takesNotes } from './note-place.ts'
import { useAct } from './queries.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** Where everybody's notes become cards. */
export function RevealNotes() {
  const id = useJourneyId()
  const { lanes, steps } = useOpenJourney()
  const act = useAct()
  const notice = useNotice()
  const lane = useRef<HTMLSelectElement>(null)
  const step = useRef<HTMLSelectElement>(null)
  const withNames = useRef<HTMLInputElement>(null)
  const fitting = lanes.filter(takesNotes)
  if (fitting.length === 0 || steps.length === 0)
    return <p className={styles.quiet}>{words.noLane}</p>
  const reveal = () => {
    const body = {
      laneId: lane.current?.value ?? '',
      stepId: step.current?.value ?? '',
      withNames: withNames.current?.checked ?? false,
    }
    act.mutate(async () => {
      const done = await call('POST /api/journeys/:id/workshop/notes/reveal', {
        params: { id },
        body,
      })
      notice({ text: words.notesRevealed(done.cards) })
    })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        reveal()
      }}
    >
      <Field label={words.revealLane}>
        <SelectInput ref={lane}>
          {fitting.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </SelectInput>
      </Field>
      <Field label={words.revealStep}>
        <SelectInput ref={step}>
          {steps.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </SelectInput>
      </Field>
      <label className={styles.check}>
        <input ref={withNames} type="checkbox" />
        {words.withNames}
      </label>
      <Button look="primary" type="submit" disabled={act.isPending}>
        {words.revealNotes}
      </Button>
    </form>
  )
}
