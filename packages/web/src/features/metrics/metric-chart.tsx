import type { ChartSegment } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { marksAt, signalsOf } from './marked.ts'
import styles from './metrics.module.css'
import { isComputed, isFew, type Metric, metricValue, type MetricSeries } from './points.ts'
import { words } from './words.ts'

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
/** What the words of marks take above the picture. */
const WORDS = 14

/** A metric over time, with its mean, its limits, its target, and what tells of a change. */
export function MetricChart({
  metric,
  series,
  segments,
  size: { width, height },
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly segments: readonly ChartSegment[]
  readonly size: Size
}) {
  const { points } = series
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const spread = [
    ...points.map(({ value }) => value),
    ...segments.flatMap(({ chart }) => chart?.limits.flatMap(({ low, high }) => [low, high]) ?? []),
    ...(metric.target === null ? [] : [metric.target]),
  ]
  const [low, high] = [Math.min(...spread), Math.max(...spread)]
  const span = high - low || 1
  const top = segments.length > 1 ? TOP + WORDS : TOP
  const x = (i: number) => LEFT + (i / Math.max(1, points.length - 1)) * (width - 2 * LEFT)
  const y = (value: number) => top + ((high - value) / span) * (height - top - BOTTOM)
  const told = (value: number) => metricValue(value, metric)
  const signals = new Map(signalsOf(segments).map(({ index, rule }) => [index, rule]))
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.picture(points.length, told(first.value), told(last.value))}
    >
      {segments.map((segment) => (
        <Limits key={segment.start} segment={segment} x={x} y={y} />
      ))}
      <Marks {...{ metric, segments, x, height }} at={points.map(({ at }) => at)} />
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
              data-few={isFew(point, series) || undefined}
            />
            {note !== '' && (
              <path d={`M${x(i)},${height - BOTTOM} l-4,7 h8 z`} className={styles.noted} />
            )}
            <circle cx={x(i)} cy={y(value)} r={9} fill="transparent">
              <title>
                {[
                  saysWhen(series.by)(told(value), formatDate(at)),
                  n === null ? '' : words.n(formatCount(n)),
                  isFew(point, series) ? words.fewAnswers : '',
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
  segment: { start, end, chart },
  x,
  y,
}: {
  readonly segment: ChartSegment
  readonly x: (i: number) => number
  readonly y: (value: number) => number
}) {
  if (chart === null) return null
  const { mean, limits } = chart
  const upper = limits.map(({ high }, i) => `${x(start + i)},${y(high)}`)
  const lower = limits.map(({ low }, i) => `${x(start + i)},${y(low)}`)
  return (
    <>
      <polygon points={[...upper, ...lower.toReversed()].join(' ')} className={styles.normal} />
      <polyline points={upper.join(' ')} className={styles.limit} />
      <polyline points={lower.join(' ')} className={styles.limit} />
      <line x1={x(start)} x2={x(end - 1)} y1={y(mean)} y2={y(mean)} className={styles.mean} />
    </>
  )
}

/** Letters of a mark that have room beside its line. */
const LONGEST_MARK = 28

/** Between the last point before a change and the first one after it stands its line, with its words. */
function Marks({
  metric,
  segments,
  at,
  x,
  height,
}: {
  readonly metric: Metric
  readonly segments: readonly ChartSegment[]
  readonly at: readonly string[]
  readonly x: (i: number) => number
  readonly height: number
}) {
  return segments.slice(1).map(({ start }) => {
    const text = marksAt(metric, at, start)
      .map((mark) => mark.text)
      .join(', ')
    const place = (x(start - 1) + x(start)) / 2
    const isRight = start > at.length / 2
    return (
      <g key={start}>
        <line x1={place} x2={place} y1={0} y2={height - BOTTOM} className={styles.mark} />
        <text
          x={place + (isRight ? -4 : 4)}
          y={TOP}
          textAnchor={isRight ? 'end' : 'start'}
          className={styles.markText}
        >
          {text.length > LONGEST_MARK ? `${text.slice(0, LONGEST_MARK - 1)}…` : text}
          <title>{text}</title>
        </text>
      </g>
    )
  })
}
