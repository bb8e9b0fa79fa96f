import type { FeedbackItem } from '@desirepath/core'
import type { HandlingRead } from './handling.ts'

/** Of several states of one ticket the one that was changed last, in the place of the first; all else as it is. */
export function latestTickets(items: readonly FeedbackItem[]): FeedbackItem[] {
  const latest = new Map<string, FeedbackItem>()
  for (const item of items) {
    const known = latest.get(item.id)
    if (known === undefined || !isOlder(item, known)) latest.set(item.id, item)
  }
  return [...latest.values()]
}

function isOlder({ handling: a }: FeedbackItem, { handling: b }: FeedbackItem): boolean {
  return (a?.updatedAt ?? Number.NEGATIVE_INFINITY) < (b?.updatedAt ?? Number.NEGATIVE_INFINITY)
}

interface State {
  readonly id: string | null
  readonly handling: HandlingRead | null
}

/** The rows of tickets without those that were deleted since. */
export function withoutDeleted<Row extends State>(rows: readonly Row[]): Row[] {
  const deleted = new Map<string, number>()
  for (const { id, handling } of rows)
    if (id !== null && handling?.status === 'deleted')
      deleted.set(id, Math.max(deleted.get(id) ?? Number.NEGATIVE_INFINITY, timeOf(handling)))
  return rows.filter(({ id, handling }) => {
    if (handling === null || id === null) return handling?.status !== 'deleted'
    const since = deleted.get(id)
    return since === undefined || timeOf(handling) > since
  })
}

/** One that does not say when counts as the last. */
function timeOf({ updatedAt }: HandlingRead): number {
  return updatedAt ?? Number.POSITIVE_INFINITY
}
