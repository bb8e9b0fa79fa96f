import { type ControlChart, controlChart } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import styles from './metrics.module.css'
import { isComputed, type Metric, metricValue, type MetricSeries } from './points.ts'
import { words } from './words.ts'

/** What is normal for a metric, in its unit. */
export function chartOf({ points, isShare }: MetricSeries): ControlChart | null {
  const scale = isShare ? 100 : 1
  const chart = controlChart(
    points.map(({ value, n }) => ({ value: value / scale, n })),
    { isShare },
  )
  return (
    chart && {
      ...chart,
      mean: chart.mean * scale,
      limits: chart.limits.map(({ low, high }) => ({ low: low * scale, high: high * scale })),
    }
  )
}

/** How a value is told with its day, week or month. */
export function saysWhen(by: MetricSeries['by']): (value: string, at: string) => string {
  return by === 'week' ? words.weekOf : by === 'month' ? words.monthOf : words.newest
}

/** The 95 % interval of a value in words; empty where it has none. */
export function intervalOf(
  point: MetricSeries['points'][number],
  told: (value: number) => string,
): string {
  return isComputed(point) && point.low !== null && point.high !== null
    ? words.interval95(told(point.low), told(point.high))
    : ''
}

interface Size {
  readonly width: number
  readonly height: number
}

const LEFT = 6
const BOTTOM = 18
const TOP = 10

/** A metric over time, with its mean, its limits, its target, and what tells of a change. */
export function MetricChart({
  metric,
  series,
  chart,
  size: { width, height },
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly chart: ControlChart | null
  readonly size: Size
}) {
  const { points } = series
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const spread = [
    ...points.map(({ value }) => value),
    ...(chart?.limits.flatMap(({ low, high }) => [low, high]) ?? []),
    ...(metric.target === null ? [] : [metric.target]),
  ]
  const [low, high] = [Math.min(...spread), Math.max(...spread)]
  const span = high - low || 1
  const x = (i: number) => LEFT + (i / Math.max(1, points.length - 1)) * (width - 2 * LEFT)
  const y = (value: number) => TOP + ((high - value) / span) * (height - TOP - BOTTOM)
  const told = (value: number) => metricValue(value, metric)
  const signals = new Map(chart?.signals.map(({ index, rule }) => [index, rule]))
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.picture(points.length, told(first.value), told(last.value))}
    >
      {chart !== null && <Limits chart={chart} x={x} y={y} />}
      {metric.target !== null && (
        <line
          x1={0}
          x2={width}
          y1={y(metric.target)}
          y2={y(metric.target)}
          className={styles.target}
        />
      )}
      <polyline
        points={points.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')}
        className={styles.line}
      />
      {points.map((point, i) => {
        const { at, value, n, note } = point
        const rule = signals.get(i)
        return (
          <g key={at}>
            <circle
              cx={x(i)}
              cy={y(value)}
              r={rule === undefined ? 2.5 : 4.5}
              className={styles.point}
              data-signal={rule}
            />
            {note !== '' && (
              <path d={`M${x(i)},${height - BOTTOM} l-4,7 h8 z`} className={styles.noted} />
            )}
            <circle cx={x(i)} cy={y(value)} r={9} fill="transparent">
              <title>
                {[
                  saysWhen(series.by)(told(value), formatDate(at)),
                  n === null ? '' : words.n(formatCount(n)),
                  intervalOf(point, told),
                  rule === undefined ? '' : words.rules[rule],
                  note,
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </title>
            </circle>
          </g>
        )
      })}
      <text x={0} y={height - 3}>
        {formatDate(first.at)}
      </text>
      <text x={width} y={height - 3} textAnchor="end">
        {formatDate(last.at)}
      </text>
    </svg>
  )
}

function Limits({
  chart: { mean, limits },
  x,
  y,
}: {
  readonly chart: ControlChart
  readonly x: (i: number) => number
  readonly y: (value: number) => number
}) {
  const upper = limits.map(({ high }, i) => `${x(i)},${y(high)}`)
  const lower = limits.map(({ low }, i) => `${x(i)},${y(low)}`)
  return (
    <>
      <polygon points={[...upper, ...lower.toReversed()].join(' ')} className={styles.normal} />
      <polyline points={upper.join(' ')} className={styles.limit} />
      <polyline points={lower.join(' ')} className={styles.limit} />
      <line x1={x(0)} x2={x(limits.length - 1)} y1={y(mean)} y2={y(mean)} className={styles.mean} />
    </>
  )
}
