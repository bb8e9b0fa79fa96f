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

/** Success in the words of the map: the title of the step that its activity belongs to, else the raw name. */
export function goalTitle({ discovery, steps }: Journey): string | null {
  const activity = discovery?.success?.activity
  if (activity === undefined) return null
  return steps.find((step) => step.activities.includes(activity))?.title ?? activity
}
