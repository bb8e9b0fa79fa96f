import { meanInterval } from '@desirepath/core'

/** A piece of feedback that has been placed on a step, or on none. */
export interface PlacedRating {
  readonly step: number | null
  /** All on one scale; null for a comment without a score. */
  readonly score: number | null
  readonly commented: boolean
}

export interface StepRatings {
  readonly comments: number
  /** Of the scores, with its 95 % t interval; nulls where there are too few to say. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Scores. */
  readonly n: number
}

/** Ratings and comments of each of `steps` steps; feedback that no step claims does not count. */
export function ratingsByStep(
  steps: number,
  feedback: readonly PlacedRating[],
): readonly StepRatings[] {
  const scores = Array.from({ length: steps }, (): number[] => [])
  const comments = new Uint32Array(steps)
  for (const { step, score, commented } of feedback) {
    if (step === null) continue
    if (score !== null) scores[step]!.push(score)
    if (commented) comments[step]!++
  }
  return scores.map((own, step) => ({ comments: comments[step]!, ...meanInterval(own) }))
}
