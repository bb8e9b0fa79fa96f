import type { FeedbackScore, FigureRef, WorkspaceRecord } from '@desirepath/core'
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
}

/** What a metric shows, and how it is told. */
export interface MetricSeries {
  readonly points: readonly (MetricPoint | ComputedPoint)[]
  /** Whether the values are shares in percent. */
  readonly isShare: boolean
  /** What a point stands for; null for a value entered for a day. */
  readonly by: 'week' | 'month' | null
  /** Answers that stand at no point, since nobody knows when they were given. */
  readonly undated?: number
}

export function figureSource({ source }: Metric): FigureSource | null {
  return source !== null && 'figure' in source ? source : null
}

export function answerSource({ source }: Metric): FeedbackScore | null {
  return source !== null && 'feedback' in source ? source.feedback : null
}

/** The values that people entered. */
export function enteredSeries({ series, unit }: Metric): MetricSeries {
  const points = series.toSorted((a, b) => a.at.localeCompare(b.at))
  const isShare =
    unit.trim() === '%' && points.every(({ value, n }) => n !== null && value >= 0 && value <= 100)
  return { points, isShare, by: null }
}

/** The weeks of a figure of a journey. */
export function measuredSeries(
  figure: FigureRef,
  weeks: readonly { readonly week: string; readonly value: number; readonly n: number }[],
): MetricSeries {
  const isShare = figure.figure !== 'emotion'
  const points = weeks.map(({ week, value, n }) => ({
    at: week,
    value: isShare ? value * 100 : value,
    n,
    note: '',
  }))
  return { points, isShare, by: 'week' }
}

interface Answered {
  readonly points: readonly {
    readonly from: string
    readonly to: string
    readonly value: number
    readonly n: number
    readonly low: number | null
    readonly high: number | null
  }[]
  readonly undated: number
}

/** What customers answered, by week or month. */
export function answeredSeries(
  { scale, by }: FeedbackScore,
  { points, undated }: Answered,
): MetricSeries {
  const isShare = scale.kind === 'csat'
  const shown = (value: number) => (isShare ? value * 100 : value)
  return {
    points: points.map(({ from, to, value, n, low, high }) => ({
      at: from,
      until: to,
      value: shown(value),
      n,
      low: low === null ? null : shown(low),
      high: high === null ? null : shown(high),
      note: '',
    })),
    isShare,
    by,
    undated,
  }
}

export function isComputed(point: MetricPoint | ComputedPoint): point is ComputedPoint {
  return 'until' in point
}

/** A value with its unit. */
export function metricValue(value: number, metric: Metric): string {
  const answers = answerSource(metric)
  if (answers?.scale.kind === 'nps') return formatSigned(value, 0)
  if (figureSource(metric)?.figure.figure === 'emotion') return formatSigned(value)
  const isPercent = answers === null ? metric.source !== null : answers.scale.kind === 'csat'
  const unit = metric.unit.trim() === '' && isPercent ? '%' : metric.unit.trim()
  const isMean = answers !== null && !isPercent
  const decimals = isMean || !Number.isInteger(value) ? 1 : 0
  return [formatNumber(value, decimals), unit].filter((part) => part !== '').join(' ')
}

/** Whether a value is as good as wished; null without a target. */
export function isMet(value: number, { target, direction }: Metric): boolean | null {
  if (target === null) return null
  return direction === 'up' ? value >= target : value <= target
}
