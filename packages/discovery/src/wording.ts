import type { PlacedFeedback } from './workings.ts'

/** A word must stand in so many of the texts to be theirs. */
const LEAST = 3
/** So many of its most particular words speak for a text. */
const BEST = 4

/**
 * How much a text is worded as its group is and others are not, 0 and up: the mean log ratio of its
 * most particular words' frequencies inside the group and outside it.
 */
export function particularity(
  feedback: readonly PlacedFeedback[],
  group: readonly number[],
): (i: number) => number {
  const own = new Set(group)
  const inside = new Map<string, number>()
  const outside = new Map<string, number>()
  feedback.forEach(({ item }, i) => {
    const counts = own.has(i) ? inside : outside
    for (const word of wordsOf(item.text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  const share = (count: number, of: number) => (count + 0.5) / (of + 1)
  const lift = (word: string) => {
    const count = inside.get(word) ?? 0
    if (count < LEAST) return 0
    const ratio = share(count, own.size) / share(outside.get(word) ?? 0, feedback.length - own.size)
    return Math.max(0, Math.log(ratio))
  }
  return (i) => {
    const lifts = [...wordsOf(feedback[i]!.item.text)].map(lift).sort((a, b) => b - a)
    return lifts.slice(0, BEST).reduce((sum, each) => sum + each, 0) / BEST
  }
}

function wordsOf(text: string | null): Set<string> {
  return new Set(text?.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? [])
}
