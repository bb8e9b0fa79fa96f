import type { EventLog } from '../log/event-log.ts'
import { compareNames } from './names.ts'

export interface EndCount {
  /** Activity code. */
  readonly activity: number
  /** Journeys. */
  readonly count: number
  readonly customers: number
}

/** With which activity journeys begin and end; by count, then by name. Empty journeys do neither. */
export function startsAndEnds(log: EventLog): {
  readonly starts: readonly EndCount[]
  readonly ends: readonly EndCount[]
} {
  return {
    starts: counted(log, (journey) => log.activity[log.offsets[journey]!]!),
    ends: counted(log, (journey) => log.activity[log.offsets[journey + 1]! - 1]!),
  }
}

function counted(log: EventLog, activityOf: (journey: number) => number): EndCount[] {
  const width = log.activities.length
  const count = new Uint32Array(width)
  const customers = new Uint32Array(width)
  const lastCustomer = new Int32Array(width).fill(-1)
  for (let journey = 0; journey < log.journeys; journey++) {
    if (log.offsets[journey] === log.offsets[journey + 1]) continue
    const activity = activityOf(journey)
    count[activity]!++
    if (lastCustomer[activity] === log.customerOf[journey]) continue
    lastCustomer[activity] = log.customerOf[journey]!
    customers[activity]!++
  }
  return Array.from(count, (n, activity) => ({
    activity,
    count: n,
    customers: customers[activity]!,
  }))
    .filter((each) => each.count > 0)
    .sort(
      (a, b) =>
        b.count - a.count || compareNames(log.activities[a.activity]!, log.activities[b.activity]!),
    )
}
