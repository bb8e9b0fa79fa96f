import {
  blankCard,
  type Card,
  contentId,
  type Figure,
  formatShare,
  plural,
  spellDuration,
  type Step,
} from '@desirepath/core'
import { LEAST_TICKETS, type Support, supportOf } from '../support/figures.ts'
import { ticketsIn } from '../support/tickets.ts'
import type { Workings } from '../workings.ts'

/** How tickets of a step were handled, in a sentence and what it rests on; none where too few tell it. */
export function supportCards(workings: Workings, { id }: Step, step: number): Card[] {
  const found = supportOf(workings, ticketsIn(workings.feedback, { step }))
  const text = howSoon(found)
  if (text === null) return []
  const note = [
    plural(found.tickets, 'ticket'),
    ...share(found.reopened, 'opened again'),
    ...share(found.handedOver, 'handed over'),
    ...share(found.satisfied, 'satisfied'),
  ].join('; ')
  return [{ ...blankCard, id: contentId('card', 'support', id, text, note), text, note }]
}

function howSoon({ firstReply, resolution, reopened }: Support): string | null {
  if (firstReply.median.n >= LEAST_TICKETS) return soon(firstReply.median, 'answered')
  if (resolution.median.n >= LEAST_TICKETS) return soon(resolution.median, 'solved')
  return reopened.value === null ? null : `${formatShare(reopened.value)} are opened again`
}

function soon({ value }: Figure, done: 'answered' | 'solved'): string {
  return value === null
    ? `Fewer than half are ${done} so far`
    : `Half are ${done} within ${spellDuration(value)}`
}

function share({ value }: Figure, of: string): string[] {
  return value === null ? [] : [`${formatShare(value)} ${of}`]
}
