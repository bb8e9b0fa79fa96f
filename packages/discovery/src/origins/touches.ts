import type { Journey } from '@desirepath/core'
import type { EventLog } from '@desirepath/mining'
import type { Workings } from '../workings.ts'
import type { Groups } from './groups.ts'

/** The journey as a whole, among places that are steps otherwise. */
export const WHOLE = -1
/** No group: nothing is said up to there. */
export const UNSAID = -1

/** Where a journey came from: at its first event that says so, and at the last one before the place. */
export interface Touch {
  readonly journey: number
  /** Index of the step where it is reached first, or the whole. */
  readonly place: number
  /** Places of groups. */
  readonly first: number
  readonly last: number
}

/** Activity → index of its step; −1 where it belongs to none. */
export function stepsOf(journey: Pick<Journey, 'steps'>, log: EventLog): Int32Array {
  const step = new Map(
    journey.steps.flatMap(({ activities }, i) => activities.map((name) => [name, i] as const)),
  )
  return Int32Array.from(log.activities, (name) => step.get(name) ?? -1)
}

/** The touches of every journey: at each step that it reaches, and as a whole until it succeeds. */
export function eachTouch(
  { log, successTime }: Workings,
  { groups, stepOf, steps }: { groups: Groups; stepOf: Int32Array; steps: number },
  take: (touch: Touch) => void,
): void {
  const reachedBy = new Int32Array(steps).fill(-1)
  for (let journey = 0; journey < log.journeys; journey++) {
    const success = successTime?.[journey] ?? Number.NaN
    let [first, last, whole] = [UNSAID, UNSAID, UNSAID]
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      const group = groups.of[groups.column.codes[i]!]!
      if (group >= 0) {
        if (first === UNSAID) first = group
        last = group
        if (whole === UNSAID || !(log.time[i]! > success)) whole = group
      }
      const step = stepOf[log.activity[i]!]!
      if (step < 0 || reachedBy[step] === journey) continue
      reachedBy[step] = journey
      take({ journey, place: step, first, last })
    }
    take({ journey, place: WHOLE, first, last: whole })
  }
}
