import type { Journey } from '@desirepath/core'

/**
 * The steps at which a journey may end well: success, a natural end, and all that follows them. There,
 * ending is not leaving, unless leaving is a pain that was found at that very step.
 */
export function goalSteps({
  discovery,
  steps,
  records,
}: Pick<Journey, 'discovery' | 'steps' | 'records'>): ReadonlySet<string> {
  const goal = discovery?.success?.activity
  const endings = new Set(discovery?.parameters.endings)
  const ends = ({ id, activities }: Journey['steps'][number]) =>
    endings.has(id) || (goal !== undefined && activities.includes(goal))
  const leaks = new Set(
    records.filter(({ kind }) => kind === 'dropOff').flatMap(({ stepIds }) => stepIds),
  )
  const last = steps.findLastIndex(ends)
  const after = last === -1 ? [] : steps.slice(last + 1).filter(({ id }) => !leaks.has(id))
  return new Set([...steps.filter(ends), ...after].map(({ id }) => id))
}

/** Success in the words of the map: the title of the step that its activity belongs to, else the raw name. */
export function goalTitle({ discovery, steps }: Journey): string | null {
  const activity = discovery?.success?.activity
  if (activity === undefined) return null
  return steps.find((step) => step.activities.includes(activity))?.title ?? activity
}
