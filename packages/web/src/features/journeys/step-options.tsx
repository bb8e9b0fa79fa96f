import type { Journey } from '@desirepath/core'

/** The steps of a journey as choices of a select, under their stages. */
export function StepOptions({ stages, steps }: Pick<Journey, 'stages' | 'steps'>) {
  const taken = stages.filter(({ id }) => steps.some(({ stageId }) => stageId === id))
  return taken.map((stage) => (
    <optgroup key={stage.id} label={stage.title}>
      {steps
        .filter(({ stageId }) => stageId === stage.id)
        .map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
    </optgroup>
  ))
}
