import { recordNouns } from '@desirepath/core'
import { formatDate, formatN } from '@desirepath/render'
import type { LinkProps } from '@tanstack/react-router'
import { CallProblem } from '../../../api/call.ts'
import { segmentsOf } from '../../metrics/marked.ts'
import { intervalOf, MetricChart, saysWhen } from '../../metrics/metric-chart.tsx'
import { signalsSay } from '../../metrics/metric-says.tsx'
import { isMet, type Metric, metricValue, type MetricSeries } from '../../metrics/points.ts'
import { useMetricSeries } from '../../metrics/queries.ts'
import { words as metricWords } from '../../metrics/words.ts'
import { useRecord } from '../../records/queries.ts'
import type { Size } from '../../../ui/use-size.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileLoading, TileNone, TileParts } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** A metric; one that turned out to be another is that one. */
export function MetricTile({ metricId }: { readonly metricId: string }) {
  const { data, error, refetch } = useRecord('metric', metricId)
  const into = error instanceof CallProblem ? error.mergedInto : null
  const { name } = kindWords.metric
  if (into !== null) return <MetricTile metricId={into} />
  if (data !== undefined) return <Known metric={data.record} />
  if (error === null) return <TileLoading title={name} />
  if (!(error instanceof CallProblem) || error.status !== 404)
    return <TileFailed title={name} error={error} onAgain={refetch} />
  return (
    <TileParts title={name}>
      <TileNone title={words.missing} />
    </TileParts>
  )
}

function Known({ metric }: { readonly metric: Metric }) {
  const { series, error } = useMetricSeries(metric)
  const to = {
    to: '/$noun/$id',
    params: { noun: recordNouns.metric, id: metric.id },
  } satisfies LinkProps
  if (series === null && error === null)
    return <TileLoading title={metric.title} to={to} says={metricWords.loading} />
  return (
    <TileParts title={metric.title} to={to} isPicture>
      {series === null || series.points.length === 0
        ? () => (
            <TileNone
              title={series === null ? metricWords.failed : words.noValues}
              way={{ label: words.addValues, to }}
            />
          )
        : (size) => <Value metric={metric} series={series} size={size} />}
    </TileParts>
  )
}

/** What the words above and below the chart take. */
const WORDS = 84

function Value({
  metric,
  series,
  size: { width, height },
}: {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly size: Size
}) {
  const last = series.points.at(-1)
  if (last === undefined) return null
  const segments = segmentsOf(series, metric)
  const told = (value: number) => metricValue(value, metric)
  const met = isMet(last.value, metric)
  const interval = intervalOf(last, told)
  const limits = segments.at(-1)?.chart?.limits.at(-1)
  const rests = [
    saysWhen(series.by)('', formatDate(last.at)).trim(),
    last.n === null ? '' : formatN(last.n),
    interval,
    limits === undefined ? '' : metricWords.normal(told(limits.low), told(limits.high)),
  ]
    .filter((part) => part !== '')
    .join(' · ')
  const room = height - WORDS
  return (
    <div className={styles.metric}>
      <p className={styles.value}>
        <b>{told(last.value)}</b>
        {metric.target !== null && met !== null && (
          <span className={styles.aim} data-met={met}>
            {met ? words.reached(told(metric.target)) : words.notReached(told(metric.target))}
          </span>
        )}
      </p>
      <p className={styles.rests} title={rests}>
        {rests}
      </p>
      {room >= 50 && (
        <MetricChart
          metric={metric}
          series={series}
          segments={segments}
          size={{ width, height: room }}
        />
      )}
      <p className={styles.rests}>{signalsSay({ metric, series, segments })}</p>
    </div>
  )
}
