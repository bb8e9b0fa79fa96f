import type { Card, Evidence, FeedbackItem } from '@desirepath/core'
import { contentId } from '@desirepath/core'
import { redact } from '@desirepath/text'
import type { PlacedFeedback } from './workings.ts'

/** A quote on a map is read at a glance. */
const COMFORTABLE = { least: 25, most: 140 }

interface Wanted {
  readonly sign: -1 | 0 | 1
  readonly most: number
  /** How much a text speaks for its group, on the scale of one. */
  readonly typical?: (i: number) => number
}

/**
 * The verbatims that stand best for a group: of a readable length and with the feeling asked for
 * (`sign` −1 bad, +1 good, 0 whatever is typical), never twice the same words.
 */
export function representative(
  feedback: readonly PlacedFeedback[],
  among: readonly number[],
  { sign, most, typical = () => 0 }: Wanted,
): number[] {
  const texts = new Set<string>()
  const scored = among
    .map((i, order) => ({ i, order, score: appeal(feedback[i]!, sign) + typical(i) }))
    .filter(({ score }) => score > -Infinity)
    .sort((a, b) => b.score - a.score || a.order - b.order)
  const chosen: number[] = []
  for (const { i } of scored) {
    const key = wordsOf(feedback[i]!.item)
    if (texts.has(key)) continue
    texts.add(key)
    if (chosen.push(i) === most) break
  }
  return chosen
}

/** What two items that say the same have in common. */
export function wordsOf({ text }: FeedbackItem): string {
  return (text ?? '').trim().toLowerCase()
}

function appeal({ item, emotion }: PlacedFeedback, sign: -1 | 0 | 1): number {
  const length = item.text?.trim().length ?? 0
  if (length < 8) return -Infinity
  const short = Math.max(0, COMFORTABLE.least - length) / COMFORTABLE.least
  const long = Math.max(0, length - COMFORTABLE.most) / COMFORTABLE.most
  const feeling =
    emotion === null ? 0 : sign * Math.sign(emotion.value) * Math.min(1, Math.abs(emotion.value))
  return feeling - 2 * short - Math.min(2, long)
}

/** A verbatim as evidence: redacted, with its score and date. */
export function quoteEvidence(item: FeedbackItem): Evidence {
  return {
    type: 'feedback',
    feedbackId: item.id,
    text: redact(item.text ?? '').text,
    at: dateOf(item),
    language: item.language,
    source: item.sourceType,
    score: scoreOf(item),
  }
}

/** A verbatim as a card in the quotes lane. */
export function quoteCard(item: FeedbackItem): Card {
  return {
    id: contentId('card', 'quote', item.id),
    text: redact(item.text ?? '').text.trim(),
    recordId: null,
    note: item.sourceType,
    score: scoreOf(item),
    at: dateOf(item),
    language: item.language,
  }
}

function scoreOf(item: FeedbackItem): Card['score'] {
  if (item.score === null || item.scale === null) return null
  return { value: item.score, min: item.scale.min, max: item.scale.max }
}

function dateOf(item: FeedbackItem): string | null {
  return item.at === null ? null : new Date(item.at).toISOString()
}
