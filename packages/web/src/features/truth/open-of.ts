import { type Finding, type Journey, lintJourney, openFindings } from '@desirepath/core'

/** The findings that nobody has left as they are. */
export function openOf(journey: Journey, now: string): readonly Finding[] {
  return openFindings(journey, lintJourney(journey, { now })).open
}
