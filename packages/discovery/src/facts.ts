import type { Journey } from '@desirepath/core'
import type { MapFacts } from './pains/candidate.ts'

/** What the detectors need to know of a stored journey. */
export function factsOf({ steps, discovery }: Journey): MapFacts {
  const success = discovery?.success?.activity ?? null
  const endings = discovery?.parameters.endings ?? []
  return mapFacts({
    titles: steps.map((step) => step.title),
    activities: steps.map((step) => step.activities),
    endings: steps.flatMap((step, i) => (endings.includes(step.id) ? [i] : [])),
    success,
  })
}

/** `endings` are the steps that end a journey well where no activity means success. */
export function mapFacts({
  titles,
  activities,
  endings,
  success,
}: Pick<MapFacts, 'titles' | 'activities'> & {
  readonly endings: readonly number[]
  readonly success: string | null
}): MapFacts {
  const at = success === null ? -1 : activities.findIndex((names) => names.includes(success))
  return {
    titles,
    activities,
    hasGoal: at >= 0,
    endings: new Set(at < 0 ? endings : [at]),
    succeed: at < 0 ? 'finish' : `reach “${titles[at]!}”`,
  }
}
