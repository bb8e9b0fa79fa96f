import type { Ticket } from './desk-records.ts'
import {
  isObject,
  type JsonObject,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  timeIn,
  wordsOfHtml,
} from './json-object.ts'

/** The conversations of a page of Chatwoot’s (`data.payload` or `payload`), or one alone. */
export function chatwootTickets(data: JsonObject): Ticket[] {
  const page = isObject(data['data']) ? data['data'] : data
  const conversations = Array.isArray(page['payload']) ? objectsIn(page, 'payload') : [page]
  return conversations.flatMap((each) => ticketOf(each) ?? [])
}

/** Kinds of messages. */
const ASKED = 0
const ANSWERED = 1
const CHANGED = 2

function ticketOf(conversation: JsonObject): Ticket | null {
  const id = textIn(conversation, 'uuid') ?? textIn(conversation, 'id')
  if (id === null) return null
  const messages = objectsIn(conversation, 'messages').toSorted(
    (a, b) => (numberIn(a, 'created_at') ?? 0) - (numberIn(b, 'created_at') ?? 0),
  )
  const of = (type: number) => messages.filter((each) => each['message_type'] === type)
  const answered = of(ANSWERED).find(
    (each) => each['private'] !== true && each['content_type'] !== 'input_csat',
  )
  const changes = changesOf(of(CHANGED))
  const meta = objectIn(conversation, 'meta')
  const [asked] = of(ASKED)
  const labels = conversation['labels']
  return {
    id,
    opened: timeIn(conversation, 'created_at') ?? timeIn(asked ?? {}, 'created_at'),
    updated: timeIn(conversation, 'updated_at') ?? timeIn(conversation, 'last_activity_at'),
    status: textIn(conversation, 'status'),
    text: wordsOfHtml(textIn(asked ?? {}, 'content')),
    subject: null,
    customer: customerOf(objectIn(meta, 'sender')),
    channel: textIn(meta, 'channel')?.replace('Channel::', '') ?? null,
    team: textIn(objectIn(meta, 'team'), 'name'),
    firstReply:
      timeIn(conversation, 'first_reply_created_at') ?? timeIn(answered ?? {}, 'created_at'),
    ...changes,
    score: scoreOf(messages),
    more: [['labels', Array.isArray(labels) ? labels.join(', ') : '']],
  }
}

/** Its notes on what became of a conversation stand among the messages; none where they were not exported. */
function changesOf(
  notes: readonly JsonObject[],
): Pick<Ticket, 'solved' | 'reopened' | 'handedOver'> {
  if (notes.length === 0) return { solved: null, reopened: null, handedOver: null }
  const saying = (pattern: RegExp) =>
    notes.filter((note) => pattern.test(textIn(note, 'content') ?? ''))
  return {
    solved: timeIn(saying(/marked resolved|was resolved/i).at(-1) ?? {}, 'created_at'),
    reopened: saying(/\breopened\b/i).length,
    handedOver: Math.max(0, saying(/^assigned to\b|self-assigned/i).length - 1),
  }
}

function customerOf(sender: JsonObject): string | null {
  return textIn(sender, 'identifier') ?? textIn(sender, 'id')
}

/** What was answered to the question after the conversation. */
function scoreOf(messages: readonly JsonObject[]): string | null {
  for (const message of messages) {
    const values = objectIn(objectIn(message, 'content_attributes'), 'submitted_values')
    const rating = numberIn(objectIn(values, 'csat_survey_response'), 'rating')
    if (rating !== null) return String(rating)
  }
  return null
}
