import { type ControlChart, POINTS_NEEDED } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { intervalOf, saysWhen } from './metric-chart.tsx'
import styles from './metrics.module.css'
import { isMet, type Metric, metricValue, type MetricSeries } from './points.ts'
import { words } from './words.ts'

/** The newest value of a metric: how many it counts, whether it is normal, whether it is as wished. */
export function MetricSays({
  metric,
  series,
  chart,
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly chart: ControlChart | null
}) {
  const last = series.points.at(-1)
  if (last === undefined) return null
  const told = (value: number) => metricValue(value, metric)
  const limits = chart?.limits.at(-1)
  const met = isMet(last.value, metric)
  const say = saysWhen(series.by)
  const interval = intervalOf(last, told)
  return (
    <div className={styles.says}>
      <p>
        <b>{say(told(last.value), formatDate(last.at))}</b>
        {last.n !== null && <small>{words.n(formatCount(last.n))}</small>}
        {interval !== '' && <small>{interval}</small>}
        {limits !== undefined && <small>{words.normal(told(limits.low), told(limits.high))}</small>}
        {metric.target !== null && met !== null && (
          <small className={styles.aim} data-met={met}>
            {words.target(told(metric.target))}: {met ? words.met : words.missed}
          </small>
        )}
      </p>
      <p className={styles.quiet}>
        {chart === null
          ? words.few(series.points.length, POINTS_NEEDED)
          : words.signals(chart.signals.length)}
      </p>
    </div>
  )
}
