import { commentWeights } from '@desirepath/core'
import type { PlacedFeedback } from '../workings.ts'

/** Fewer scores, with and without a comment, do not tell who comments. */
const LEAST = 30

/**
 * A weight for each piece of feedback, so that those who write do not speak for those who only
 * score: an inferred emotion weighs as much as its mood is over- or under-represented among the
 * scored comments. A stated score speaks for itself and weighs 1.
 */
export function answerWeights(feedback: readonly PlacedFeedback[]): Float64Array {
  const scored = feedback.filter(({ item, mood }) => item.score !== null && mood !== null)
  const commented = scored.filter(({ item }) => item.text !== null && item.text.trim() !== '')
  const weights = new Float64Array(feedback.length).fill(1)
  if (commented.length < LEAST || scored.length - commented.length < LEAST) return weights
  const moods = commented.map(({ mood }) => Number(mood))
  const byComment = commentWeights(
    scored.map(({ mood }) => Number(mood)),
    moods,
  )
  const ofMood = new Map(moods.map((mood, i) => [mood, byComment[i]!]))
  feedback.forEach(({ mood, emotion }, i) => {
    if (emotion?.basis === 'inferred' && mood !== null) weights[i] = ofMood.get(mood) ?? 1
  })
  return weights
}
