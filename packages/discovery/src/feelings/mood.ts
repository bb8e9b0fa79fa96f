import type { FeedbackItem } from '@desirepath/core'
import type { ItemEmotion } from '@desirepath/text'

/** −1 dissatisfied, +1 satisfied, 0 neither. */
export type Mood = -1 | 0 | 1

/** On −2…+2: one of the two lowest of five stars is below the first, one of the two highest above the second. */
const DISSATISFIED = -0.7
const SATISFIED = 0.7

/** Whether someone is satisfied: detractors and promoters on an NPS scale, else by the emotion. */
export function moodOf(item: FeedbackItem, emotion: ItemEmotion | null): Mood | null {
  if (item.score !== null && item.scale?.kind === 'nps') {
    return item.score <= 6 ? -1 : item.score >= 9 ? 1 : 0
  }
  if (emotion === null) return null
  return emotion.value <= DISSATISFIED ? -1 : emotion.value >= SATISFIED ? 1 : 0
}
