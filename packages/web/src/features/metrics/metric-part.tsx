import { Link } from '@tanstack/react-router'
import { formatRef } from '../../api/figure-ref.ts'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import type { RecordPartProps } from '../records/parts.ts'
import recordStyles from '../records/records.module.css'
import { answersSought } from './answers.ts'
import { segmentsOf } from './marked.ts'
import { eventWords } from './event-words.ts'
import { MarksField } from './marks-field.tsx'
import { MetricChart } from './metric-chart.tsx'
import { MetricSays } from './metric-says.tsx'
import styles from './metrics.module.css'
import { answerSource, eventSource, figureSource, type Metric } from './points.ts'
import { useMetricSeries } from './queries.ts'
import { SeriesField } from './series-field.tsx'
import { SourceField } from './source-field.tsx'
import { ValueTable } from './value-table.tsx'
import { words } from './words.ts'

/** Of a metric: its chart, where its values come from, and those entered by hand. */
export function MetricPart({ data, mayEdit, onKeep }: RecordPartProps) {
  const metric = data.record as Metric
  return (
    <>
      <section className={recordStyles.section}>
        <h2>{words.chart}</h2>
        <Chart metric={metric} mayEdit={mayEdit} />
      </section>
      <section className={recordStyles.section}>
        <h2>{words.source}</h2>
        <SourceField metric={metric} mayEdit={mayEdit} onKeep={onKeep} />
      </section>
      <section className={recordStyles.section}>
        <h2>{words.series}</h2>
        {metric.source !== null && <p className={styles.quiet}>{words.measuredElse}</p>}
        <SeriesField metric={metric} mayEdit={mayEdit} onKeep={onKeep} />
      </section>
    </>
  )
}

function Chart({ metric, mayEdit }: { readonly metric: Metric; readonly mayEdit: boolean }) {
  const { series, error } = useMetricSeries(metric)
  if (error !== null)
    return (
      <Problem title={words.failed}>
        <p>{error.message}</p>
      </Problem>
    )
  if (series === null) return <Skeleton width="100%" height={180} />
  if (series.points.length === 0) return <p className={styles.quiet}>{words.none}</p>
  const segments = segmentsOf(series, metric)
  return (
    <>
      <MetricSays metric={metric} series={series} segments={segments} />
      <MetricChart
        metric={metric}
        series={series}
        segments={segments}
        size={{ width: 680, height: 200 }}
      />
      <p className={styles.quiet}>
        {segments.some(({ chart }) => chart !== null) &&
          (series.isShare ? words.method.laney : words.method.xmr)}{' '}
        <WayOn metric={metric} />
      </p>
      {series.partial !== undefined && series.partial > 0 && series.by !== null && (
        <p className={styles.quiet}>{eventWords.partial(series.partial, series.by)}</p>
      )}
      {series.undated !== undefined && series.undated > 0 && (
        <p className={styles.quiet}>{words.undated(series.undated)}</p>
      )}
      <MarksField metric={metric} series={series} segments={segments} mayEdit={mayEdit} />
      <ValueTable metric={metric} series={series} />
    </>
  )
}

/** What the figure means, and the way to whom or what it counts. */
function WayOn({ metric }: { readonly metric: Metric }) {
  const source = figureSource(metric)
  const score = answerSource(metric)
  if (source !== null)
    return (
      <Link
        to="/journeys/$id"
        params={{ id: source.journeyId }}
        search={{ figure: formatRef(source.figure) }}
      >
        {words.open}
      </Link>
    )
  const measure = eventSource(metric)
  if (measure !== null) return eventWords.how[measure.what]
  if (score === null) return null
  return (
    <>
      {words.how[score.scale.kind]}{' '}
      <Link to="/evidence" search={answersSought(score)}>
        {words.toAnswers}
      </Link>
    </>
  )
}
