import type { EventLog } from '../log/event-log.ts'
import { median } from './quantiles.ts'

export interface ActivityCount {
  readonly name: string
  readonly events: number
  readonly journeys: number
  readonly customers: number
}

export interface LogSummary {
  readonly journeys: number
  readonly customers: number
  readonly events: number
  /** By events, then by name; activities without an event are left out. */
  readonly activities: readonly ActivityCount[]
  /** First and last event, milliseconds; null without events. */
  readonly from: number | null
  readonly to: number | null
  /** From a journey's first event to its last; null without journeys. */
  readonly duration: { readonly meanSeconds: number | null; readonly medianSeconds: number | null }
}

/** Size, span, activities and durations of a log; journeys without events do not count. */
export function logSummary(log: EventLog): LogSummary {
  const width = log.activities.length
  const events = new Uint32Array(width)
  const journeys = new Uint32Array(width)
  const customers = new Uint32Array(width)
  const lastJourney = new Int32Array(width).fill(-1)
  const lastCustomer = new Int32Array(width).fill(-1)
  const durations: number[] = []
  const seen = new Set<number>()
  let from = Infinity
  let to = -Infinity
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = log.offsets[journey]!
    const end = log.offsets[journey + 1]!
    if (start === end) continue
    const customer = log.customerOf[journey]!
    seen.add(customer)
    durations.push(log.time[end - 1]! - log.time[start]!)
    from = Math.min(from, log.time[start]!)
    to = Math.max(to, log.time[end - 1]!)
    for (let i = start; i < end; i++) {
      const code = log.activity[i]!
      events[code]!++
      if (lastJourney[code] === journey) continue
      lastJourney[code] = journey
      journeys[code]!++
      if (lastCustomer[code] === customer) continue
      lastCustomer[code] = customer
      customers[code]!++
    }
  }
  const activities = log.activities
    .map((name, code) => ({
      name,
      events: events[code]!,
      journeys: journeys[code]!,
      customers: customers[code]!,
    }))
    .filter((activity) => activity.events > 0)
    .sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1))
  const some = durations.length > 0
  return {
    journeys: durations.length,
    customers: seen.size,
    events: log.size,
    activities,
    from: some ? from : null,
    to: some ? to : null,
    duration: {
      meanSeconds: some
        ? durations.reduce((sum, each) => sum + each, 0) / durations.length / 1000
        : null,
      medianSeconds: some ? median(Float64Array.from(durations)) / 1000 : null,
    },
  }
}
