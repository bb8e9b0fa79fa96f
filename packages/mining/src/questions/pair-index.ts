import type { EventLog } from '../log/event-log.ts'

/** Numbers the pairs of activities that may follow one another, so that arrays can count them. */
export interface PairIndex {
  /** Slots are below this. */
  readonly size: number
  /** Where above 0, the slot of a pair is simply `from * width + to`. */
  readonly width: number
  /** The slot of a pair that follows somewhere in the log. */
  readonly slot: (from: number, to: number) => number
  readonly from: (slot: number) => number
  readonly to: (slot: number) => number
}

/** A matrix where it is small enough; else a hash table of the pairs that occur. */
export function pairIndex(log: EventLog): PairIndex {
  if (!fitsMatrix(log)) return hashed(log)
  const width = log.activities.length
  return {
    size: width * width,
    width,
    slot: (from, to) => from * width + to,
    from: (slot) => Math.floor(slot / width),
    to: (slot) => slot % width,
  }
}

/** Up to 1,024 activities a matrix of all pairs costs less than looking pairs up. */
export function fitsMatrix(log: EventLog): boolean {
  return log.activities.length <= 1024
}

function hashed(log: EventLog): PairIndex {
  const width = log.activities.length
  const keys: number[] = []
  const slots = new Map<number, number>()
  for (let journey = 0; journey < log.journeys; journey++) {
    for (let i = log.offsets[journey]! + 1; i < log.offsets[journey + 1]!; i++) {
      const key = log.activity[i - 1]! * width + log.activity[i]!
      if (!slots.has(key)) slots.set(key, keys.push(key) - 1)
    }
  }
  return {
    size: keys.length,
    width: 0,
    slot: (from, to) => slots.get(from * width + to)!,
    from: (slot) => Math.floor(keys[slot]! / width),
    to: (slot) => keys[slot]! % width,
  }
}
