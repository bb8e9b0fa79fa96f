import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { address, call } from '../../api/call.ts'
import { Button, buttonClass, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { momentOf } from '../../ui/moment.ts'
import { useJourneyId } from '../journey/journey-search.ts'
import { useAct, useRights, useWorkshops, type WorkshopSummary } from './queries.ts'
import { Ranking } from './ranking.tsx'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** The workshops that this journey has had: what came of each, to read and to take away. */
export function SummaryList() {
  const { data } = useWorkshops()
  return (
    <section className={styles.section}>
      <h3>{words.past}</h3>
      {data?.items.length === 0 && <p className={styles.quiet}>{words.noPast}</p>}
      {data?.items.map((summary, i) => (
        <Summary key={summary.id} summary={summary} isOpen={i === 0} />
      ))}
    </section>
  )
}

function Summary({
  summary,
  isOpen,
}: {
  readonly summary: WorkshopSummary
  readonly isOpen: boolean
}) {
  const id = useJourneyId()
  const { startedAt, endedAt, people, votes, notes, comments, title } = summary
  const minutes = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000))
  return (
    <details className={styles.summary} open={isOpen}>
      <summary>
        <b dir="auto">{title}</b>
        <small>
          {momentOf(startedAt)} · {words.lasted(minutes)} · {words.tookPart(people.length)}
        </small>
      </summary>
      <p>{people.map(({ name }) => name).join(', ')}</p>
      {votes.map((vote, i) => (
        <div key={i}>
          <h4 dir="auto">{words.voteOn(vote.question)}</h4>
          <Ranking ranking={vote.ranking} />
        </div>
      ))}
      {notes.length > 0 && (
        <>
          <h4>{words.summaryNotes}</h4>
          <ul className={styles.plain}>
            {notes.map(({ text, author, step }, i) => (
              <li key={i}>
                <span dir="auto">{text}</span>{' '}
                <small>{[step, author].filter(Boolean).join(', ')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {comments.length > 0 && <p>{words.summaryComments(comments.length)}</p>}
      <span className={styles.line}>
        <a
          href={address('/api/journeys/:id/workshops/:workshop/markdown', {
            id,
            workshop: summary.id,
          })}
          download
          className={buttonClass({ size: 'small' })}
        >
          <Download size={15} aria-hidden />
          {words.download}
        </a>
        <Delete workshopId={summary.id} />
      </span>
    </details>
  )
}

function Delete({ workshopId }: { readonly workshopId: string }) {
  const id = useJourneyId()
  const { mayLead } = useRights()
  const client = useQueryClient()
  const act = useAct()
  const [isAsking, setAsking] = useState(false)
  if (!mayLead) return null
  const remove = () =>
    act.mutate(async () => {
      await call('DELETE /api/journeys/:id/workshops/:workshop', {
        params: { id, workshop: workshopId },
      })
      await client.invalidateQueries({ queryKey: ['workshops', id] })
    })
  return (
    <>
      <IconButton icon={Trash2} label={words.delete} size="small" onClick={() => setAsking(true)} />
      <Dialog open={isAsking} onClose={() => setAsking(false)} title={words.deleteTitle}>
        <div className={styles.dialog}>
          <p>{words.deleteText}</p>
          <div className={styles.line}>
            <Button look="danger" onClick={remove}>
              {words.delete}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.endCancel}</Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
