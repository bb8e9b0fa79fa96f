import { type FigureRef, type Journey, NO_STEP } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Library } from 'lucide-react'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { stepTitle, useInspector } from '../inspector/context.ts'
import inspector from '../inspector/inspector.module.css'
import { Quote, toQuote } from '../inspector/quotes.tsx'
import { useFeedback } from '../inspector/queries.ts'
import { words as inspectorWords } from '../inspector/words.ts'
import { handlingLine } from './handling-line.ts'
import styles from './support.module.css'
import { words } from './words.ts'

export type SupportRef = Extract<FigureRef, { figure: 'support' }>

/** Exactly the tickets that a figure of the support counts, newest last, each with how it was handled. */
export function TicketsPanel({ figure }: { readonly figure: SupportRef }) {
  const { journey } = useInspector()
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useFeedback(journey.id, figure)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const n = data?.pages[0]?.n
  return (
    <>
      <h2>{refTitle(journey, figure)}</h2>
      {isLoading && <Skeleton width="100%" height={200} />}
      {error !== null && n === undefined && (
        <NotLoaded title={inspectorWords.memberFailed} error={error} onAgain={refetch} />
      )}
      {n !== undefined && (
        <p className={inspector.under}>
          <span className={inspector.count} data-testid="tickets-count">
            {formatCount(n)}
          </span>
          {n === 0 && words.noTickets}
        </p>
      )}
      {n !== undefined && n > 0 && (
        <Link
          to="/evidence"
          search={{
            journey: journey.id,
            support: figure.part,
            step: figure.stepId,
            by: figure.by,
            name: figure.name,
          }}
          className={clsx(buttonClass({ size: 'small' }), styles.toLibrary)}
        >
          <Library size={14} aria-hidden /> {words.inLibrary}
        </Link>
      )}
      <ul className={styles.tickets}>
        {items.map((item) => (
          <li key={item.id}>
            <Quote item={toQuote(item)} />
            {item.handling !== null && (
              <small className={styles.handled}>{handlingLine(item.handling)}</small>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          className={inspector.more}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {inspectorWords.loadMore(formatCount(items.length), formatCount(n ?? 0))}
        </Button>
      )}
    </>
  )
}

function refTitle(journey: Journey, { part, stepId, name }: SupportRef): string {
  const title = name === undefined ? words.parts[part] : words.ofGroup(words.parts[part], name)
  if (stepId === undefined) return title
  return stepId === NO_STEP
    ? words.ofNoStep(title)
    : words.atStep(title, stepTitle(journey, stepId))
}
