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

/** How tickets of a step were handled, and how often again; none where too few tell it. */
export function supportCards(workings: Workings, { id }: Step, step: number): Card[] {
  const found = supportOf(workings, ticketsIn(workings.feedback, { step }))
  const tickets = plural(found.tickets, 'ticket')
  const [satisfied] = share(found.satisfied, 'are satisfied with the help')
  const said = [
    [howSoon(found), tickets],
    [howOften(found), satisfied ?? null],
  ] as const
  return said.flatMap(([text, note]) =>
    text === null
      ? []
      : [{ ...blankCard, id: contentId('card', 'support', id, text, note ?? ''), text, note }],
  )
}

function howSoon({ firstReply, resolution }: Support): string | null {
  if (firstReply.median.n >= LEAST_TICKETS) return soon(firstReply.median, 'answered')
  return resolution.median.n >= LEAST_TICKETS ? soon(resolution.median, 'solved') : null
}

function howOften({ reopened, handedOver }: Support): string | null {
  const shares = [...share(reopened, 'opened again'), ...share(handedOver, 'handed over')]
  return shares.length === 0 ? null : shares.join(', ')
}

function soon({ value }: Figure, done: 'answered' | 'solved'): string {
  return value === null
    ? `Fewer than half are ${done} so far`
    : `Half are ${done} within ${spellDuration(value)}`
}

function share({ value }: Figure, of: string): string[] {
  return value === null ? [] : [`${formatShare(value)} ${of}`]
}
