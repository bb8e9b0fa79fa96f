import type { Curve, Journey, JourneyRecord, LaneType } from '@desirepath/core'

/** What of a journey is wished in a file. */
export interface Choice {
  /** What the map shows, everything, or the lanes of these ids, hidden or not. */
  readonly lanes: 'shown' | 'all' | readonly string[]
  /** All curves of feeling, or those of these ids. */
  readonly curves: 'all' | readonly string[]
}

const laneOfRecord = {
  painPoint: 'painPoints',
  delight: 'delights',
  opportunity: 'opportunities',
  solution: 'solutions',
} as const satisfies Record<JourneyRecord['type'], LaneType>

/**
 * A journey with the lanes and curves that are wished. A lane that is left out takes what it shows
 * with it: its records, or the feelings and the marks on them.
 */
export function chosenJourney(journey: Journey, { lanes, curves }: Choice): Journey {
  const isAsked = (id: string, isHidden: boolean) =>
    lanes === 'all' || (lanes === 'shown' ? !isHidden : lanes.includes(id))
  const kept = journey.lanes.filter(({ id, hidden }) => isAsked(id, hidden === true))
  const isLeftOut = (type: LaneType) =>
    journey.lanes.some((lane) => lane.type === type) && !kept.some((lane) => lane.type === type)
  const hasFeelings = !isLeftOut('emotion')
  const isDrawn = ({ id }: Curve) => hasFeelings && (curves === 'all' || curves.includes(id))
  const records = journey.records.filter(({ type }) => !isLeftOut(laneOfRecord[type]))
  const gone = new Set(
    journey.records.filter((each) => !records.includes(each)).map(({ id }) => id),
  )
  return {
    ...journey,
    lanes: kept.map(({ hidden: _, ...lane }) => lane),
    curves: journey.curves.filter(isDrawn),
    moments: hasFeelings ? journey.moments : [],
    records:
      gone.size === 0
        ? records
        : records.map((each) => ({ ...each, links: each.links.filter((id) => !gone.has(id)) })),
  }
}

/** The ids in a choice that the journey does not have. */
export function unknownChoice(
  journey: Journey,
  { lanes, curves }: Choice,
): { readonly lanes: readonly string[]; readonly curves: readonly string[] } {
  const missing = (
    asked: string | readonly string[],
    there: readonly { readonly id: string }[],
  ): readonly string[] =>
    typeof asked === 'string' ? [] : asked.filter((id) => there.every((each) => each.id !== id))
  return { lanes: missing(lanes, journey.lanes), curves: missing(curves, journey.curves) }
}
