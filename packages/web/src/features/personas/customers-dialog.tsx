import type { Segment } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { usePersonaCustomers } from './queries.ts'
import styles from './segment.module.css'
import { words } from './words.ts'

const says = words.stands

/** Exactly the customers whom a persona stands for; each leads to what they did. */
export function CustomersDialog({
  id,
  segment,
  journeyId,
  onClose,
}: {
  readonly id: string
  readonly segment: Segment | null
  readonly journeyId: string
  readonly onClose: () => void
}) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = usePersonaCustomers(
    id,
    segment,
  )
  const n = data?.pages[0]?.n
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Dialog
      open
      onClose={onClose}
      title={n === undefined ? says.title : says.members(formatCount(n))}
      className={styles.wide}
    >
      {error && <Problem title={error.message} />}
      {n === undefined && !error && <Skeleton width="100%" height={200} />}
      <ul className={styles.members}>
        {items.map(({ customer, events, first, steps, outcome }) => (
          <li key={customer}>
            <Link to="/journeys/$id" params={{ id: journeyId }} search={{ customer }}>
              <b dir="auto">{customer}</b>
              <small>
                {[formatDate(first), says.events(formatCount(events)), says.outcome[outcome]]
                  .filter((each) => each !== '')
                  .join(' · ')}
              </small>
              <span dir="auto">{steps.join(' → ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {says.moreMembers}
        </Button>
      )}
    </Dialog>
  )
}
