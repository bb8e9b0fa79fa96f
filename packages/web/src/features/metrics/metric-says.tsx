import { type ChartSegment, POINTS_NEEDED } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { marksAt, signalsOf } from './marked.ts'
import { intervalOf, saysWhen } from './metric-chart.tsx'
import styles from './metrics.module.css'
import { isFew, isMet, type Metric, metricValue, type MetricSeries } from './points.ts'
import { words } from './words.ts'

/** The newest value of a metric: how many it counts, whether it is normal, whether it is as wished. */
export function MetricSays({
  metric,
  series,
  segments,
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly segments: readonly ChartSegment[]
}) {
  const last = series.points.at(-1)
  if (last === undefined) return null
  const told = (value: number) => metricValue(value, metric)
  const newest = segments.at(-1)
  const limits = newest?.chart?.limits.at(-1)
  const met = isMet(last.value, metric)
  const few = series.points.filter((point) => isFew(point, series)).length
  const say = saysWhen(series.by)
  const interval = intervalOf(last, told)
  return (
    <div className={styles.says}>
      <p>
        <b>{say(told(last.value), formatDate(last.at))}</b>
        {last.n !== null && <small>{words.n(formatCount(last.n))}</small>}
        {isFew(last, series) && <small>{words.fewAnswers}</small>}
        {interval !== '' && <small>{interval}</small>}
        {limits !== undefined && <small>{words.normal(told(limits.low), told(limits.high))}</small>}
        {metric.target !== null && met !== null && (
          <small className={styles.aim} data-met={met}>
            {words.target(told(metric.target))}: {met ? words.met : words.missed}
          </small>
        )}
      </p>
      <p className={styles.quiet}>{signalsSay({ metric, series, segments })}</p>
      {few > 0 && (
        <p className={styles.quiet}>
          {words.manyFew(few, series.points.length, series.fewest ?? 0, series.by ?? 'day')}
        </p>
      )}
    </div>
  )
}

/** Whether a change shows in the values, or that there are too few to say. */
export function signalsSay({
  metric,
  series,
  segments,
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly segments: readonly ChartSegment[]
}): string {
  const newest = segments.at(-1)
  return newest === undefined || newest.chart === null
    ? fewSince({ metric, series, newest })
    : words.signals(signalsOf(segments).length)
}

/** Too few values to say what is normal: in all, or since the change that was marked last. */
function fewSince({
  metric,
  series,
  newest,
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly newest: ChartSegment | undefined
}): string {
  const { start = 0, end = 0 } = newest ?? {}
  const n = series.points.slice(start, end).filter((point) => !isFew(point, series)).length
  if (start === 0) return words.few(n, POINTS_NEEDED)
  const marks = marksAt(
    metric,
    series.points.map(({ at }) => at),
    start,
  )
  const text = marks.map((mark) => mark.text).join(', ')
  return words.fewSince(n, POINTS_NEEDED, text)
}
