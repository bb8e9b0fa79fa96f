import type { Audience } from '@desirepath/core'
import type { FeedbackMapping } from '../mapping/mapping.ts'
import { audienceRoles, readCount } from '../recognition/audience.ts'

/** Whether some column says who spoke in public or how far it went. */
export function tellsAudience(mapping: FeedbackMapping): boolean {
  return audienceRoles.some((role) => mapping[role] !== undefined)
}

/** What cannot be read as a count is not known: it is no reason to leave out what was said. */
export function audienceOf(
  cell: (column: string | undefined) => string | null,
  mapping: FeedbackMapping,
): Audience {
  const count = (column: string | undefined) => {
    const text = cell(column)
    return text === null ? null : readCount(text)
  }
  return {
    author: cell(mapping.author),
    reach: count(mapping.reach),
    likes: count(mapping.likes),
    shares: count(mapping.shares),
    replies: count(mapping.replies),
  }
}
