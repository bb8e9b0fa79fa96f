import type { Journey } from '@desirepath/core'

/** The steps of a journey as choices of a select, under their stages. */
export function StepOptions({ stages, steps }: Pick<Journey, 'stages' | 'steps'>) {
  return stages.map((stage) => (
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
