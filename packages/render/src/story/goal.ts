import type { Journey } from '@desirepath/core'

/** The steps at which a journey may end well: there, ending is not leaving. */
export function goalSteps({ discovery, steps }: Journey): ReadonlySet<string> {
  const goal = discovery?.success?.activity
  const endings = new Set(discovery?.parameters.endings)
  return new Set(
    steps
      .filter(
        ({ id, activities }) =>
          endings.has(id) || (goal !== undefined && activities.includes(goal)),
      )
      .map(({ id }) => id),
  )
}
