import { adjustedShareDifference, type AdjustedDifference } from '@desirepath/core'
import type { Workings } from '../workings.ts'

/** Per journey: not compared, one of the others, or hit. */
const OUT = 0
export const OTHER = 1
export const HIT = 2

/** Per journey 1 where something bad came of it, 0 where not, −1 where nothing is known. */
export type Outcome = Int8Array

export interface Comparison {
  /** Hit minus others, within the channel each journey began in. */
  readonly difference: AdjustedDifference
  readonly hit: { readonly bad: number; readonly n: number }
  readonly others: { readonly bad: number; readonly n: number }
}

/** Fewer known outcomes than this on either side compare nothing. */
const LEAST = 8

/** How much more often the journeys hit come to a bad end than the others; null where too little is known. */
export function compareOutcomes(
  { log }: Workings,
  sides: Uint8Array,
  outcome: Outcome,
): Comparison | null {
  const channels = log.channel?.values.length ?? 1
  // Per channel: bad and all of the others, then bad and all of those hit.
  const counts = new Float64Array(channels * 4)
  for (let journey = 0; journey < log.journeys; journey++) {
    const side = sides[journey]!
    const bad = outcome[journey]!
    if (side === OUT || bad < 0) continue
    const channel = log.channel ? log.channel.codes[log.offsets[journey]!]! : 0
    const at = channel * 4 + (side === HIT ? 2 : 0)
    counts[at]! += bad
    counts[at + 1]!++
  }
  const strata = Array.from({ length: channels }, (_, channel) => ({
    other: { successes: counts[channel * 4]!, n: counts[channel * 4 + 1]! },
    hit: { successes: counts[channel * 4 + 2]!, n: counts[channel * 4 + 3]! },
  }))
  const total = (side: 'hit' | 'other') => ({
    bad: strata.reduce((sum, stratum) => sum + stratum[side].successes, 0),
    n: strata.reduce((sum, stratum) => sum + stratum[side].n, 0),
  })
  const [hit, others] = [total('hit'), total('other')]
  const difference = adjustedShareDifference(strata)
  if (difference === null || hit.n < LEAST || others.n < LEAST) return null
  return { difference, hit, others }
}

/** Whether a journey that had not yet succeeded when it came to the step never did. */
export function lostAfter(workings: Workings, step: number): Outcome | null {
  const { successTime, visits } = workings
  if (successTime === null) return null
  const outcome = new Int8Array(visits.journeys).fill(-1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const time = successTime[journey]!
    for (let i = visits.offsets[journey]!; i < visits.offsets[journey + 1]!; i++) {
      if (visits.activity[i] !== step) continue
      if (Number.isNaN(time)) outcome[journey] = 1
      else if (visits.time[i]! <= time) outcome[journey] = 0
      break
    }
  }
  return outcome
}

/** What may come of meeting a step, looked up once for all that is compared there. */
export interface Outcomes {
  /** Null where nothing means success. */
  readonly lost: Outcome | null
  /** Null where nobody gave an opinion. */
  readonly unhappy: Outcome | null
}

export function outcomesAfter(workings: Workings, step: number): Outcomes {
  const said = workings.feedback.some(({ mood, journey }) => mood !== null && journey !== null)
  return { lost: lostAfter(workings, step), unhappy: said ? unhappyAfter(workings, step) : null }
}

/** Whether a journey's answers at the step or later, in the order of the map, are rather bad than good. */
function unhappyAfter({ feedback, log }: Workings, step: number): Outcome {
  const balance = new Int16Array(log.journeys)
  const outcome = new Int8Array(log.journeys).fill(-1)
  for (const { journey, step: at, mood } of feedback) {
    if (journey === null || mood === null || (at ?? step) < step) continue
    balance[journey]! += mood
    outcome[journey] = balance[journey]! < 0 ? 1 : 0
  }
  return outcome
}

/** The journeys hit, ascending. */
export function journeysHit(sides: Uint8Array): number[] {
  const journeys: number[] = []
  for (let journey = 0; journey < sides.length; journey++) {
    if (sides[journey] === HIT) journeys.push(journey)
  }
  return journeys
}

export function countSides(sides: Uint8Array, wanted: number): number {
  let n = 0
  for (let journey = 0; journey < sides.length; journey++) if (sides[journey] === wanted) n++
  return n
}
