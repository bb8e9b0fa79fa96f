import type { Card } from '@desirepath/core'

/** What the colours of cards and themes are called. */
export const colourWords = {
  none: 'No colour',
  names: {
    yellow: 'Yellow',
    red: 'Red',
    green: 'Green',
    blue: 'Blue',
    violet: 'Violet',
    grey: 'Grey',
  } satisfies Record<NonNullable<Card['colour']>, string>,
} as const
