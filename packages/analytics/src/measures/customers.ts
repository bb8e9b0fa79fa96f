import { type EventMeasure, isOfNumbers, isShareOf } from '@desirepath/core'
import { rows, type Engine } from '../engine.ts'
import { columnsOf, datasetsParameters, type EventsRef, OF_DATASETS, type Part } from './columns.ts'
import { perCustomerSql, perNumberSql } from './counted.ts'
import { periodFrom } from './figures.ts'

/** A customer behind a value. */
export interface MeasuredCustomer {
  readonly customer: string
  /** One of the datasets that hold them. */
  readonly home: string
  /** All of their events, and the times of the first and the last one in milliseconds. */
  readonly events: number
  readonly first: number
  readonly last: number
}

/** Which value of a measure, and a page of whom it counts. */
export interface CustomersAsked {
  /** The first day of the period. */
  readonly from: string
  /** Of a share: whom it counts, or all whom it is of. */
  readonly side: 'counted' | 'all'
  readonly after: number
  readonly limit: number
}

/** Exactly the customers behind a value, by id; null where no period begins on that day. */
export async function measuredCustomers(
  engine: Engine,
  ref: EventsRef,
  measure: EventMeasure,
  { from, side, after, limit }: CustomersAsked,
): Promise<{ readonly n: number; readonly customers: readonly MeasuredCustomer[] } | null> {
  const period = periodFrom(from, measure.by)
  if (period === null) return null
  const known = await columnsOf(engine, ref)
  const who = whoSql({ ref, known, measure }, side)
  const parameters = { ...who.parameters, ...datasetsParameters(ref), period, after, limit }
  const [counted] = await rows<{ n: number }>(
    engine,
    `SELECT count() AS n FROM (${who.sql})`,
    parameters,
  )
  const customers = await rows<MeasuredCustomer>(
    engine,
    `SELECT customer, min(toString(dataset)) AS home, count() AS events, min(time) AS first, max(time) AS last
      FROM events WHERE ${OF_DATASETS} AND customer IN (
        SELECT customer FROM (${who.sql}) ORDER BY customer LIMIT {limit:UInt64} OFFSET {after:UInt64})
      GROUP BY customer ORDER BY customer`,
    parameters,
  )
  return { n: counted!.n, customers }
}

function whoSql(asked: Parameters<typeof perCustomerSql>[0], side: CustomersAsked['side']): Part {
  const { measure } = asked
  if (isOfNumbers(measure)) {
    const { sql, parameters } = perNumberSql(asked)
    return {
      sql: `SELECT DISTINCT customer FROM ${sql} WHERE period = {period:Int32}`,
      parameters,
    }
  }
  const { sql, parameters } = perCustomerSql(asked)
  const did = 'has(arrayMap(one -> one.1, hits), {period:Int32} + {later:Int32})'
  const holds = isShareOf(measure)
    ? `has(starts, {period:Int32})${side === 'counted' ? ` AND ${did}` : ''}`
    : did
  return { sql: `SELECT customer FROM ${sql} WHERE ${holds}`, parameters }
}
