import { recordNouns } from '@desirepath/core'
import type { LinkProps } from '@tanstack/react-router'
import { formatSelection } from '../../map/selection.ts'
import { selectionOf } from '../comments/target.ts'
import type { InboxItem } from './queries.ts'

/** Where something stands that was written for the member. */
export function wayTo(item: InboxItem): LinkProps {
  if ('recordId' in item)
    return {
      to: '/$noun/$id',
      params: { noun: recordNouns[item.recordType], id: item.recordId },
    }
  const to = { to: '/journeys/$id', params: { id: item.journeyId } } as const
  if ('cardId' in item)
    return { ...to, search: { select: formatSelection({ kind: 'card', id: item.cardId }) } }
  const select = formatSelection(selectionOf(item.target))
  return { ...to, search: { panel: 'comments', thread: item.threadId, select } }
}
