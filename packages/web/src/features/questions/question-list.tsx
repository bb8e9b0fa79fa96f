import type { Journey } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Check, Plus } from 'lucide-react'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { usePlace } from '../evidence/queries.ts'
import type { QuestionTheme, StepQuestions } from './queries.ts'
import styles from './questions.module.css'
import { words } from './words.ts'

/** What is asked at a step: themes that become cards in one move, what is asked seldom, what is searched for. */
export function QuestionList({
  journey,
  step,
}: {
  readonly journey: Journey
  readonly step: StepQuestions
}) {
  const { others, searches, themes } = step
  return (
    <>
      {step.asking > 0 && <p className={styles.quiet}>{words.asking(step)}</p>}
      <ul className={styles.themes}>
        {themes.map((theme) => (
          <Theme key={theme.title} journey={journey} stepId={step.stepId} theme={theme} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={styles.more} open={themes.length === 0}>
          <summary>{words.others(others.length)}</summary>
          <AskedList asked={others} />
        </details>
      )}
      {searches.length > 0 && (
        <p className={styles.searches}>
          <b>{words.searches}</b>
          {searches.map(({ term, customers }) => (
            <span key={term} title={words.customers(customers)} dir="auto">
              {term} <small>{customers}</small>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

function Theme({
  journey,
  stepId,
  theme: { title, language, n, asked },
}: {
  readonly journey: Journey
  readonly stepId: string | null
  readonly theme: QuestionTheme
}) {
  const mayEdit = useEditor() !== null
  const place = usePlace()
  const notice = useNotice()
  const add = () => {
    if (stepId === null) return
    // A piece that asks twice rests there once.
    const items = [...new Map(asked.map(({ id, text }) => [id, { id, excerpt: text }])).values()]
    place.mutate(
      { journeyId: journey.id, body: { items, as: { type: 'question', stepId, text: title } } },
      {
        onSuccess: ({ already }) =>
          notice({
            text:
              already === items.length
                ? words.already
                : words.added(journey.steps.find(({ id }) => id === stepId)?.title ?? ''),
          }),
        onError: (error) => notice({ text: error.message, timeout: 12_000 }),
      },
    )
  }
  return (
    <li>
      <span className={styles.theme}>
        <b dir="auto" {...(language !== null && { lang: language })}>
          {title}
        </b>
        <small>{words.ask(n)}</small>
      </span>
      <span className={styles.acts}>
        <details className={styles.more}>
          <summary>{words.examples(Math.min(asked.length, SHOWN))}</summary>
          <AskedList asked={asked.slice(0, SHOWN)} />
        </details>
        {stepId !== null && isOnMap(journey, stepId, asked) ? (
          <span className={styles.onMap}>
            <Check size={13} aria-hidden /> {words.onMap}
          </span>
        ) : (
          mayEdit &&
          stepId !== null && (
            <Button
              size="small"
              icon={Plus}
              aria-label={words.addNamed(title)}
              disabled={place.isPending}
              onClick={add}
            >
              {words.add}
            </Button>
          )
        )}
      </span>
    </li>
  )
}

const SHOWN = 5

function AskedList({ asked }: { readonly asked: QuestionTheme['asked'] }) {
  return (
    <ul className={styles.asked}>
      {asked.map(({ id, text, at }, i) => (
        <li key={`${id} ${i}`}>
          <Link to="/evidence" search={{ item: id }} dir="auto" title={words.library}>
            {text}
          </Link>{' '}
          {at !== null && <small>{formatDate(at)}</small>}
        </li>
      ))}
    </ul>
  )
}

/** Whether a card of questions at the step rests on some of these. */
function isOnMap({ lanes }: Journey, stepId: string, asked: QuestionTheme['asked']): boolean {
  const ids = new Set(asked.map(({ id }) => id))
  return lanes
    .filter(({ type }) => type === 'questions')
    .flatMap(({ cells }) => cells.filter((cell) => cell.stepId === stepId))
    .some(({ cards }) =>
      cards.some(({ evidence = [] }) =>
        evidence.some((each) => each.type === 'feedback' && ids.has(each.feedbackId)),
      ),
    )
}
