import type { Ticket } from './desk-records.ts'
import {
  isObject,
  isoOf,
  type JsonObject,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  timeIn,
} from './json-object.ts'

/**
 * The tickets of Zendesk’s incremental export (`tickets` with what is sideloaded: `metric_sets`,
 * `dates`, `users`, `groups`), of a list of tickets, or a ticket alone. Where metrics are missing,
 * the comments or audits of a ticket are read.
 */
export function zendeskTickets(data: JsonObject): Ticket[] {
  const tickets = Array.isArray(data['tickets']) ? objectsIn(data, 'tickets') : [data]
  const beside = besideOf(data)
  return tickets.flatMap((ticket) => ticketOf(ticket, beside) ?? [])
}

interface Beside {
  readonly metrics: ReadonlyMap<string, JsonObject>
  readonly users: ReadonlyMap<string, JsonObject>
  readonly groups: ReadonlyMap<string, JsonObject>
}

function besideOf(data: JsonObject): Beside {
  const byKey = (name: string, key: string) =>
    new Map(
      objectsIn(data, name).flatMap((each) => {
        const id = textIn(each, key)
        return id === null ? [] : [[id, each] as const]
      }),
    )
  return {
    metrics: new Map([
      ...byKey('ticket_metrics', 'ticket_id'),
      ...byKey('metric_sets', 'ticket_id'),
    ]),
    users: byKey('users', 'id'),
    groups: byKey('groups', 'id'),
  }
}

function ticketOf(ticket: JsonObject, { metrics, users, groups }: Beside): Ticket | null {
  const id = textIn(ticket, 'id')
  if (id === null) return null
  const metric = isObject(ticket['metric_set']) ? ticket['metric_set'] : (metrics.get(id) ?? {})
  const opened = timeIn(ticket, 'created_at')
  const audits = auditsOf(ticket)
  const group = groups.get(textIn(ticket, 'group_id') ?? '')
  return {
    id,
    opened,
    updated: timeIn(ticket, 'updated_at'),
    status: textIn(ticket, 'status'),
    text: textIn(ticket, 'description'),
    subject: textIn(ticket, 'subject'),
    customer: customerOf(ticket, users),
    channel: textIn(objectIn(ticket, 'via'), 'channel'),
    team: group === undefined ? textIn(ticket, 'group_id') : textIn(group, 'name'),
    firstReply:
      afterMinutes(opened, objectIn(metric, 'reply_time_in_minutes')) ?? firstComment(ticket),
    solved:
      timeIn(metric, 'solved_at') ??
      timeIn(objectIn(ticket, 'dates'), 'solved_at') ??
      afterMinutes(opened, objectIn(metric, 'full_resolution_time_in_minutes')) ??
      audits.solved,
    reopened: numberIn(metric, 'reopens') ?? audits.reopened,
    handedOver: stationsOf(metric) ?? audits.handedOver,
    score: thumbOf(ticket),
    more: moreOf(ticket),
  }
}

/** The id of the customer in the company’s own systems, where the user has one. */
function customerOf(ticket: JsonObject, users: Beside['users']): string | null {
  const id = textIn(ticket, 'requester_id')
  const user = users.get(id ?? '') ?? objectIn(ticket, 'requester')
  return textIn(user, 'external_id') ?? id
}

/** Calendar minutes: customers wait at night, too. */
function afterMinutes(opened: string | null, length: JsonObject): string | null {
  const minutes = numberIn(length, 'calendar')
  const start = opened === null ? Number.NaN : Date.parse(opened)
  return minutes === null || Number.isNaN(start) ? null : isoOf(start + minutes * 60_000)
}

/** The first that somebody other than the customer said to them. */
function firstComment(ticket: JsonObject): string | null {
  const customer = textIn(ticket, 'requester_id')
  const times = objectsIn(ticket, 'comments')
    .filter((each) => each['public'] !== false && textIn(each, 'author_id') !== customer)
    .flatMap((each) => timeIn(each, 'created_at') ?? [])
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}

/** Of the agents and of the teams that had it, whichever are more; one more than how often it went on. */
function stationsOf(metric: JsonObject): number | null {
  const stations = ['assignee_stations', 'group_stations'].flatMap((name) => {
    const count = numberIn(metric, name)
    return count === null ? [] : [count]
  })
  return stations.length === 0 ? null : Math.max(0, Math.max(...stations) - 1)
}

interface Audited {
  readonly solved: string | null
  readonly reopened: number | null
  readonly handedOver: number | null
}

const DONE = new Set(['solved', 'closed'])

/** What the changes of a ticket tell: when it was solved, how often it came back and went on. */
function auditsOf(ticket: JsonObject): Audited {
  const audits = objectsIn(ticket, 'audits')
  if (audits.length === 0) return { solved: null, reopened: null, handedOver: null }
  let [solved, reopened]: [string | null, number] = [null, 0]
  const moves = { assignee_id: 0, group_id: 0 }
  for (const audit of audits) {
    for (const change of objectsIn(audit, 'events')) {
      const [field, before, after] = ['field_name', 'previous_value', 'value'].map((name) =>
        textIn(change, name),
      )
      if (field === 'status' && DONE.has(after ?? '') && !DONE.has(before ?? ''))
        solved = timeIn(audit, 'created_at')
      if (field === 'status' && before === 'solved' && !DONE.has(after ?? '')) reopened++
      if ((field === 'assignee_id' || field === 'group_id') && before !== null && after !== null)
        moves[field]++
    }
  }
  return { solved, reopened, handedOver: Math.max(moves.assignee_id, moves.group_id) }
}

function thumbOf(ticket: JsonObject): string | null {
  const rating = objectIn(ticket, 'satisfaction_rating')
  return textIn(rating, 'score')
}

/** Tags, fields of one’s own and what was said with the rating, to be mapped by hand. */
function moreOf(ticket: JsonObject): [string, string][] {
  const tags = Array.isArray(ticket['tags']) ? ticket['tags'].join(', ') : ''
  const own = objectsIn(ticket, 'custom_fields').flatMap((field): [string, string][] => {
    const [id, value] = [textIn(field, 'id'), textIn(field, 'value')]
    return id === null || value === null ? [] : [[`field ${id}`, value]]
  })
  const comment = textIn(objectIn(ticket, 'satisfaction_rating'), 'comment')
  return [
    ['tags', tags],
    ['priority', textIn(ticket, 'priority') ?? ''],
    ['said of the help', comment ?? ''],
    ...own,
  ]
}
