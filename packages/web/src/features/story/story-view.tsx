import { type Journey, type JourneyRecord, withNamedCards } from '@desirepath/core'
import { costInterval, costWords, describe, formatCount, formatShare } from '@desirepath/render'
import { Square, Volume2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { recordIcons } from '../../map/record-card.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { usePeople } from '../comments/people.ts'
import { stepTitle } from '../inspector/context.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { type Reading, useReading } from './reading.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import styles from './story.module.css'
import { words } from './words.ts'

/** The journey told in sentences, for everyone or one persona, and its records as a table. */
export function StoryView() {
  const written = useOpenJourney()
  const { nameOf } = usePeople()
  const journey = useMemo(() => withNamedCards(written, nameOf), [written, nameOf])
  const { search, change } = useJourneySearch()
  const persona = journey.personas.find(({ id }) => id === search.told)?.id ?? null
  const sentences = useMemo(() => sentencesOf(describe(journey, { persona })), [journey, persona])
  const texts = useMemo(() => sentences.map(({ text }) => text), [sentences])
  const reading = useReading(texts)
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={words.tools}>
        {journey.personas.length > 0 && (
          <label className={styles.told}>
            <span>{words.told}</span>
            <SelectInput
              value={persona ?? ''}
              onChange={(event) =>
                change({ told: event.target.value || undefined }, { replace: true })
              }
            >
              <option value="">{words.everyone}</option>
              {journey.personas.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </SelectInput>
          </label>
        )}
        <ReadButton reading={reading} />
      </div>
      <div className={styles.scroller}>
        <Article sentences={sentences} at={reading.at} />
        <RecordTable journey={journey} />
      </div>
    </>
  )
}

function ReadButton({
  reading: { at, canRead, begin, stop, failed },
}: {
  readonly reading: Reading
}) {
  if (!canRead) return null
  return (
    <>
      {at === null ? (
        <Button size="small" icon={Volume2} onClick={begin}>
          {words.read}
        </Button>
      ) : (
        <Button size="small" icon={Square} onClick={stop}>
          {words.stop}
        </Button>
      )}
      {failed && (
        <span className={styles.note} role="status">
          {words.noVoice}
        </span>
      )}
    </>
  )
}

/** Paragraphs of sentences; the one that is read is marked and kept in sight. */
function Article({
  sentences,
  at,
}: {
  readonly sentences: readonly Sentence[]
  readonly at: number | null
}) {
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (at !== null) article.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const numbered = sentences.map((sentence, index) => ({ ...sentence, index }))
  const paragraphs = [...Map.groupBy(numbered, ({ paragraph }) => paragraph)]
  return (
    <article ref={article} className={styles.story} dir="auto">
      <h2 className="unseen">{words.story}</h2>
      {paragraphs.map(([paragraph, own]) => (
        <p key={paragraph} className={paragraph === 0 ? styles.opening : undefined}>
          {own.map(({ text, index }) =>
            index === at ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </p>
      ))}
    </article>
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
