import { type FigureRef, isShareOf } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatRef } from '../../api/figure-ref.ts'
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
  type FigureSource,
  figureSource,
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
  point,
  onShow,
}: {
  readonly metric: Metric
  readonly point: ComputedPoint
  readonly onShow: (behind: BehindValue & { readonly to: string }) => void
}) {
  const { at, until, n, customers } = point
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
  const source = figureSource(metric)
  if (source !== null) return <FigureCell source={source} point={point} />
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

/** Exactly those of the period: of a share whom it counts and of how many, of a feeling whoever said it. */
function FigureCell({
  source: { journeyId, figure },
  point: { at, until, n, value },
}: {
  readonly source: FigureSource
  readonly point: ComputedPoint
}) {
  const days = { since: at, until }
  const way = (ref: FigureRef, count: number, label: string) => (
    <Link
      to="/journeys/$id"
      params={{ id: journeyId }}
      search={{ figure: formatRef(ref, days) }}
      aria-label={label}
    >
      {formatCount(count)}
    </Link>
  )
  const all = n ?? 0
  if (figure.figure === 'emotion') return way(figure, all, words.seeAnswers(all, formatDate(at)))
  const base = baseOf(figure)
  // Shares are percent here.
  const own = Math.round(((value ?? 0) / 100) * all)
  if (base === null) return formatCount(all)
  return (
    <>
      {way(figure, own, eventWords.seeCustomers(own, formatDate(at)))} {eventWords.ofAll}{' '}
      {way(base, all, eventWords.seeAll(all, formatDate(at)))}
    </>
  )
}

/** Of whom a figure is a share; null where that is no figure of its own. */
function baseOf(figure: FigureRef): FigureRef | null {
  switch (figure.figure) {
    case 'leave':
    case 'stay':
    case 'repeat':
      return { ...figure, figure: 'reach' }
    case 'support':
    case 'reason':
    case 'source':
    case 'search':
      return null
    default:
      return { figure: 'all' }
  }
}
