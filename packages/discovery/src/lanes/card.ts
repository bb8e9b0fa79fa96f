import type { Card } from '@desirepath/core'

/** A card with nothing on it yet. */
export const blankCard = {
  text: null,
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
} as const satisfies Omit<Card, 'id'>
