import type { Journey, JourneyRecord } from '@desirepath/core'
import { costInterval, costWords, describe, formatCount, formatShare } from '@desirepath/render'
import { recordIcons } from '../../map/record-card.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { stepTitle } from '../inspector/context.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import styles from './story.module.css'
import { words } from './words.ts'

/** The journey told in sentences, and its records as a table. */
export function StoryView() {
  const journey = useOpenJourney()
  if (journey === undefined) return null
  const [opening, ...sentences] = describe(journey)
  return (
    <div className={styles.scroller}>
      <article className={styles.story}>
        <h2 className="unseen">{words.story}</h2>
        <p className={styles.opening}>{opening}</p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </article>
      <RecordTable journey={journey} />
    </div>
  )
}

const order: readonly JourneyRecord['type'][] = ['painPoint', 'delight', 'opportunity', 'solution']

function RecordTable({ journey }: { readonly journey: Journey }) {
  const { search, select } = useJourneySearch()
  const records = journey.records.toSorted(
    (a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (a.rank ?? 999) - (b.rank ?? 999),
  )
  return (
    <section className={styles.records} aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {records.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className={styles.tableBox}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.rank}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.where}</th>
                <th scope="col">{words.hit}</th>
                <th scope="col">{words.cost}</th>
                <th scope="col">{words.evidence}</th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr
                  key={record.id}
                  data-type={record.type}
                  data-selected={search.select === `record:${record.id}` || undefined}
                >
                  <td>{record.rank ?? '—'}</td>
                  <th scope="row">
                    <button type="button" onClick={() => select({ kind: 'record', id: record.id })}>
                      <Glyph name={recordIcons[record.type]} size={14} />
                      <span dir="auto">{record.title}</span>
                    </button>
                    <small>{words.types[record.type]}</small>
                  </th>
                  <td>{record.stepIds.map((id) => stepTitle(journey, id)).join(', ')}</td>
                  <td>{record.reach.value === null ? '—' : formatShare(record.reach.value)}</td>
                  <td>
                    {costWords(record) || '—'}
                    {record.cost !== null && <small>{costInterval(record.cost)}</small>}
                  </td>
                  <td>{formatCount(record.evidenceCount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
