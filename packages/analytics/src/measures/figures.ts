import {
  countFigure,
  daysOf,
  type EventMeasure,
  type Figure,
  isOfNumbers,
  isShareOf,
  isTotal,
  periodOf,
  sampleFigure,
  shareFigure,
  sumFigure,
} from '@desirepath/core'
import { rows, type Engine } from '../engine.ts'
import { columnsOf, datasetsParameters, type EventsRef, OF_DATASETS } from './columns.ts'
import { perCustomerSql, perNumberSql } from './counted.ts'

/** A measure in one day, week or month. */
interface MeasuredPeriod extends Figure {
  readonly value: number
  /** ISO dates, UTC. */
  readonly from: string
  readonly to: string
  /** Behind the value: those who have such events, or, of a share, those whom it counts. */
  readonly customers: number
}

export interface EventFigures {
  /** The newest of all events, ISO 8601; null without any. */
  readonly asOf: string | null
  /** The oldest first. */
  readonly points: readonly MeasuredPeriod[]
  /** Periods left out, since the events cover them only in part. */
  readonly partial: number
}

/** More periods are not shown: the newest are. */
const MOST_PERIODS = 1000

/** A figure of what customers did, period by period. */
export async function eventFigures(
  engine: Engine,
  ref: EventsRef,
  measure: EventMeasure,
): Promise<EventFigures> {
  const known = await columnsOf(engine, ref)
  const [span] = await rows<Span>(
    engine,
    `SELECT count() AS n, min(time) AS first, max(time) AS last FROM events WHERE ${OF_DATASETS}`,
    datasetsParameters(ref),
  )
  if (span === undefined || span.n === 0) return { asOf: null, points: [], partial: 0 }
  const found = await (isShareOf(measure)
    ? shares(engine, { ref, known, measure })
    : isOfNumbers(measure)
      ? numbers(engine, { ref, known, measure })
      : counts(engine, { ref, known, measure }))
  return {
    asOf: new Date(span.last).toISOString(),
    ...inTime(isTotal(measure) ? filled(found, span, measure) : found, span, measure),
  }
}

interface Span {
  readonly n: number
  /** Milliseconds. */
  readonly first: number
  readonly last: number
}

/** A figure of the period of a number. */
interface Counted {
  readonly period: number
  readonly customers: number
  readonly figure: Figure
}

type Asked = Parameters<typeof perCustomerSql>[0]

async function counts(engine: Engine, asked: Asked): Promise<Counted[]> {
  const { sql, parameters } = perCustomerSql(asked)
  const found = await rows<{ period: number; n: number; customers: number }>(
    engine,
    `SELECT period, sum(each.2) AS n, count() AS customers
      FROM ${sql} ARRAY JOIN hits AS each, arrayMap(one -> one.1, hits) AS period
      GROUP BY period ORDER BY period`,
    parameters,
  )
  const isOfEvents = asked.measure.what === 'events'
  return found.map(({ period, n, customers }) => ({
    period,
    customers,
    figure: countFigure(isOfEvents ? n : customers),
  }))
}

async function shares(engine: Engine, asked: Asked): Promise<Counted[]> {
  const { sql, parameters } = perCustomerSql(asked)
  const found = await rows<{ period: number; n: number; hit: number }>(
    engine,
    `SELECT period, count() AS n, countIf(has(arrayMap(one -> one.1, hits), period + {later:Int32})) AS hit
      FROM ${sql} ARRAY JOIN starts AS period GROUP BY period ORDER BY period`,
    parameters,
  )
  return found.map(({ period, n, hit }) => ({
    period,
    customers: hit,
    figure: shareFigure(hit, n),
  }))
}

interface Numbers {
  readonly period: number
  readonly customers: number
  readonly n: number
  readonly sum: number
  readonly squares: number
  readonly mean: number
  /** Null for a single number. */
  readonly variance: number | null
  readonly median: number
  readonly low: number | null
  readonly high: number | null
}

async function numbers(engine: Engine, asked: Asked): Promise<Counted[]> {
  const { sql, parameters } = perNumberSql(asked)
  // The ranks are those of `medianFigure` of core.
  const half = '1.96 * sqrt(n) / 2'
  const found = await rows<Numbers>(
    engine,
    `SELECT period, customers, n, sum, squares, mean, variance,
        (sorted[intDiv(n - 1, 2) + 1] + sorted[intDiv(n, 2) + 1]) / 2 AS median,
        toInt64(floor(n / 2 - ${half} + 0.5)) AS lower, toInt64(floor(1 + n / 2 + ${half} + 0.5)) AS upper,
        if(lower >= 1 AND upper <= n, sorted[lower], NULL) AS low,
        if(lower >= 1 AND upper <= n, sorted[upper], NULL) AS high
      FROM (
        SELECT period, uniqExact(customer) AS customers, toInt64(count()) AS n, sum(number) AS sum,
          sum(number * number) AS squares, avg(number) AS mean, varSampStable(number) AS variance,
          arraySort(groupArray(number)) AS sorted
        FROM ${sql} GROUP BY period)
      ORDER BY period`,
    parameters,
  )
  return found.map((each) => ({
    period: each.period,
    customers: each.customers,
    figure: figureOf(asked.measure, each),
  }))
}

function figureOf({ what }: EventMeasure, each: Numbers): Figure {
  if (what === 'sum') return sumFigure(each)
  if (what === 'mean') return sampleFigure({ ...each, variance: each.variance ?? 0 })
  return { value: each.median, n: each.n, low: each.low, high: each.high }
}

/** With the periods since the first, to the newest event of any kind, in which there was nothing. */
function filled(
  found: readonly Counted[],
  span: Span,
  { what, by }: EventMeasure,
): readonly Counted[] {
  const [first] = found
  if (first === undefined) return found
  const last = periodOf(span.last, by)
  const known = new Map(found.map((each) => [each.period, each]))
  const figure = what === 'sum' ? { value: 0, n: 0, low: null, high: null } : countFigure(0)
  const from = Math.max(first.period, last - MOST_PERIODS)
  return Array.from(
    { length: last - from + 1 },
    (_, i) => known.get(from + i) ?? { period: from + i, customers: 0, figure },
  )
}

/** Without what the events cover only in part: totals that begin or end within, and returns not over yet. */
function inTime(
  found: readonly Counted[],
  span: Span,
  measure: EventMeasure,
): Pick<EventFigures, 'points' | 'partial'> {
  const { by } = measure
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  const [first, last] = [day(span.first), day(span.last)]
  const ahead = measure.what === 'retention' || measure.what === 'cohort' ? measure.later : 0
  const needsAll = isTotal(measure) || ahead > 0
  const whole = found.filter(({ period }) => {
    if (isTotal(measure) && daysOf(period, by).from < first) return false
    return !needsAll || daysOf(period + ahead, by).to <= last
  })
  const points = whole.flatMap(({ period, customers, figure }) => {
    const { value } = figure
    return value === null ? [] : [{ ...figure, value, customers, ...daysOf(period, by) }]
  })
  return { points: points.slice(-MOST_PERIODS), partial: found.length - whole.length }
}

/** The number of the period that begins on a day; null where none of the kind does. */
export function periodFrom(from: string, by: EventMeasure['by']): number | null {
  const period = periodOf(Date.parse(from), by)
  return daysOf(period, by).from === from ? period : null
}
