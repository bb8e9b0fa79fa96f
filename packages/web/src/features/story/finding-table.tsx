import type { Journey, JourneyRecord } from '@desirepath/core'
import { costInterval, costWords, formatCount, formatShare } from '@desirepath/render'
import type { ReactNode } from 'react'
import { OwnerChip } from '../../map/owner-chip.tsx'
import { recordIcons } from '../../map/record-card.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { SeverityDots } from '../../ui/panel.tsx'
import { stepTitle } from '../inspector/context.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './story.module.css'
import { words } from './words.ts'

const order: readonly JourneyRecord['type'][] = ['painPoint', 'delight', 'opportunity', 'solution']

interface Column {
  readonly title: string
  /** Whether the record says anything there; a column in which none does is left out. */
  readonly has: (record: JourneyRecord) => boolean
  readonly cell: (record: JourneyRecord) => ReactNode
}

const columns: readonly Column[] = [
  {
    title: words.severity,
    has: ({ type, severity }) => type === 'painPoint' && severity !== null,
    cell: ({ severity }) => severity !== null && <SeverityDots severity={severity} />,
  },
  {
    title: words.hit,
    has: ({ reach }) => reach.value !== null,
    cell: ({ reach }) => reach.value !== null && formatShare(reach.value),
  },
  {
    title: words.cost,
    has: ({ cost }) => cost !== null,
    cell: (record) => (
      <>
        {costWords(record)}
        {record.cost !== null && <small>{costInterval(record.cost)}</small>}
      </>
    ),
  },
  {
    title: words.evidence,
    has: ({ evidenceCount }) => evidenceCount > 0,
    cell: ({ evidenceCount }) => formatCount(evidenceCount),
  },
  {
    title: words.owner,
    has: ({ owner = '' }) => owner !== '',
    cell: ({ owner }) => <OwnerChip owner={owner} />,
  },
]

/** What hurts, what delights and what is done about it, with the figures that there are. */
export function FindingTable({
  journey,
  isOfOne,
}: {
  readonly journey: Journey
  /** Whether the story before it has the figures of one persona; here are everyone's. */
  readonly isOfOne: boolean
}) {
  const { search, select } = useJourneySearch()
  const records = journey.records
    .filter(({ type }) => order.includes(type))
    .toSorted(
      (a, b) =>
        order.indexOf(a.type) - order.indexOf(b.type) ||
        (a.rank ?? 999) - (b.rank ?? 999) ||
        (b.severity ?? 0) - (a.severity ?? 0),
    )
  const shown = columns.filter(({ has }) => records.some(has))
  return (
    <section className={styles.records} aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {isOfOne && records.length > 0 && <small>{words.ofEveryone}</small>}
      {records.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className={styles.tableBox}>
          <table aria-labelledby="findings">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.where}</th>
                {shown.map(({ title }) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr
                  key={record.id}
                  data-type={record.type}
                  data-selected={search.select === `record:${record.id}` || undefined}
                >
                  <th scope="row">
                    <button type="button" onClick={() => select({ kind: 'record', id: record.id })}>
                      <Glyph name={recordIcons[record.type]} size={14} />
                      <span dir="auto">{record.title}</span>
                    </button>
                    <small>
                      {words.types[record.type]}
                      {record.rank !== null && ` · ${words.rank(record.rank)}`}
                    </small>
                  </th>
                  <td>{record.stepIds.map((id) => stepTitle(journey, id)).join(', ')}</td>
                  {shown.map(({ title, has, cell }) => (
                    <td key={title}>{has(record) ? cell(record) : '—'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
