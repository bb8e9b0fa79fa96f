import type { Card } from '@desirepath/core'
import { quoteCard, representative, wordsOf } from '../quotes.ts'
import type { Workings } from '../workings.ts'
import { particularity } from '../wording.ts'

/** How much being worded like the step's other comments counts beside feeling and length. */
const TYPICAL = 0.4
/** A mean mood nearer to none than this leans to neither side. */
const BALANCED = 0.15

/** The verbatims that stand for a step: in the direction most people feel, then one against it. */
export function quoteCards({ feedback, wording }: Workings, step: number): Card[] {
  const here = feedback.flatMap((each, i) =>
    each.step === step && each.item.text !== null ? [i] : [],
  )
  const moods = here.flatMap((i) => feedback[i]!.mood ?? [])
  const mean = moods.reduce<number>((sum, mood) => sum + mood, 0) / Math.max(1, moods.length)
  const sign = Math.abs(mean) < BALANCED ? 0 : mean > 0 ? 1 : -1
  const worded = particularity(wording, here)
  const typical = (i: number) => TYPICAL * worded(i)
  const first = representative(feedback, here, { sign, most: 1, typical })
  const said = first.map((i) => wordsOf(feedback[i]!.item))
  const rest = here.filter((i) => !said.includes(wordsOf(feedback[i]!.item)))
  const against = sign === 0 ? -(feedback[first[0] ?? -1]?.mood ?? 1) : -sign
  const second = representative(feedback, rest, { sign: against < 0 ? -1 : 1, most: 1, typical })
  return [...first, ...second].map((i) => quoteCard(feedback[i]!.item))
}
