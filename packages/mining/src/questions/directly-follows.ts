import type { EventLog } from '../log/event-log.ts'
import { compareNames } from './names.ts'
import { type PairIndex, pairIndex } from './pair-index.ts'
import { quantilesInPlace } from './quantiles.ts'

export interface DirectlyFollowsPair {
  /** Activity codes. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly journeys: number
  readonly customers: number
  /** Of the time between the two events. */
  readonly medianSeconds: number
  readonly p90Seconds: number
}

/**
 * Every pair of consecutive events of one journey; by count, then by names. Two passes: one counts,
 * one lays the gaps of each pair side by side, where quantiles are selected without sorting.
 */
export function directlyFollows(log: EventLog): readonly DirectlyFollowsPair[] {
  const index = pairIndex(log)
  const tally = tallyPairs(log, index)
  const ends = gapEnds(tally.count)
  const gaps = gapsByPair(log, index, ends)
  const pairs: DirectlyFollowsPair[] = []
  for (let slot = 0; slot < index.size; slot++) {
    const count = tally.count[slot]!
    if (count === 0) continue
    const own = gaps.subarray(ends[slot]! - count, ends[slot])
    const [median, p90] = quantilesInPlace(own, [0.5, 0.9])
    pairs.push({
      from: index.from(slot),
      to: index.to(slot),
      count,
      journeys: tally.journeys[slot]!,
      customers: tally.customers[slot]!,
      medianSeconds: median! / 1000,
      p90Seconds: p90! / 1000,
    })
  }
  const name = (code: number) => log.activities[code]!
  return pairs.sort(
    (a, b) =>
      b.count - a.count ||
      compareNames(name(a.from), name(b.from)) ||
      compareNames(name(a.to), name(b.to)),
  )
}

interface PairTally {
  readonly count: Uint32Array
  readonly journeys: Uint32Array
  readonly customers: Uint32Array
}

function tallyPairs(log: EventLog, { size, width, slot }: PairIndex): PairTally {
  const { activity, offsets, customerOf } = log
  const count = new Uint32Array(size)
  const journeys = new Uint32Array(size)
  const customers = new Uint32Array(size)
  // One above the last journey and customer seen, so that 0 is nobody.
  const lastJourney = new Uint32Array(size)
  const lastCustomer = new Uint32Array(size)
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = offsets[journey + 1]!
    let from = activity[offsets[journey]!]!
    for (let i = offsets[journey]! + 1; i < end; i++) {
      const to = activity[i]!
      const pair = width > 0 ? from * width + to : slot(from, to)
      from = to
      count[pair]!++
      if (lastJourney[pair] === journey + 1) continue
      lastJourney[pair] = journey + 1
      journeys[pair]!++
      // Journeys of one customer stand together, so the last customer seen is enough.
      if (lastCustomer[pair] === customerOf[journey]! + 1) continue
      lastCustomer[pair] = customerOf[journey]! + 1
      customers[pair]!++
    }
  }
  return { count, journeys, customers }
}

/** Where the gaps of each pair begin; `gapsByPair` moves each to where they end. */
function gapEnds(count: Uint32Array): Uint32Array {
  const ends = new Uint32Array(count.length)
  for (let slot = 1; slot < count.length; slot++) ends[slot] = ends[slot - 1]! + count[slot - 1]!
  return ends
}

function gapsByPair(log: EventLog, { width, slot }: PairIndex, next: Uint32Array): Float64Array {
  const { activity, offsets, time } = log
  const gaps = new Float64Array(log.size)
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = offsets[journey + 1]!
    let from = activity[offsets[journey]!]!
    for (let i = offsets[journey]! + 1; i < end; i++) {
      const to = activity[i]!
      const pair = width > 0 ? from * width + to : slot(from, to)
      from = to
      gaps[next[pair]!++] = time[i]! - time[i - 1]!
    }
  }
  return gaps
}
