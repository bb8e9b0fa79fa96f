import { buttonClass } from '../../ui/button.tsx'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { useJourney } from '../journeys/queries.ts'
import { StepOptions } from '../journeys/step-options.tsx'
import styles from './binding.module.css'
import { useBindSteps } from './queries.ts'
import { words } from './words.ts'

/** Gives an activity that no step explains to a step, in one move. */
export function BindToStep({ activity }: { readonly activity: string }) {
  const id = useJourneyId()
  const { select } = useJourneySearch()
  const journey = useJourney(id).data
  const bind = useBindSteps(id)
  if (journey === undefined) return null
  const give = (stepId: string) => {
    const step = journey.steps.find((each) => each.id === stepId)
    if (step === undefined) return
    select({ kind: 'step', id: stepId })
    bind.mutate({
      steps: [{ id: stepId, add: [activity] }],
      says: words.bound(activity, step.title),
    })
  }
  return (
    <select
      className={`${buttonClass({ size: 'small' })} ${styles.pick}`}
      aria-label={words.bindTo}
      value=""
      disabled={bind.isPending}
      onChange={({ target }) => give(target.value)}
    >
      <option value="">{bind.isPending ? words.measuring : words.bindTo}</option>
      <StepOptions stages={journey.stages} steps={journey.steps} />
    </select>
  )
}
