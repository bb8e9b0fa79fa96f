import { CircleDot, Minus, Plus } from 'lucide-react'
import { useRef } from 'react'
import { call } from '../../api/call.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, SelectInput, TextInput } from '../../ui/panel.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { dotsOf, titleOf, useGiving } from './dots.ts'
import { type Ballot, useAct, useRights } from './queries.ts'
import { Ranking } from './ranking.tsx'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** The vote: opened by an editor, given by everybody who may comment, revealed to all at once. */
export function BallotSection({ ballot }: { readonly ballot: Ballot | null }) {
  const { mayLead, mayVote } = useRights()
  if (ballot === null && !mayLead) return null
  return (
    <section className={styles.section}>
      <h3>
        <CircleDot size={14} aria-hidden />
        {words.vote}
      </h3>
      {ballot !== null && (
        <p>
          <b dir="auto">{ballot.question === '' ? words.questionHint : ballot.question}</b>{' '}
          <span className={styles.quiet}>{words.voters(ballot.voters)}</span>
        </p>
      )}
      {ballot?.ranking && <Ranking ranking={ballot.ranking} />}
      {ballot?.isRevealed === false && (
        <>
          {mayVote ? <OwnDots ballot={ballot} /> : <p>{words.mayNotVote}</p>}
          {mayLead && <Reveal />}
        </>
      )}
      {mayLead && ballot?.isRevealed !== false && <OpenVote isFirst={ballot === null} />}
    </section>
  )
}

function OwnDots({ ballot }: { readonly ballot: Ballot }) {
  const journey = useOpenJourney()
  const give = useGiving()
  const { mine, dots } = ballot
  return (
    <>
      <p className={styles.quiet}>{words.howToVote}</p>
      <p>
        {words.mine}: {words.dotsLeft(dots - dotsOf(mine))}
      </p>
      {mine.length === 0 && <p className={styles.quiet}>{words.noneOfMine}</p>}
      <ul className={styles.list}>
        {mine.map(({ target, dots: given }) => {
          const title = titleOf(journey, target) ?? words.gone
          return (
            <li key={target}>
              <span dir="auto">{title}</span>
              <IconButton
                icon={Minus}
                label={words.less(title)}
                size="small"
                onClick={() => give(target, -1)}
              />
              <b>{given}</b>
              <IconButton
                icon={Plus}
                label={words.more(title)}
                size="small"
                onClick={() => give(target, 1)}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Reveal() {
  const id = useJourneyId()
  const act = useAct()
  return (
    <Button
      look="primary"
      disabled={act.isPending}
      onClick={() =>
        act.mutate(() => call('POST /api/journeys/:id/workshop/ballot/reveal', { params: { id } }))
      }
    >
      {words.reveal}
    </Button>
  )
}

const DOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const USUAL_DOTS = 3

function OpenVote({ isFirst }: { readonly isFirst: boolean }) {
  const id = useJourneyId()
  const act = useAct()
  const question = useRef<HTMLInputElement>(null)
  const dots = useRef<HTMLSelectElement>(null)
  const open = () => {
    const body = {
      question: question.current?.value.trim() ?? '',
      dots: Number(dots.current?.value ?? USUAL_DOTS),
    }
    act.mutate(() => call('POST /api/journeys/:id/workshop/ballot', { params: { id }, body }))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <p className={styles.quiet}>{words.voteText}</p>
      <TextInput
        ref={question}
        maxLength={200}
        aria-label={words.question}
        placeholder={words.question}
      />
      <div className={styles.line}>
        <Field label={words.dotsEach}>
          <SelectInput ref={dots} defaultValue={USUAL_DOTS}>
            {DOTS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </SelectInput>
        </Field>
        <Button type="submit" disabled={act.isPending}>
          {isFirst ? words.openVote : words.anotherVote}
        </Button>
      </div>
    </form>
  )
}
