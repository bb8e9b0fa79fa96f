import type { Figure } from '../journey/journey.ts'

/** What of a touchpoint was measured on one journey. */
export interface Weight {
  /** Share of the journeys that meet it. */
  readonly reach: Figure
  /** Share of the successes lost without it; null where nothing means success. */
  readonly effect: Figure | null
}

/** Of fewer journeys nothing is said. */
export const JOURNEYS_NEEDED = 30

/**
 * How much a touchpoint matters in the whole, 1…5: the mean of its reach and of its effect on success,
 * in fifths, on the journey where it matters most. Null where none has enough journeys to say.
 */
export function significanceOf(weights: readonly Weight[]): number | null {
  const enough = weights.filter(({ reach }) => reach.n >= JOURNEYS_NEEDED)
  const shares = enough.flatMap(({ reach, effect }) => {
    if (reach.value === null) return []
    return effect?.value == null ? [reach.value] : [(reach.value + effect.value) / 2]
  })
  if (shares.length === 0) return null
  return Math.min(5, Math.max(1, Math.ceil(Math.max(...shares) * 5)))
}
