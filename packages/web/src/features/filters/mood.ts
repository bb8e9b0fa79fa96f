import type { Card } from '@desirepath/core'

export const moods = ['bad', 'middle', 'good'] as const
export type Mood = (typeof moods)[number]

/** Where on its scale a score stands. */
export function moodOfScore(score: Card['score']): Mood | undefined {
  if (score === null || score.max <= score.min) return undefined
  const share = (score.value - score.min) / (score.max - score.min)
  if (share < 0.4) return 'bad'
  return share > 0.7 ? 'good' : 'middle'
}

/** The same of a feeling, −2 to +2. */
export function moodOfFeeling(value: number): Mood {
  return moodOfScore({ value, min: -2, max: 2 }) ?? 'middle'
}
