import type { JourneyRecord, LaneType } from './journey.ts'

/** The type of the lane in which the records of a type stand. */
export const laneTypeOfRecord = {
  painPoint: 'painPoints',
  delight: 'delights',
  opportunity: 'opportunities',
  solution: 'solutions',
  touchpoint: 'touchpoints',
  metric: 'metrics',
} as const satisfies Record<JourneyRecord['type'], LaneType>
