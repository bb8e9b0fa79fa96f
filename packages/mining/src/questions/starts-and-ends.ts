import type { EventLog } from '../log/event-log.ts'

export interface EndCount {
  /** Activity code. */
  readonly activity: number
  readonly count: number
}

/** With which activity journeys begin and end; by count, then by name. */
export function startsAndEnds(log: EventLog): {
  readonly starts: readonly EndCount[]
  readonly ends: readonly EndCount[]
} {
  const starts = new Uint32Array(log.activities.length)
  const ends = new Uint32Array(log.activities.length)
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = log.offsets[journey]!
    const end = log.offsets[journey + 1]!
    if (start === end) continue
    starts[log.activity[start]!]!++
    ends[log.activity[end - 1]!]!++
  }
  return { starts: ranked(starts, log.activities), ends: ranked(ends, log.activities) }
}

function ranked(counts: Uint32Array, names: readonly string[]): EndCount[] {
  return Array.from(counts, (count, activity) => ({ activity, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (names[a.activity]! < names[b.activity]! ? -1 : 1))
}
