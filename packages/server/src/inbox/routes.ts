import { cardMention, heardIn, inboxOf, type Person, threadSchema } from '@desirepath/core'
import {
  type CardTalk,
  findRead,
  listCardTalks,
  listCommented,
  listTalks,
  saveRead,
  type Store,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { peopleOf } from '../members/mentions.ts'
import { shownName } from '../session/shown-name.ts'

/** So many are shown; older ones are found at their journeys. */
const MOST = 100

/** What others have written for a member, on journeys, their cards and records of the workspace. */
export function inboxRoutes(store: Store): Pick<Handlers, 'inbox' | 'readInbox'> {
  return {
    async inbox({ workspaceId, member }) {
      const readAt = (await findRead(store, workspaceId, member.id))?.toISOString() ?? ''
      const me = { id: member.id, name: shownName(member) }
      const people = await peopleOf(store, workspaceId)
      const journeys = (await listCommented(store, workspaceId)).flatMap(
        ({ id: journeyId, title, document }) =>
          inboxOf(threadsIn(document), me, people).map((item) => ({ ...item, journeyId, title })),
      )
      const records = recordItems(await listTalks(store, workspaceId, me), me, people)
      const cards = cardItems(await listCardTalks(store, workspaceId, member.id), me, people)
      const items = [...journeys, ...records, ...cards]
        .map((item) => ({ ...item, isRead: item.at <= readAt }))
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

type Talk = Awaited<ReturnType<typeof listTalks>>[number]

/** What is said to somebody about records of the workspace. */
function recordItems(talks: readonly Talk[], me: Person, people: readonly Person[]) {
  return talks.flatMap(({ recordId, type, title, comments }) => {
    const names = comments.map(({ author }) => author)
    return heardIn(comments, me, { names, people }).map((heard) => ({
      ...heard,
      recordId,
      recordType: type,
      title,
    }))
  })
}

function cardItems(talks: readonly CardTalk[], me: Person, people: readonly Person[]) {
  return talks.flatMap(({ edits, ...card }) => {
    const mention = cardMention(edits, me, people)
    return mention === null ? [] : [{ ...card, ...mention, reason: 'mention' as const }]
  })
}
