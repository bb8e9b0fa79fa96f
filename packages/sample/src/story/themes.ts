import type { Card, FeedbackItem } from '@desirepath/core'
import { named } from './told.ts'

/** A theme with what somebody has coded by hand. */
export interface StoryTheme {
  readonly id: string
  readonly name: string
  readonly colour: NonNullable<Card['colour']>
  readonly description: string
  /** Items that belong to it, and those that look like it and do not. */
  readonly holds: readonly string[]
  readonly holdsNot: readonly string[]
}

interface Kind extends Pick<StoryTheme, 'name' | 'colour' | 'description'> {
  readonly key: string
  readonly says: RegExp
  /** What looks alike at first sight. */
  readonly not?: RegExp
  readonly voices: readonly string[]
}

/** So many of each were coded; the rest is left to be proposed and accepted. */
const CODED = 10

const kinds: readonly Kind[] = [
  {
    key: 'cost',
    name: 'Shipping cost comes too late',
    colour: 'red',
    description: 'They learn what the shipping costs on the last page, or feel that it is hidden.',
    says: /shipping cost|versandkosten/i,
    voices: ['interview', 'visit', 'mention-shipping'],
  },
  {
    key: 'late',
    name: 'The parcel is late',
    colour: 'yellow',
    description: 'They wait longer than they were told. Not: where nobody answers their question.',
    says: /(?:\d+ days (?:for|until|instead)|took \d+ days|tage gewartet)/i,
    not: /where is|nobody can tell/i,
    voices: ['driver', 'mention-wait'],
  },
  {
    key: 'payment',
    name: 'The payment fails',
    colour: 'violet',
    description: 'It fails without a reason, or they fear to pay twice.',
    says: /payment (?:failed|keeps|did not|was rejected)|zahlung/i,
    voices: ['interview-payment'],
  },
  {
    key: 'card',
    name: 'The handwritten card',
    colour: 'green',
    description: 'What they love, and tell others.',
    says: /handwritten|handgeschrieben/i,
    voices: ['mention-card'],
  },
]

/** The themes of the library. What is coded is the oldest of its kind, so that the newest is left to do. */
export function themes(feedback: readonly FeedbackItem[]): StoryTheme[] {
  const taken = new Set<string>()
  const first = (pattern: RegExp, most: number) => {
    const found = feedback
      .filter(({ id, text }) => text !== null && pattern.test(text) && !taken.has(id))
      .slice(0, most)
      .map(({ id }) => id)
    for (const id of found) taken.add(id)
    return found
  }
  return kinds.map(({ key, says, not, voices, ...said }) => ({
    ...said,
    id: named('theme', key),
    holdsNot: not === undefined ? [] : first(not, 3),
    holds: [...voices.map((voice) => named('voice', voice)), ...first(says, CODED)],
  }))
}
