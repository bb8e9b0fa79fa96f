import type { JourneyRecord } from '@desirepath/core'

/** The one phrase for what was seen but cannot be told from chance. */
export const notProven = 'not proven (one of many things tested)'

/** Seen, but its cost or gain cannot be told from chance. */
export function isUnproven({ type, kind, rank }: JourneyRecord): boolean {
  const found = type === 'painPoint' || type === 'delight'
  return kind === 'unproven' || (found && rank === null && kind !== null)
}
