import { compareNames } from '@desirepath/mining'
import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { eventsSql } from '../log/paths.ts'

export interface ActivityCount {
  readonly name: string
  readonly events: number
  readonly customers: number
}

export interface LogSummary {
  readonly customers: number
  readonly events: number
  /** By events, then by name. */
  readonly activities: readonly ActivityCount[]
  /** First and last event, milliseconds; null without events. */
  readonly from: number | null
  readonly to: number | null
  /** From a customer's first event to the last; null without customers. */
  readonly duration: { readonly meanSeconds: number | null; readonly medianSeconds: number | null }
}

/** Size, span, activities and durations of a log; customers without events do not count. */
export async function logSummary(engine: Engine, log: LogRef): Promise<LogSummary> {
  const parameters = logParameters(log)
  const [whole] = await rows<Whole>(engine, wholeSql(log), parameters)
  const activities = await rows<ActivityCount>(engine, activitiesSql(log), parameters)
  const { customers, events, meanSeconds, medianSeconds, ...span } = whole!
  return {
    customers,
    events,
    activities: activities.sort((a, b) => b.events - a.events || compareNames(a.name, b.name)),
    ...(events > 0 ? span : { from: null, to: null }),
    duration: { meanSeconds, medianSeconds },
  }
}

interface Whole {
  readonly customers: number
  readonly events: number
  readonly from: number
  readonly to: number
  readonly meanSeconds: number | null
  readonly medianSeconds: number | null
}

function wholeSql(log: LogRef): string {
  return `
    SELECT count() AS customers, sum(n) AS events, min(first) AS from, max(last) AS to,
      avg(last - first) / 1000 AS meanSeconds,
      quantileExactInclusive(0.5)(last - first) / 1000 AS medianSeconds
    FROM (
      SELECT min(time) AS first, max(time) AS last, count() AS n
      FROM ${eventsSql(log)} GROUP BY customer
    )`
}

function activitiesSql(log: LogRef): string {
  return `
    SELECT label AS name, count() AS events, uniqExact(customer) AS customers
    FROM ${eventsSql(log)} GROUP BY label`
}
