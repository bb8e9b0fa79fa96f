import { Presentation, Users } from 'lucide-react'
import { useRef } from 'react'
import { call } from '../../api/call.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Problem, Skeleton, TextInput } from '../../ui/panel.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { BallotSection } from './ballot-section.tsx'
import { EndButton } from './end-button.tsx'
import { NotesSection } from './notes-section.tsx'
import { useAct, useRights, useWorkshop, type Workshop } from './queries.ts'
import { SummaryList } from './summary-list.tsx'
import { TimerSection } from './timer-section.tsx'
import { words as journeyWords } from '../journey/words.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** All of a workshop: what is under way, or a start; and the summaries of those that were. */
export function WorkshopPanel() {
  const { data, error } = useWorkshop()
  const { mayLead } = useRights()
  if (error) return <Problem title={journeyWords.panels.workshop}>{error.message}</Problem>
  if (data === undefined) return <Skeleton width="100%" height={120} />
  const { workshop, ahead } = data
  return (
    <div className={styles.panel}>
      {workshop !== null ? (
        <UnderWay workshop={workshop} ahead={ahead} />
      ) : mayLead ? (
        <StartForm />
      ) : (
        <p className={styles.quiet}>{words.none}</p>
      )}
      <SummaryList />
    </div>
  )
}

function UnderWay({ workshop, ahead }: { readonly workshop: Workshop; readonly ahead: number }) {
  const { mayLead } = useRights()
  return (
    <>
      <header className={styles.head}>
        <h3 dir="auto">{workshop.title}</h3>
        <p className={styles.quiet}>{words.by(workshop.startedBy)}</p>
      </header>
      {(mayLead || workshop.timer !== null) && (
        <TimerSection timer={workshop.timer} ahead={ahead} />
      )}
      <BallotSection ballot={workshop.ballot} />
      <NotesSection notes={workshop.notes} />
      <section className={styles.section}>
        <h3>
          <Users size={14} aria-hidden />
          {words.whoIsHere}
        </h3>
        <p>{workshop.people.map(({ name }) => name).join(', ')}</p>
      </section>
      {mayLead && <EndButton workshop={workshop} />}
    </>
  )
}

function StartForm() {
  const id = useJourneyId()
  const journey = useOpenJourney()
  const act = useAct()
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const title = field.current?.value.trim() ?? ''
        act.mutate(() =>
          call('POST /api/journeys/:id/workshop', { params: { id }, body: { title } }),
        )
      }}
    >
      <p className={styles.quiet}>{words.startText}</p>
      <TextInput
        ref={field}
        maxLength={200}
        aria-label={words.about}
        placeholder={`${words.about} (${journey.title})`}
      />
      <Button look="primary" type="submit" icon={Presentation} disabled={act.isPending}>
        {words.start}
      </Button>
    </form>
  )
}
