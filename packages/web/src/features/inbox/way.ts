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
  const params = { id: item.journeyId }
  if ('cardId' in item)
    return {
      to: '/journeys/$id',
      params,
      search: { select: formatSelection({ kind: 'card', id: item.cardId }) },
    }
  const select = formatSelection(selectionOf(item.target))
  // Ways are drawn in the flow alone.
  const to = item.target.kind === 'edge' ? '/journeys/$id/flow' : '/journeys/$id'
  return { to, params, search: { panel: 'comments', thread: item.threadId, select } }
}
