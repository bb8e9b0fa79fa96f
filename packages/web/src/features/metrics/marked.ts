import { type ChartSegment, type ControlChart, markedChart } from '@desirepath/core'
import type { Metric, MetricSeries } from './points.ts'

export type Mark = Metric['marks'][number]

/** What is normal for a metric between the changes that are marked, in its unit. */
export function segmentsOf(
  { points, isShare, ends, fewest }: MetricSeries,
  { marks }: Pick<Metric, 'marks'>,
): ChartSegment[] {
  const scale = isShare ? 100 : 1
  const segments = markedChart(
    points.map(({ at, value, n }) => ({ at, value: value / scale, n })),
    {
      isShare,
      ...(ends !== undefined && { ends }),
      ...(fewest !== undefined && { fewest }),
      marks: marks.map(({ at }) => at),
    },
  )
  return segments.map((segment) => ({
    ...segment,
    chart: segment.chart && {
      ...segment.chart,
      mean: segment.chart.mean * scale,
      limits: segment.chart.limits.map(({ low, high }) => ({
        low: low * scale,
        high: high * scale,
      })),
    },
  }))
}

/** What tells of a change, by the places of all points. */
export function signalsOf(segments: readonly ChartSegment[]): ControlChart['signals'] {
  return segments.flatMap(({ start, chart }) =>
    (chart?.signals ?? []).map(({ index, rule }) => ({ index: start + index, rule })),
  )
}

/** The marks from which the segment that begins at a place begins. */
export function marksAt(
  { marks }: Pick<Metric, 'marks'>,
  at: readonly string[],
  start: number,
): readonly Mark[] {
  const [before = '', first = ''] = [at[start - 1], at[start]]
  return marks.filter((mark) => mark.at > before && mark.at <= first)
}
