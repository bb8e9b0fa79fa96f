import type { Ticket } from './desk-records.ts'
import {
  type JsonObject,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  timeIn,
  wordsOfHtml,
} from './json-object.ts'

/** The conversations of a list of Intercom’s, or one alone. */
export function intercomTickets(data: JsonObject): Ticket[] {
  const conversations =
    textIn(data, 'type') === 'conversation'
      ? [data]
      : ['conversations', 'data'].flatMap((name) => objectsIn(data, name))
  return conversations.flatMap((each) => ticketOf(each) ?? [])
}

function ticketOf(conversation: JsonObject): Ticket | null {
  const id = textIn(conversation, 'id')
  if (id === null) return null
  const source = objectIn(conversation, 'source')
  const figures = objectIn(conversation, 'statistics')
  const rating = objectIn(conversation, 'conversation_rating')
  const assignments = numberIn(figures, 'count_assignments')
  const tags = objectsIn(objectIn(conversation, 'tags'), 'tags')
  return {
    id,
    opened: timeIn(conversation, 'created_at'),
    updated: timeIn(conversation, 'updated_at'),
    status: textIn(conversation, 'state') ?? (conversation['open'] === false ? 'closed' : null),
    text: wordsOfHtml(textIn(source, 'body')),
    subject: wordsOfHtml(textIn(source, 'subject')),
    customer: customerOf(conversation),
    channel: textIn(source, 'type'),
    team: textIn(conversation, 'team_assignee_id'),
    firstReply: timeIn(figures, 'first_admin_reply_at'),
    solved: timeIn(figures, 'last_close_at'),
    reopened: numberIn(figures, 'count_reopens'),
    handedOver: assignments === null ? null : Math.max(0, assignments - 1),
    score: textIn(rating, 'rating'),
    more: [
      ['tags', tags.flatMap((tag) => textIn(tag, 'name') ?? []).join(', ')],
      ['said of the help', textIn(rating, 'remark') ?? ''],
    ],
  }
}

/** The id in the company’s own systems, where the contact has one. */
function customerOf(conversation: JsonObject): string | null {
  const [contact] = objectsIn(objectIn(conversation, 'contacts'), 'contacts')
  const author = objectIn(objectIn(conversation, 'source'), 'author')
  return textIn(contact ?? {}, 'external_id') ?? textIn(contact ?? {}, 'id') ?? textIn(author, 'id')
}
