import { MousePointerClick, NotebookPen, PanelRight, Presentation, Users } from 'lucide-react'
import { useState } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { Button, IconButton } from '../../ui/button.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { openView } from '../together/open-view.ts'
import { useDotMarks } from './dot-marks.ts'
import { dotsOf } from './dots.ts'
import { writeNote } from './early-note.ts'
import { type Ballot, useJoining, useRights, type Workshop } from './queries.ts'
import { TimerClock } from './timer-clock.tsx'
import { useVoteMode } from './vote-mode.ts'
import { words as journeyWords } from '../journey/words.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** What everybody sees of a workshop while it lasts: its time, the vote, and the way to the rest. */
export function WorkshopBar({
  workshop,
  ahead,
}: {
  readonly workshop: Workshop
  readonly ahead: number
}) {
  const { search, change } = useJourneySearch()
  const { mayVote } = useRights()
  useJoining(workshop.id)
  const isOpen = search.panel === 'workshop'
  const open = () => change({ panel: isOpen ? undefined : 'workshop' })
  const openNotes = () => {
    writeNote()
    if (!isOpen) open()
  }
  const { notes, people, ballot, timer, title } = workshop
  return (
    <section className={styles.bar} aria-label={journeyWords.panels.workshop}>
      <button type="button" className={styles.name} onClick={open} aria-expanded={isOpen}>
        <Presentation size={15} aria-hidden />
        <b dir="auto">{title}</b>
      </button>
      <TimerClock timer={timer} ahead={ahead} />
      {ballot !== null && <BallotStatus key={ballot.question} ballot={ballot} />}
      <span className={styles.grow} />
      {mayVote && (
        <Button look="quiet" size="small" icon={NotebookPen} onClick={openNotes}>
          {notes.mine.length === 0 ? words.notes : `${words.notes} (${notes.mine.length})`}
        </Button>
      )}
      <span className={styles.people} title={people.map(({ name }) => name).join(', ')}>
        <Users size={14} aria-hidden />
        {words.people(people.length)}
      </span>
      <IconButton
        icon={PanelRight}
        label={words.open}
        size="small"
        aria-pressed={isOpen}
        onClick={open}
      />
    </section>
  )
}

function BallotStatus({ ballot }: { readonly ballot: Ballot }) {
  const { change } = useJourneySearch()
  if (ballot.ranking !== null) {
    return (
      <span className={styles.ballot}>
        <AllDots ranking={ballot.ranking} />
        <span>{words.revealed}</span>
        <Button look="quiet" size="small" onClick={() => change({ panel: 'workshop' })}>
          {words.ranking}
        </Button>
      </span>
    )
  }
  return <OpenBallot ballot={ballot} />
}

function AllDots({ ranking }: { readonly ranking: NonNullable<Ballot['ranking']> }) {
  useDotMarks(ranking, 'all')
  return null
}

/** Voting begins at once for those who may: the bar says so, and the button ends it. */
function OpenBallot({ ballot }: { readonly ballot: Ballot }) {
  const { mayVote } = useRights()
  const isHere = useIsVotable()
  const [isGiving, setGiving] = useState(true)
  const [said, say] = useState('')
  const isOn = mayVote && isHere && isGiving
  useDotMarks(ballot.mine, 'mine')
  useVoteMode(isOn, ballot, say)
  const left = words.dotsLeft(ballot.dots - dotsOf(ballot.mine))
  return (
    <span className={styles.ballot}>
      <span className={styles.question} dir="auto">
        {ballot.question === '' ? words.questionHint : ballot.question}
      </span>
      {mayVote && (
        <>
          <Button
            look={isOn ? 'primary' : 'plain'}
            size="small"
            icon={MousePointerClick}
            aria-pressed={isOn}
            disabled={!isHere}
            title={isHere ? words.howToVote : words.onlyOnMap}
            onClick={() => setGiving(!isGiving)}
          >
            {words.giveDots}
          </Button>
          <span>{left}</span>
        </>
      )}
      <span className={styles.quiet}>{words.voters(ballot.voters)}</span>
      <span role="status" className="unseen">
        {said}
      </span>
    </span>
  )
}

function useIsVotable(): boolean {
  return useRouterState({
    select: ({ location }) => ['map', 'table'].includes(openView(location.pathname)),
  })
}
