import type { Edge, Journey } from '@desirepath/core'
import { formatCount, formatDuration, formatShare } from '@desirepath/render'
import { threadsOfWays } from '../comments/threads-of-ways.ts'
import { words as commentWords } from '../comments/words.ts'
import { stepTitle } from '../inspector/context.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './flow.module.css'
import { isPlanned, kindOf } from './planned.ts'
import { words } from './words.ts'

/** Every shown way as a row, most taken first within its step. */
export function FlowTable({
  journey,
  edges,
}: {
  readonly journey: Journey
  readonly edges: readonly Edge[]
}) {
  const { search, select } = useJourneySearch()
  const order = new Map(journey.steps.map((step, index) => [step.id, index]))
  const rows = edges.toSorted(
    (a, b) => (order.get(a.from) ?? -1) - (order.get(b.from) ?? -1) || b.n - a.n,
  )
  const { columns, kinds } = words
  const threads = threadsOfWays(journey)
  return (
    <div className={styles.tableScroller}>
      <table className={styles.table} aria-label={words.graph}>
        <thead>
          <tr>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.share}</th>
            <th scope="col">{columns.n}</th>
            <th scope="col">{columns.median}</th>
            <th scope="col">{columns.said}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((edge) => (
            <tr
              key={`${edge.from}~${edge.to}`}
              data-selected={search.select === `edge:${edge.from}~${edge.to}` || undefined}
            >
              <th scope="row">{stepTitle(journey, edge.from)}</th>
              <td>
                <button
                  type="button"
                  onClick={() => select({ kind: 'edge', from: edge.from, to: edge.to })}
                >
                  {stepTitle(journey, edge.to)}
                </button>
              </td>
              <td>{isPlanned(edge) ? words.plannedWay : kinds[kindOf(journey, edge)]}</td>
              <td>{isPlanned(edge) ? '—' : formatShare(edge.share)}</td>
              <td>{isPlanned(edge) ? '—' : formatCount(edge.n)}</td>
              <td>{edge.medianSeconds === null ? '—' : formatDuration(edge.medianSeconds)}</td>
              <td dir="auto">
                {[
                  edge.label,
                  edge.obstacle && words.obstacleOf(edge.obstacle),
                  threads(edge) > 0 && commentWords.marked(threads(edge)),
                ]
                  .filter(Boolean)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
