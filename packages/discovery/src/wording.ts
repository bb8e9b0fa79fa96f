import type { FeedbackItem } from '@desirepath/core'

/** A word must stand in so many of the texts to be theirs. */
const LEAST = 3
/** So many of its most particular words speak for a text. */
const BEST = 4

/** The words of every piece of feedback, and in how many pieces each word stands. */
export interface Wording {
  readonly words: readonly (readonly string[])[]
  readonly counts: ReadonlyMap<string, number>
}

export function wordingOf(feedback: readonly FeedbackItem[]): Wording {
  const words = feedback.map(({ text }) => [
    ...new Set(text?.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []),
  ])
  return { words, counts: countWords(words) }
}

/**
 * How much a text is worded as its group is and others are not, 0 and up: the mean log ratio of its
 * most particular words' frequencies inside the group and outside it.
 */
export function particularity(
  { words, counts }: Wording,
  group: readonly number[],
): (i: number) => number {
  const inside = countWords(group.map((i) => words[i]!))
  const share = (count: number, of: number) => (count + 0.5) / (of + 1)
  const lift = (word: string) => {
    const count = inside.get(word) ?? 0
    if (count < LEAST) return 0
    const outside = (counts.get(word) ?? 0) - count
    const ratio = share(count, group.length) / share(outside, words.length - group.length)
    return Math.max(0, Math.log(ratio))
  }
  return (i) => {
    const lifts = words[i]!.map(lift).sort((a, b) => b - a)
    return lifts.slice(0, BEST).reduce((sum, each) => sum + each, 0) / BEST
  }
}

function countWords(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of texts) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
