import { type FeedbackItem, type Figure, npsFigure } from '@desirepath/core'

/** The NPS of all answers on an NPS scale, −100…100, with its interval; null where there is none. */
export function npsOf(feedback: readonly FeedbackItem[]): Figure | null {
  const answers = feedback.flatMap(({ score, scale }) =>
    scale?.kind === 'nps' && score !== null ? [score] : [],
  )
  if (answers.length === 0) return null
  const { nps, n, low, high } = npsFigure(answers)
  return { value: nps, n, low, high }
}
