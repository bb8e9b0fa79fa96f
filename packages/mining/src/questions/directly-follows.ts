import type { EventLog } from '../log/event-log.ts'
import { keptEvents, type LogFilter } from '../log/subset.ts'
import { median, quantileInPlace } from './quantiles.ts'

export interface DirectlyFollowsPair {
  /** Activity codes. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly journeys: number
  readonly customers: number
  readonly medianSeconds: number
  readonly p90Seconds: number
}

/** Counts of consecutive events within a journey, as a dense matrix: `counts[from * width + to]`. */
export interface DirectlyFollowsCounts {
  readonly width: number
  readonly counts: Uint32Array
}

/** Every pair of consecutive events of one journey; by count, then by names. One pass, plus the gaps. */
export function directlyFollows(log: EventLog): readonly DirectlyFollowsPair[] {
  const width = log.activities.length
  const table = pairTable(log)
  const starts = new Uint32Array(table.size + 1)
  for (let p = 0; p < table.size; p++) starts[p + 1] = starts[p]! + table.count[p]!
  const gaps = gapsByPair(log, table, starts)
  const pairs: DirectlyFollowsPair[] = []
  for (let p = 0; p < table.size; p++) {
    const own = gaps.subarray(starts[p], starts[p + 1])
    const key = table.keys[p]!
    pairs.push({
      from: Math.floor(key / width),
      to: key % width,
      count: table.count[p]!,
      journeys: table.journeys[p]!,
      customers: table.customers[p]!,
      medianSeconds: median(own) / 1000,
      p90Seconds: quantileInPlace(own, 0.9) / 1000,
    })
  }
  const name = (code: number) => log.activities[code]!
  return pairs.sort(
    (a, b) =>
      b.count - a.count || compare(name(a.from), name(b.from)) || compare(name(a.to), name(b.to)),
  )
}

/** The counts alone, of the events that pass the filter: what a redraw after a filter needs. */
export function directlyFollowsCounts(
  log: EventLog,
  filter: LogFilter = {},
): DirectlyFollowsCounts {
  const width = log.activities.length
  const counts = new Uint32Array(width * width)
  const { offsets, activity } = log
  const kept = Object.keys(filter).length > 0 ? keptEvents(log, filter) : null
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = offsets[journey + 1]!
    let previous = -1
    for (let i = offsets[journey]!; i < end; i++) {
      if (kept !== null && kept[i] === 0) continue
      const code = activity[i]!
      if (previous >= 0) counts[previous * width + code]!++
      previous = code
    }
  }
  return { width, counts }
}

interface PairTable {
  readonly size: number
  /** Slot of a pair; dense for few activities, hashed for many. */
  slot(key: number): number
  readonly keys: readonly number[]
  readonly count: readonly number[]
  readonly journeys: readonly number[]
  readonly customers: readonly number[]
}

/** Below this many activities a matrix of slots is smaller than a hash table. */
const DENSE = 1500

function pairTable(log: EventLog): PairTable {
  const width = log.activities.length
  const dense = width <= DENSE ? new Int32Array(width * width).fill(-1) : null
  const sparse = new Map<number, number>()
  const slot = (key: number) => (dense ? dense[key]! : (sparse.get(key) ?? -1))
  const keys: number[] = []
  const count: number[] = []
  const journeys: number[] = []
  const customers: number[] = []
  const lastJourney: number[] = []
  const lastCustomer: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    const customer = log.customerOf[journey]!
    for (let i = log.offsets[journey]! + 1; i < log.offsets[journey + 1]!; i++) {
      const key = log.activity[i - 1]! * width + log.activity[i]!
      let at = slot(key)
      if (at < 0) {
        at = keys.push(key) - 1
        if (dense) dense[key] = at
        else sparse.set(key, at)
        count.push(0)
        journeys.push(0)
        customers.push(0)
        lastJourney.push(-1)
        lastCustomer.push(-1)
      }
      count[at]!++
      if (lastJourney[at] === journey) continue
      lastJourney[at] = journey
      journeys[at]!++
      // Journeys of one customer stand together, so the last customer seen is enough.
      if (lastCustomer[at] === customer) continue
      lastCustomer[at] = customer
      customers[at]!++
    }
  }
  return { size: keys.length, slot, keys, count, journeys, customers }
}

function gapsByPair(log: EventLog, table: PairTable, starts: Uint32Array): Float64Array {
  const width = log.activities.length
  const next = starts.slice()
  const gaps = new Float64Array(starts[table.size]!)
  for (let journey = 0; journey < log.journeys; journey++) {
    for (let i = log.offsets[journey]! + 1; i < log.offsets[journey + 1]!; i++) {
      const at = table.slot(log.activity[i - 1]! * width + log.activity[i]!)
      gaps[next[at]!++] = log.time[i]! - log.time[i - 1]!
    }
  }
  return gaps
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
