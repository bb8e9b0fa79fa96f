import { type Journey, parseJourney } from '@desirepath/core'

/** A journey from the canonical JSON that was stored of it. */
export function storedJourney(document: string): Journey {
  const result = parseJourney(document)
  if (result.type === 'invalid') throw new Error(`stored damaged: ${result.problems[0]}`)
  return result.journey
}
