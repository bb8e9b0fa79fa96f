import { quantile } from '@desirepath/core'
import type { EventLog } from '../src/log/event-log.ts'
import type { ArrivedEvent } from './random-log.ts'

/** A journey as plain objects: what every question is answered from, slowly and obviously. */
export interface PlainJourney {
  readonly customer: number
  readonly events: readonly ArrivedEvent[]
}

/** Customers by code, each one's events by time and then by arrival. */
export function plainJourneys(events: readonly ArrivedEvent[]): PlainJourney[] {
  return [...new Set(events.map((each) => each.customer))]
    .sort((a, b) => a - b)
    .map((customer) => ({
      customer,
      // Array.prototype.sort is stable.
      events: events.filter((each) => each.customer === customer).sort((a, b) => a.time - b.time),
    }))
}

/** Parts journeys where a customer is silent for longer than `pauseMs`. */
export function cutPlainly(journeys: readonly PlainJourney[], pauseMs: number): PlainJourney[] {
  return journeys.flatMap(({ customer, events }) => {
    const parts: ArrivedEvent[][] = []
    events.forEach((event, i) => {
      const before = events[i - 1]
      if (before === undefined || event.time - before.time > pauseMs) parts.push([event])
      else parts.at(-1)!.push(event)
    })
    return parts.map((part) => ({ customer, events: part }))
  })
}

/** The journeys of a log in columns as plain objects, for comparison. */
export function readBack(log: EventLog): PlainJourney[] {
  return Array.from({ length: log.journeys }, (_, journey) => {
    const customer = log.customerOf[journey]!
    const events: ArrivedEvent[] = []
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      events.push({
        customer,
        activity: log.activity[i]!,
        time: log.time[i]!,
        channel: log.channel!.codes[i]!,
        device: log.attributes[0]!.codes[i]!,
      })
    }
    return { customer, events }
  })
}

/** One thing that happened in a journey, under a key that says what. */
export interface Happening {
  readonly key: string
  readonly journey: number
  readonly customer: number
  readonly gap: number
}

/** Count, journeys, customers and gaps of happenings with the same key. */
export function grouped(happenings: readonly Happening[]) {
  const keys = [...new Set(happenings.map((each) => each.key))]
  return new Map(
    keys.map((key) => {
      const own = happenings.filter((each) => each.key === key)
      const gaps = own.map((each) => each.gap)
      return [
        key,
        {
          count: own.length,
          journeys: new Set(own.map((each) => each.journey)).size,
          customers: new Set(own.map((each) => each.customer)).size,
          medianSeconds: quantile(gaps, 0.5)! / 1000,
          p90Seconds: quantile(gaps, 0.9)! / 1000,
        },
      ]
    }),
  )
}

/** Every pair of consecutive events, keyed by `from>to`. */
export function plainPairs(journeys: readonly PlainJourney[]): Happening[] {
  return journeys.flatMap(({ customer, events }, journey) =>
    events.slice(1).map((event, i) => ({
      key: `${events[i]!.activity}>${event.activity}`,
      journey,
      customer,
      gap: event.time - events[i]!.time,
    })),
  )
}

/** Maximal runs of one activity: when each began and when the next one did. */
export function plainVisits({ events }: PlainJourney) {
  const visits: { step: number; arrived: number; gone: number | null; last: boolean }[] = []
  for (const event of events) {
    const visit = visits.at(-1)
    if (visit?.step === event.activity) continue
    if (visit) visit.gone = event.time
    visits.push({ step: event.activity, arrived: event.time, gone: null, last: false })
  }
  const final = visits.at(-1)
  if (final) final.last = true
  return visits
}

/** Every way to match the steps of a funnel in order, tried one by one; the most steps matched. */
export function plainFunnelLevel(
  { events }: PlainJourney,
  steps: readonly number[],
  withinMs: number,
): number {
  const extend = (level: number, from: number, began: number): number => {
    let best = level
    for (let i = from; level < steps.length && i < events.length; i++) {
      const { activity, time } = events[i]!
      if (activity !== steps[level] || (level > 0 && time - began > withinMs)) continue
      best = Math.max(best, extend(level + 1, i + 1, level === 0 ? time : began))
    }
    return best
  }
  return extend(0, 0, 0)
}
