import type { FeedbackMapping } from '../mapping/mapping.ts'
import type { Source } from '../source/source.ts'

/** Help desks whose exports are read as they are. */
export type Desk = 'zendesk' | 'intercom' | 'chatwoot'

/** The help desk that a JSON file was exported from, by what stands at its beginning; null for any other file. */
export function deskOf({ kind, sample }: Pick<Source, 'kind' | 'sample'>): Desk | null {
  if (kind !== 'json' && kind !== 'jsonl') return null
  const start = sample.toString('utf8')
  const has = (...names: string[]) => names.every((name) => start.includes(`"${name}"`))
  const isTicket = has('tickets') || has('satisfaction_rating') || has('assignee_id', 'description')
  if (isTicket && has('requester_id', 'created_at', 'status')) return 'zendesk'
  if (/"type"\s*:\s*"conversation(?:\.list)?"/.test(start) && has('created_at')) return 'intercom'
  const isChatwoot = has('inbox_id') || has('contact_last_seen_at') || has('first_reply_created_at')
  return isChatwoot && has('status', 'messages') ? 'chatwoot' : null
}

/** The names under which the tickets of every help desk are given. */
export const deskMapping = {
  id: 'ticket id',
  at: 'created at',
  updated: 'updated at',
  status: 'status',
  text: 'text',
  customer: 'customer',
  channel: 'channel',
  team: 'team',
  firstReply: 'first reply at',
  solved: 'solved at',
  reopened: 'reopened',
  handedOver: 'handed over',
  score: 'csat',
} as const satisfies FeedbackMapping
