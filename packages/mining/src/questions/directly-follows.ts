import { type EventLog, isCut } from '../log/event-log.ts'
import { compareNames } from './names.ts'
import { type PairIndex, pairIndex } from './pair-index.ts'
import { tallyPairs } from './pair-tally.ts'
import { quantiles } from './quantiles.ts'

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
 * Every pair of consecutive events of one journey; by count, then by names. One pass counts, another
 * lays the gaps of each pair side by side, where quantiles are found without sorting them all.
 */
export function directlyFollows(log: EventLog): readonly DirectlyFollowsPair[] {
  const index = pairIndex(log)
  const { count, owners: journeys } = tallyPairs(log, index, null)
  const customers = isCut(log) ? tallyPairs(log, index, log.customerOf).owners : journeys
  const ends = gapEnds(count)
  const gaps = gapsByPair(log, index, ends)
  const pairs: DirectlyFollowsPair[] = []
  for (let slot = 0; slot < index.size; slot++) {
    if (count[slot] === 0) continue
    const [median, p90] = quantiles(
      gaps.subarray(ends[slot]! - count[slot]!, ends[slot]),
      [0.5, 0.9],
    )
    pairs.push({
      from: index.from(slot),
      to: index.to(slot),
      count: count[slot]!,
      journeys: journeys[slot]!,
      customers: customers[slot]!,
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
