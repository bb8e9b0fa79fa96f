import { type FeedbackItem, NO_STEP, type SupportPart } from '@desirepath/core'
import type { PlacedFeedback } from '../workings.ts'

/** Which tickets are meant: of a step or of none, on a channel or of a team; all where nothing is said. */
export interface TicketScope {
  /** Index of the step, `none` for tickets of no step. */
  readonly step?: number | typeof NO_STEP
  readonly by?: 'channel' | 'team'
  readonly name?: string
}

/** Indices of the tickets among the feedback. */
export function ticketsIn(feedback: readonly PlacedFeedback[], scope: TicketScope = {}): number[] {
  return feedback.flatMap(({ item, step }, i) => {
    if (!isTicket(item)) return []
    if (scope.step !== undefined && (scope.step === NO_STEP ? null : scope.step) !== step) return []
    if (scope.by !== undefined && groupOf(item, scope.by) !== scope.name) return []
    return [i]
  })
}

/** The channel it came by, or the team that had it; null where it does not say. */
export function groupOf(item: FeedbackItem, by: 'channel' | 'team'): string | null {
  return (by === 'channel' ? item.channel : item.handling?.team) ?? null
}

/** Whether a ticket is among those behind a part of the figures. */
export function isPartOf(part: SupportPart, item: FeedbackItem): boolean {
  const { handling } = item
  switch (part) {
    case 'tickets':
      return true
    case 'firstReply':
    case 'resolution':
      return handling?.[part] != null
    case 'unanswered':
      return handling?.firstReply?.ended === false
    case 'unsolved':
      return handling?.resolution?.ended === false
    case 'reopened':
    case 'handedOver':
      return (handling?.[part] ?? 0) > 0
    case 'scored':
      return isSatisfied(item) !== null
    case 'satisfied':
      return isSatisfied(item) === true
    case 'dissatisfied':
      return isSatisfied(item) === false
  }
}

/**
 * Four of five and better, wherever the scale lies; of an NPS answer 9 and 10. Null without a score,
 * and for effort, which is no satisfaction.
 */
export function isSatisfied({ handling, score, scale }: FeedbackItem): boolean | null {
  const said =
    handling?.score ?? (score === null || scale === null ? null : { ...scale, value: score })
  if (said === null || said.kind === 'ces') return null
  const least = said.kind === 'nps' ? 0.9 : 0.75
  return (said.value - said.min) / (said.max - said.min) >= least
}

function isTicket({ sourceType, handling }: FeedbackItem): boolean {
  return sourceType === 'ticket' || handling !== undefined
}
