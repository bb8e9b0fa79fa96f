import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import styles from './metrics.module.css'
import { type BehindValue, useEventCustomers } from './event-queries.ts'
import { eventWords as says } from './event-words.ts'

/** Exactly the customers behind a value; each leads to what they did. */
export function EventCustomers({
  behind,
  to,
  onClose,
}: {
  readonly behind: BehindValue
  /** The last day. */
  readonly to: string
  readonly onClose: () => void
}) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useEventCustomers(behind)
  const n = data?.pages[0]?.n
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const days = [formatDate(behind.from), formatDate(to)] as const
  const title =
    n === undefined
      ? says.loading
      : behind.from === to
        ? says.behindDay(formatCount(n), days[0])
        : says.behind(formatCount(n), ...days)
  return (
    <Dialog open onClose={onClose} title={title} className={styles.behind}>
      {error && <Problem title={error.message} />}
      {n === undefined && !error && <Skeleton width="100%" height={200} />}
      <ul>
        {items.map(({ customer, journeyId, events, first, last }) => (
          <li key={customer}>
            <Link to="/journeys/$id" params={{ id: journeyId }} search={{ customer }}>
              <b dir="auto">{customer}</b>
              <small>
                {says.events(events)} · {formatDate(first)} – {formatDate(last)}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {says.more}
        </Button>
      )}
    </Dialog>
  )
}
