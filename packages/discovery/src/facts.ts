import type { Journey } from '@desirepath/core'
import type { MapFacts } from './pains/candidate.ts'

/** What the detectors need to know of a stored journey. */
export function factsOf(journey: Journey): MapFacts {
  const success = journey.discovery?.success?.activity ?? null
  const endings = journey.discovery?.parameters.endings ?? []
  const ends = journey.steps.flatMap((step, i) =>
    endings.includes(step.id) || (success !== null && step.activities.includes(success)) ? [i] : [],
  )
  const successStep = journey.steps.find(
    (step) => success !== null && step.activities.includes(success),
  )
  return mapFacts(
    journey.steps.map((step) => step.title),
    ends,
    successStep?.title ?? null,
  )
}

export function mapFacts(
  titles: readonly string[],
  endings: readonly number[],
  success: string | null,
): MapFacts {
  return {
    titles,
    endings: new Set(endings),
    succeed: success === null ? 'come to a natural end' : `reach “${success}”`,
  }
}
