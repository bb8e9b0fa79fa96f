import {
  ENOUGH,
  type EventMeasure,
  type FeedbackScore,
  type FigureRef,
  isShareOf,
  isTotal,
  type Period,
  type WorkspaceRecord,
} from '@desirepath/core'
import { formatNumber, formatSigned } from '@desirepath/render'

export type Metric = WorkspaceRecord<'metric'>
type Source = NonNullable<Metric['source']>
export type FigureSource = Extract<Source, { readonly figure: FigureRef }>

/** A value of a metric in its unit; shares stand as percent. */
export interface MetricPoint {
  /** ISO 8601 date. */
  readonly at: string
  readonly value: number
  readonly n: number | null
  readonly note: string
}

/** A value that was computed: with its 95 % interval, of the days from `at` to `until`. */
export interface ComputedPoint extends MetricPoint {
  readonly until: string
  readonly low: number | null
  readonly high: number | null
  /** Of events: how many customers stand behind it. */
  readonly customers?: number
}

/** What a metric shows, and how it is told. */
export interface MetricSeries {
  readonly points: readonly (MetricPoint | ComputedPoint)[]
  /** Whether the values are shares in percent. */
  readonly isShare: boolean
  /** What a point stands for; null for a value entered for a day. */
  readonly by: Period | null
  /** The least and the most that a value can be; of shares they are known. */
  readonly ends?: readonly [number, number]
  /** Answers that a mean of them needs at least; one of fewer tells nothing. */
  readonly fewest?: number
  /** Answers that stand at no point, since nobody knows when they were given. */
  readonly undated?: number
  /** Of events: periods that stand at no point, since the events cover them only in part. */
  readonly partial?: number
}

export function figureSource({ source }: Metric): FigureSource | null {
  return source !== null && 'figure' in source ? source : null
}

export function answerSource({ source }: Metric): FeedbackScore | null {
  return source !== null && 'feedback' in source ? source.feedback : null
}

export function eventSource({ source }: Metric): EventMeasure | null {
  return source !== null && 'events' in source ? source.events : null
}

/** The values that people entered. */
export function enteredSeries({ series, unit }: Metric): MetricSeries {
  const points = series.toSorted((a, b) => a.at.localeCompare(b.at))
  const isShare =
    unit.trim() === '%' && points.every(({ value, n }) => n !== null && value >= 0 && value <= 100)
  return { points, isShare, by: null }
}

/** A figure of a journey in time. */
export function measuredSeries(
  { figure, by = 'week' }: FigureSource,
  points: readonly Counted[],
): MetricSeries {
  const isShare = figure.figure !== 'emotion'
  return { points: points.map((point) => shown(point, isShare)), isShare, by }
}

/** What customers did, in time. */
export function eventSeries(
  measure: EventMeasure,
  { points, partial }: { readonly points: readonly Counted[]; readonly partial: number },
): MetricSeries {
  const isShare = isShareOf(measure)
  return {
    points: points.map((point) => shown(point, isShare)),
    isShare,
    ...(isTotal(measure) && { ends: [0, Infinity] as const }),
    by: measure.by,
    partial,
  }
}

/** As the server tells a value. */
interface Counted {
  readonly from: string
  readonly to: string
  readonly value: number
  readonly n: number
  readonly low: number | null
  readonly high: number | null
  readonly customers?: number
}

/** In the unit of the metric: shares are percent. */
function shown(
  { from, to, value, low, high, ...counted }: Counted,
  isShare: boolean,
): ComputedPoint {
  const scale = isShare ? 100 : 1
  return {
    ...counted,
    at: from,
    until: to,
    value: value * scale,
    low: low === null ? null : low * scale,
    high: high === null ? null : high * scale,
    note: '',
  }
}

interface Answered {
  readonly points: readonly Counted[]
  readonly undated: number
}

/** What customers answered, in time. */
export function answeredSeries(
  { scale, by }: FeedbackScore,
  { points, undated }: Answered,
): MetricSeries {
  const isShare = scale.kind === 'csat'
  const ends = scale.kind === 'nps' ? ([-100, 100] as const) : ([scale.min, scale.max] as const)
  return {
    points: points.map((point) => shown(point, isShare)),
    isShare,
    by,
    undated,
    ...(!isShare && { ends, fewest: ENOUGH }),
  }
}

/** Whether a value rests on too few answers to tell anything. */
export function isFew({ n }: MetricPoint, { fewest = 0 }: MetricSeries): boolean {
  return n !== null && n < fewest
}

export function isComputed(point: MetricPoint | ComputedPoint): point is ComputedPoint {
  return 'until' in point
}

/** A value with its unit. */
export function metricValue(value: number, metric: Metric): string {
  const answers = answerSource(metric)
  if (answers?.scale.kind === 'nps') return formatSigned(value, 0)
  if (figureSource(metric)?.figure.figure === 'emotion') return formatSigned(value)
  const isPercent = isInPercent(metric)
  const unit = unitOf(metric, isPercent)
  const isMean = answers !== null && !isPercent
  const decimals = isMean || !Number.isInteger(value) ? 1 : 0
  return [formatNumber(value, decimals), unit].filter((part) => part !== '').join(' ')
}

/** As people call it, but a share is in percent and what is counted is not, whatever stood there before. */
function unitOf({ unit, source }: Metric, isPercent: boolean): string {
  const own = unit.trim()
  if (isPercent) return own.includes('%') ? own : '%'
  return source !== null && own === '%' ? '' : own
}

function isInPercent(metric: Metric): boolean {
  const [answers, events] = [answerSource(metric), eventSource(metric)]
  if (events !== null) return isShareOf(events)
  return answers === null ? metric.source !== null : answers.scale.kind === 'csat'
}

/** Whether a value is as good as wished; null without a target. */
export function isMet(value: number, { target, direction }: Metric): boolean | null {
  if (target === null) return null
  return direction === 'up' ? value >= target : value <= target
}
