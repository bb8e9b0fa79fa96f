import { isShareOf } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { answersSought } from './answers.ts'
import { EventCustomers } from './event-customers.tsx'
import type { BehindValue } from './event-queries.ts'
import { eventWords } from './event-words.ts'
import styles from './metrics.module.css'
import {
  answerSource,
  type ComputedPoint,
  eventSource,
  isComputed,
  type Metric,
  metricValue,
  type MetricSeries,
} from './points.ts'
import { words } from './words.ts'

const SHOWN = 6

/** What was computed, period by period; values of answers and of events lead to exactly what they count. */
export function ValueTable({
  metric,
  series: { points, by },
}: {
  readonly metric: Metric
  readonly series: MetricSeries
}) {
  const [isWhole, setIsWhole] = useState(false)
  const [behind, setBehind] = useState<(BehindValue & { readonly to: string }) | null>(null)
  if (metric.source === null || by === null) return null
  const computed = points.filter(isComputed).toReversed()
  const shown = isWhole ? computed : computed.slice(0, SHOWN)
  const told = (value: number | null) => (value === null ? '—' : metricValue(value, metric))
  return (
    <>
      <table className={styles.series}>
        <caption className="unseen">{words.values}</caption>
        <thead>
          <tr>
            <th scope="col">{words.heads[by]}</th>
            <th scope="col">{words.columns.value}</th>
            <th scope="col">{words.interval}</th>
            <th scope="col">{countedHead(metric)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr key={point.at}>
              <th scope="row">
                {formatDate(point.at)}
                {point.until !== point.at && ` – ${formatDate(point.until)}`}
              </th>
              <td>{told(point.value)}</td>
              <td>
                {point.low === null
                  ? whyNone(metric)
                  : words.fromTo(told(point.low), told(point.high))}
              </td>
              <td>
                <CountedCell metric={metric} point={point} onShow={setBehind} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {computed.length > SHOWN && (
        <Button size="small" look="quiet" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.newestOnly : words.allValues(computed.length)}
        </Button>
      )}
      {behind !== null && <Behind behind={behind} onClose={() => setBehind(null)} />}
    </>
  )
}

function Behind({
  behind: { to, ...behind },
  onClose,
}: {
  readonly behind: BehindValue & { readonly to: string }
  readonly onClose: () => void
}) {
  return <EventCustomers behind={behind} to={to} onClose={onClose} />
}

function countedHead(metric: Metric): string {
  if (answerSource(metric) !== null) return words.answers
  return eventSource(metric) === null ? words.counted : eventWords.customers
}

function whyNone(metric: Metric): string {
  const what = eventSource(metric)?.what
  if (what === undefined) return words.noInterval
  return what in eventWords.noInterval
    ? eventWords.noInterval[what as keyof typeof eventWords.noInterval]
    : '—'
}

/** How many a value counts, and the way to them. */
function CountedCell({
  metric,
  point: { at, until, n, customers },
  onShow,
}: {
  readonly metric: Metric
  readonly point: ComputedPoint
  readonly onShow: (behind: BehindValue & { readonly to: string }) => void
}) {
  const score = answerSource(metric)
  if (score !== null)
    return (
      <Link
        to="/evidence"
        search={{ ...answersSought(score), from: at, to: until }}
        aria-label={words.seeAnswers(n ?? 0, formatDate(at))}
      >
        {formatCount(n ?? 0)}
      </Link>
    )
  const measure = eventSource(metric)
  if (measure === null || customers === undefined) return formatCount(n ?? 0)
  const show = (side: BehindValue['side'], count: number, label: string) =>
    count === 0 ? (
      '0'
    ) : (
      <button
        type="button"
        className={styles.drill}
        aria-label={label}
        onClick={() => onShow({ measure, from: at, to: until, side })}
      >
        {formatCount(count)}
      </button>
    )
  const own = show('counted', customers, eventWords.seeCustomers(customers, formatDate(at)))
  if (!isShareOf(measure)) return own
  const all = n ?? 0
  return (
    <>
      {own} {eventWords.ofAll} {show('all', all, eventWords.seeAll(all, formatDate(at)))}
    </>
  )
}
