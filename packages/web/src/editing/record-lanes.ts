import type { JourneyRecord, LaneType } from '@desirepath/core'

/** The type of the records that a lane holds; null for lanes of texts. */
export function recordTypeOf(lane: LaneType): JourneyRecord['type'] | null {
  return recordTypes[lane] ?? null
}

/** The type of the records that can stand in a lane, be it beside texts; null where none can. */
export function placedTypeOf(lane: LaneType): JourneyRecord['type'] | null {
  return recordTypeOf(lane) ?? besideTexts[lane] ?? null
}

const recordTypes: Partial<Record<LaneType, JourneyRecord['type']>> = {
  painPoints: 'painPoint',
  delights: 'delight',
  opportunities: 'opportunity',
  solutions: 'solution',
}

const besideTexts: Partial<Record<LaneType, JourneyRecord['type']>> = {
  touchpoints: 'touchpoint',
  metrics: 'metric',
}
