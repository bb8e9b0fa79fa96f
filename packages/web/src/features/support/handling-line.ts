import type { Answer } from '../../api/call.ts'
import { words } from './words.ts'

export type Handling = NonNullable<
  Answer<'GET /api/journeys/:id/feedback'>['items'][number]['handling']
>

/** How one ticket was handled, in a line: “answered after 5 h · solved after 2 d · Hotline”. */
export function handlingLine({
  firstReply,
  resolution,
  reopened,
  handedOver,
  team,
  score,
}: Handling): string {
  return [
    firstReply && words[firstReply.ended ? 'answered' : 'waits'](firstReply.seconds),
    resolution && words[resolution.ended ? 'solved' : 'open'](resolution.seconds),
    reopened !== null && reopened > 0 ? words.again(reopened) : null,
    handedOver !== null && handedOver > 0 ? words.on(handedOver) : null,
    score && words.help(score),
    team,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
