import type { Measured } from '@desirepath/core'
import { pickJourneys } from '@desirepath/mining'
import type { DrillDown } from './drill-down.ts'
import { measureSteps } from './measured.ts'

/** The figures of some of the journeys, step by step as on the map. */
export interface SegmentFigures {
  readonly journeys: number
  readonly steps: readonly { readonly stepId: string; readonly measured: Measured }[]
}

/** What a persona's journeys do, and what all the others do; null where there is no such persona. */
export function segmentFigures(
  drill: DrillDown,
  personaId: string,
): { readonly segment: SegmentFigures; readonly others: SegmentFigures } | null {
  const members = drill.members({ figure: 'persona', personaId })
  if (members === null) return null
  const own = new Set(members.journeys)
  const all = Array.from({ length: drill.workings.log.journeys }, (_, i) => i)
  return {
    segment: figuresOf(drill, members.journeys),
    others: figuresOf(
      drill,
      all.filter((each) => !own.has(each)),
    ),
  }
}

function figuresOf({ journey, workings }: DrillDown, journeys: readonly number[]): SegmentFigures {
  const measures = measureSteps(
    pickJourneys(workings.steps, journeys),
    pickJourneys(workings.visits, journeys),
  )
  return {
    journeys: journeys.length,
    steps: journey.steps.flatMap(({ id: stepId, activities }, step) => {
      const measured = measures[step]?.measured
      return measured === undefined || activities.length === 0 ? [] : [{ stepId, measured }]
    }),
  }
}
