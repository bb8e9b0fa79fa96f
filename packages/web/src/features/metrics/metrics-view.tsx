import { formatCount } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Gauge, Plus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { BulkBar } from '../records/bulk-bar.tsx'
import { useChosen } from '../records/chosen.ts'
import { LookChoice } from '../records/look-choice.tsx'
import recordStyles from '../records/records.module.css'
import { RecordFilters } from '../records/record-filters.tsx'
import { useRecords } from '../records/queries.ts'
import { words as recordWords } from '../records/words.ts'
import type { RecordViewProps } from '../records/views.ts'
import { segmentsOf } from './marked.ts'
import { MetricChart } from './metric-chart.tsx'
import { MetricSays } from './metric-says.tsx'
import styles from './metrics.module.css'
import type { Metric } from './points.ts'
import { useMetricSeries } from './queries.ts'
import { words } from './words.ts'

/** All metrics beside each other, each with its chart. */
export function MetricsView({ search, onNew }: RecordViewProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRecords(
    'metric',
    search,
  )
  const { chosen, choose, chooseNone } = useChosen()
  if (error && data === undefined)
    return <NotLoaded title={recordWords.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={240} />
  const [first] = data.pages
  const items = data.pages.flatMap((page) => page.items)
  const marked = items.map(({ record }) => record).filter(({ id }) => chosen.has(id))
  const { sort: _, columns: __, widths: ___, ...filters } = search
  const { one, many, empty } = recordWords.types.metric
  if (first === undefined || (first.n === 0 && Object.keys(filters).length === 0))
    return (
      <Empty
        icon={Gauge}
        title={recordWords.emptyTitle(many)}
        actions={
          onNew && (
            <Button look="primary" size="large" icon={Plus} onClick={onNew}>
              {recordWords.add(one)}
            </Button>
          )
        }
      >
        <p>{empty}</p>
      </Empty>
    )
  return (
    <>
      <RecordFilters type="metric" search={search} tags={first.tags} owners={first.owners} />
      <div className={recordStyles.above}>
        <p className={styles.quiet} role="status">
          {recordWords.shown(formatCount(first.n))}
        </p>
        <LookChoice />
      </div>
      {marked.length > 0 && <BulkBar type="metric" items={marked} onDone={chooseNone} />}
      <ul className={styles.multiples}>
        {items.map(({ record }) => (
          <li key={record.id} data-chosen={chosen.has(record.id) || undefined}>
            <Multiple
              metric={record}
              isChosen={chosen.has(record.id)}
              onChoose={onNew && ((is) => choose(record.id, is))}
            />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {recordWords.more}
        </Button>
      )}
    </>
  )
}

function Multiple({
  metric,
  isChosen,
  onChoose,
}: {
  readonly metric: Metric
  readonly isChosen: boolean
  /** Null for whoever may not change it. */
  readonly onChoose: ((isChosen: boolean) => void) | null
}) {
  const { series, error } = useMetricSeries(metric)
  return (
    <>
      <h2>
        <Link to="/$noun/$id" params={{ noun: 'metrics', id: metric.id }} dir="auto">
          {metric.title}
        </Link>
      </h2>
      {onChoose && (
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={recordWords.choose(metric.title)}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      {error !== null && <p className={styles.quiet}>{words.failed}</p>}
      {series === null && error === null && <Skeleton width="100%" height={120} />}
      {series !== null && series.points.length === 0 && (
        <p className={styles.quiet}>{words.none}</p>
      )}
      {series !== null && (
        <>
          <MetricChart
            metric={metric}
            series={series}
            segments={segmentsOf(series, metric)}
            size={{ width: 320, height: 120 }}
          />
          <MetricSays metric={metric} series={series} segments={segmentsOf(series, metric)} />
        </>
      )}
    </>
  )
}
