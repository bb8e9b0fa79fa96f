import type { FeedbackItem } from '@desirepath/core'

/** How a ticket was handled, as the contract shows it; null for what is no ticket. */
export function presentHandling({ handling }: FeedbackItem) {
  if (handling === undefined) return null
  const { updatedAt } = handling
  return { ...handling, updatedAt: updatedAt === null ? null : new Date(updatedAt).toISOString() }
}
