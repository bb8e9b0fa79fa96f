import type { Journey } from '@desirepath/core'

/** The date of what has no date of its own. */
export const undated = '2000-01-01T00:00:00Z'

/**
 * The date that a file carries inside, ISO 8601: that of its newest figure, never the clock’s, so that the
 * same journey gives the same bytes. A journey without figures has none of its own.
 */
export function madeAt({ discovery }: Journey): string {
  return discovery?.asOf ?? undated
}
