import type { Estimate } from '@desirepath/core'

export type EstimateEnd = keyof Estimate

/** An estimate with one of its numbers written anew: the two others give way; a first value is its own range. */
export function ordered(old: Estimate | null, end: EstimateEnd, given: number): Estimate {
  if (old === null || (end === 'value' && old.low === old.high))
    return { value: given, low: given, high: given }
  const next = { ...old, [end]: given }
  if (end === 'value')
    return { value: given, low: Math.min(next.low, given), high: Math.max(next.high, given) }
  return end === 'low'
    ? { low: given, value: Math.max(given, next.value), high: Math.max(given, next.high) }
    : { low: Math.min(given, next.low), value: Math.min(given, next.value), high: given }
}
