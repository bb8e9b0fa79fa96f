import type { JourneyRecord, LaneType } from '@desirepath/core'

/** The type of the records that a lane holds; null for lanes of texts. */
export function recordTypeOf(lane: LaneType): JourneyRecord['type'] | null {
  return recordTypes[lane] ?? null
}

const recordTypes: Partial<Record<LaneType, JourneyRecord['type']>> = {
  painPoints: 'painPoint',
  delights: 'delight',
  opportunities: 'opportunity',
  solutions: 'solution',
}
