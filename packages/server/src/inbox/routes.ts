import { inboxOf, threadSchema } from '@desirepath/core'
import { findRead, listCommented, saveRead, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { shownName } from '../session/shown-name.ts'

/** So many are shown; older ones are found at their journeys. */
const MOST = 100

/** What others have written for a member, over all journeys of the workspace. */
export function inboxRoutes(store: Store): Pick<Handlers, 'inbox' | 'readInbox'> {
  return {
    async inbox({ workspaceId, member }) {
      const readAt = (await findRead(store, workspaceId, member.id))?.toISOString() ?? ''
      const journeys = await listCommented(store, workspaceId)
      const items = journeys
        .flatMap(({ id: journeyId, title, document }) =>
          inboxOf(threadsIn(document), shownName(member)).map((item) => ({
            ...item,
            journeyId,
            title,
            isRead: item.at <= readAt,
          })),
        )
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      return { items: items.slice(0, MOST), unread: items.filter(({ isRead }) => !isRead).length }
    },
    async readInbox({ workspaceId, member }) {
      const at = new Date()
      await saveRead(store, workspaceId, { memberId: member.id, at })
      return { at: at.toISOString() }
    },
  }
}

/** Only what is needed of a document that may be large. */
function threadsIn(document: string) {
  const { threads } = JSON.parse(document) as { readonly threads?: unknown }
  return threadSchema.array().catch([]).parse(threads)
}
