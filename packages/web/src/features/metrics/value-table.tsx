import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { answersSought } from './answers.ts'
import styles from './metrics.module.css'
import { answerSource, isComputed, type Metric, metricValue, type MetricSeries } from './points.ts'
import { words } from './words.ts'

const SHOWN = 6

/** What customers answered, period by period; each n leads to exactly these answers. */
export function ValueTable({
  metric,
  series: { points, by },
}: {
  readonly metric: Metric
  readonly series: MetricSeries
}) {
  const [isWhole, setIsWhole] = useState(false)
  const score = answerSource(metric)
  if (score === null) return null
  const computed = points.filter(isComputed).toReversed()
  const shown = isWhole ? computed : computed.slice(0, SHOWN)
  const told = (value: number | null) => (value === null ? '—' : metricValue(value, metric))
  return (
    <>
      <table className={styles.series}>
        <caption className="unseen">{words.values}</caption>
        <thead>
          <tr>
            <th scope="col">{by === 'month' ? words.month : words.week}</th>
            <th scope="col">{words.columns.value}</th>
            <th scope="col">{words.interval}</th>
            <th scope="col">{words.answers}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ at, until, value, n, low, high }) => (
            <tr key={at}>
              <th scope="row">
                {formatDate(at)} – {formatDate(until)}
              </th>
              <td>{told(value)}</td>
              <td>{low === null ? words.noInterval : words.fromTo(told(low), told(high))}</td>
              <td>
                <Link
                  to="/evidence"
                  search={{ ...answersSought(score), from: at, to: until }}
                  aria-label={words.seeAnswers(n ?? 0, formatDate(at))}
                >
                  {formatCount(n ?? 0)}
                </Link>
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
    </>
  )
}
