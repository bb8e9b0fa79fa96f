import type { EventLog } from '../log/event-log.ts'
import { type LogFilter, type Selection, selectionOf, startOfWindow } from '../log/filter.ts'
import { filterLog } from '../log/subset.ts'
import { fitsMatrix, type PairIndex, pairIndex } from './pair-index.ts'
import { tallyPairs } from './pair-tally.ts'

/** How often one activity directly follows another: entry p of each array is one pair. */
export interface PairCounts {
  /** Activity codes; pairs are ordered by `from`, then `to`. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly count: Uint32Array
}

/**
 * The counts alone, over the events that pass a filter: what lies between two of them is as if it had
 * never been. One pass and no copy of the log, so that a graph can be redrawn at every turn of a knob.
 */
export function directlyFollowsCounts(log: EventLog, filter: LogFilter = {}): PairCounts {
  if (fitsMatrix(log)) return listed(pairIndex(log), matrixCounts(log, selectionOf(log, filter)))
  // A hash table only knows the pairs of the log it was made for, so a wide log is filtered first.
  const kept = filterLog(log, filter)
  const index = pairIndex(kept)
  return listed(index, tallyPairs(kept, index, null).count)
}

/**
 * Without a branch on whether an event passes, which the processor could only guess: an event that
 * does not adds 0 and leaves the event before it in place.
 */
function matrixCounts(log: EventLog, selection: Selection): Uint32Array {
  const { activity, time, offsets, customerOf } = log
  const { codes, pass, from, to, customers } = selection
  const width = log.activities.length
  // The row below the matrix takes what follows nothing: the first events.
  const counts = new Uint32Array((width + 1) * width)
  for (let journey = 0; journey < log.journeys; journey++) {
    if (customers !== null && !customers.has(customerOf[journey]!)) continue
    const last = offsets[journey + 1]!
    const start = startOfWindow(time, from, offsets[journey]!, last)
    const end = startOfWindow(time, to, start, last)
    let before = width
    for (let i = start; i < end; i++) {
      const here = activity[i]!
      const passes = pass[codes[i]!]!
      counts[before * width + here]! += passes
      before += passes * (here - before)
    }
  }
  return counts.subarray(0, width * width)
}

function listed(index: PairIndex, counts: Uint32Array): PairCounts {
  const slots = Uint32Array.from(counts.keys()).filter((slot) => counts[slot]! > 0)
  if (index.width === 0) {
    slots.sort((a, b) => index.from(a) - index.from(b) || index.to(a) - index.to(b))
  }
  return {
    from: slots.map((slot) => index.from(slot)),
    to: slots.map((slot) => index.to(slot)),
    count: slots.map((slot) => counts[slot]!),
  }
}
