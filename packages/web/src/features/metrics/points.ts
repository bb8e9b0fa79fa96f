import type { FigureRef, WorkspaceRecord } from '@desirepath/core'
import { formatNumber, formatSigned } from '@desirepath/render'

export type Metric = WorkspaceRecord<'metric'>

/** A value of a metric in its unit; shares stand as percent. */
export interface MetricPoint {
  /** ISO 8601 date. */
  readonly at: string
  readonly value: number
  readonly n: number | null
  readonly note: string
}

/** What a metric shows, and how it is told. */
export interface MetricSeries {
  readonly points: readonly MetricPoint[]
  /** Whether the values are shares in percent. */
  readonly isShare: boolean
  /** Whether a point stands for a week. */
  readonly isWeekly: boolean
}

/** The values that people entered. */
export function enteredSeries({ series, unit }: Metric): MetricSeries {
  const points = series.toSorted((a, b) => a.at.localeCompare(b.at))
  const isShare =
    unit.trim() === '%' && points.every(({ value, n }) => n !== null && value >= 0 && value <= 100)
  return { points, isShare, isWeekly: false }
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
  return { points, isShare, isWeekly: true }
}

/** A value with its unit. */
export function metricValue(value: number, { unit, source }: Metric): string {
  if (source?.figure.figure === 'emotion') return formatSigned(value)
  const shown = unit.trim() === '' && source !== null ? '%' : unit.trim()
  const decimals = Number.isInteger(value) ? 0 : 1
  return [formatNumber(value, decimals), shown].filter((part) => part !== '').join(' ')
}

/** Whether a value is as good as wished; null without a target. */
export function isMet(value: number, { target, direction }: Metric): boolean | null {
  if (target === null) return null
  return direction === 'up' ? value >= target : value <= target
}
