import type { Random } from '@desirepath/core'

/** Weighted choices: the names and how often each is taken, in any unit. */
export type Weights = Readonly<Record<string, number>>

/** Draws from one seeded stream. */
export interface Dice {
  readonly random: Random
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** A name by weight; weights need not sum to 1. */
  weighted(weights: Weights): string
  between(low: number, high: number): number
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number
  /** Log-normal around a median; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number): number
}

export function createDice(random: Random): Dice {
  const normal = () =>
    // Box and Muller; 1 − u keeps the logarithm finite.
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return {
    random,
    chance: (share) => random() < share,
    pick: (items) => items[Math.floor(random() * items.length)]!,
    weighted: (weights) => weightedName(weights, random()),
    between: (low, high) => low + random() * (high - low),
    normal,
    around: (median, spread) => median * Math.exp(spread * normal()),
  }
}

function weightedName(weights: Weights, draw: number): string {
  let sum = 0
  for (const name in weights) sum += weights[name]!
  let rest = draw * sum
  let last = ''
  for (const name in weights) {
    last = name
    rest -= weights[name]!
    if (rest < 0) return name
  }
  return last
}
