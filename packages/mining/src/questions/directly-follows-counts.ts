import type { EventLog } from '../log/event-log.ts'
import { type LogFilter, type Selection, selectionOf, startOfWindow } from '../log/filter.ts'
import { filterLog } from '../log/subset.ts'
import { fitsMatrix, type PairIndex, pairIndex } from './pair-index.ts'

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
  // A hash table only knows the pairs of the log it was made for, so a wide log is filtered first.
  if (!fitsMatrix(log)) {
    const kept = filterLog(log, filter)
    const index = pairIndex(kept)
    return listed(index, countPairs(kept, selectionOf(kept, {}), index))
  }
  const index = pairIndex(log)
  return listed(index, countPairs(log, selectionOf(log, filter), index))
}

function countPairs(log: EventLog, selection: Selection, index: PairIndex): Uint32Array {
  const { activity, time, offsets, customerOf } = log
  const { codes, pass, from, to, customers } = selection
  const { width } = index
  const counts = new Uint32Array(index.size)
  for (let journey = 0; journey < log.journeys; journey++) {
    if (customers !== null && !customers.has(customerOf[journey]!)) continue
    const last = offsets[journey + 1]!
    const start = startOfWindow(time, from, offsets[journey]!, last)
    const end = startOfWindow(time, to, start, last)
    let before = -1
    for (let i = start; i < end; i++) {
      if (pass[codes[i]!] === 0) continue
      const here = activity[i]!
      if (before >= 0) counts[width > 0 ? before * width + here : index.slot(before, here)]!++
      before = here
    }
  }
  return counts
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
