import type { EventLog } from '../log/event-log.ts'
import { compareNames } from './names.ts'
import { medianOf } from './quantiles.ts'

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
  const { activity, offsets, customerOf } = log
  const tally = tallyFor(log)
  let customers = 0
  let lastCustomer = -1
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = offsets[journey]!
    const end = offsets[journey + 1]!
    if (start === end) continue
    const customer = customerOf[journey]!
    if (customer !== lastCustomer) customers++
    lastCustomer = customer
    for (let i = start; i < end; i++) tally.count(activity[i]!, journey, customer)
  }
  const durations = journeyDurations(log)
  return {
    journeys: durations.length,
    customers,
    events: log.size,
    activities: tally.list(),
    ...spanOf(log),
    duration: durationFigures(durations),
  }
}

/** Milliseconds from first to last event of every journey that has events, in their order. */
export function journeyDurations({ journeys, offsets, time }: EventLog): Float64Array {
  const durations = new Float64Array(journeys)
  let count = 0
  for (let journey = 0; journey < journeys; journey++) {
    const start = offsets[journey]!
    const end = offsets[journey + 1]!
    if (start < end) durations[count++] = time[end - 1]! - time[start]!
  }
  return durations.subarray(0, count)
}

function tallyFor(log: EventLog) {
  const width = log.activities.length
  const events = new Uint32Array(width)
  const journeys = new Uint32Array(width)
  const customers = new Uint32Array(width)
  const lastJourney = new Int32Array(width).fill(-1)
  const lastCustomer = new Int32Array(width).fill(-1)
  return {
    count(code: number, journey: number, customer: number): void {
      events[code]!++
      if (lastJourney[code] === journey) return
      lastJourney[code] = journey
      journeys[code]!++
      if (lastCustomer[code] === customer) return
      lastCustomer[code] = customer
      customers[code]!++
    },
    list: (): ActivityCount[] =>
      log.activities
        .map((name, code) => ({
          name,
          events: events[code]!,
          journeys: journeys[code]!,
          customers: customers[code]!,
        }))
        .filter((each) => each.events > 0)
        .sort((a, b) => b.events - a.events || compareNames(a.name, b.name)),
  }
}

function spanOf({ size, journeys, offsets, time }: EventLog): Pick<LogSummary, 'from' | 'to'> {
  if (size === 0) return { from: null, to: null }
  let from = Infinity
  let to = -Infinity
  for (let journey = 0; journey < journeys; journey++) {
    const start = offsets[journey]!
    const end = offsets[journey + 1]!
    if (start === end) continue
    from = Math.min(from, time[start]!)
    to = Math.max(to, time[end - 1]!)
  }
  return { from, to }
}

function durationFigures(durations: Float64Array): LogSummary['duration'] {
  if (durations.length === 0) return { meanSeconds: null, medianSeconds: null }
  const total = durations.reduce((sum, each) => sum + each, 0)
  return {
    meanSeconds: total / durations.length / 1000,
    medianSeconds: medianOf(durations) / 1000,
  }
}
