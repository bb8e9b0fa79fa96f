import { type Estimate, seededRandom } from '@desirepath/core'
import { chainCounts, leaveShare, whatIf, type WhatIf } from '@desirepath/mining'
import type { DrillDown } from './drill-down.ts'
import { outcomeLog } from './outcome-log.ts'

/** The share that people expect to leave at a step. */
export interface Expectation {
  readonly stepId: string
  readonly leave: Estimate
}

/** What success would become, over so many journeys. */
export interface Predicted extends WhatIf {
  readonly n: number
  /** Of each step asked for: the share of its visits that end there today; null where nobody comes. */
  readonly today: readonly { readonly stepId: string; readonly leave: number | null }[]
}

/** Fewer journeys than this say nothing. */
const LEAST = 30

/**
 * What success would become if other shares left at some steps. Null where the journey has no success,
 * too few journeys, or no such step.
 */
export function predicted(
  { journey, workings }: DrillDown,
  expectations: readonly Expectation[],
): Predicted | null {
  const log = outcomeLog(workings)
  if (log === null) return null
  const counts = chainCounts(log, { success: log.activities.length - 1 })
  const stepOf = new Map(journey.steps.map(({ id }, step) => [id, step]))
  const changes = expectations.flatMap(({ stepId, leave }) => {
    const step = stepOf.get(stepId)
    return step === undefined ? [] : [{ step, leave }]
  })
  if (counts.journeys < LEAST || changes.length < expectations.length) return null
  const random = seededRandom(journey.discovery?.parameters.seed ?? 1)
  return {
    ...whatIf(counts, changes, { random }),
    n: counts.journeys,
    today: expectations.map(({ stepId }) => ({
      stepId,
      leave: leaveShare(counts, stepOf.get(stepId)!),
    })),
  }
}
