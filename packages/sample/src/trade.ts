import type { Random } from '@desirepath/core'

/** One thing customers of a trade do, as its systems log it. */
export interface TradeStep {
  /** Raw activity name. */
  readonly activity: string
  /** Where it happens; null for the channel the customer came by. */
  readonly channel: string | null
  /** Share that leave for good after it. */
  readonly leave: number
  /** Share that skip it. */
  readonly skip: number
  /** Time to the next step: median in seconds, and the spread of its logarithm. */
  readonly gap: readonly [medianSeconds: number, sigma: number]
  /** Share that are asked here and answer. */
  readonly answers: number
}

/** What is planted in a trade, by index of step. */
export interface Truths {
  /** Some wait much longer after this step, and are annoyed. */
  readonly wait: number
  /** Many leave at this step. */
  readonly dropOff: number
  /** People are delighted at this step. */
  readonly delight: number
  /** Some have to go back from this step to an earlier one. */
  readonly loop: { readonly from: number; readonly to: number }
}

export type Language = 'en' | 'de' | 'fr' | 'es'

/** A trade: its steps in order, what succeeds, who comes from where, and what its people talk about. */
export interface Trade {
  readonly name: string
  readonly title: string
  readonly steps: readonly TradeStep[]
  /** Raw name of the activity that means success. */
  readonly success: string
  readonly channels: readonly (readonly [name: string, share: number])[]
  readonly attributes: readonly {
    readonly name: string
    readonly values: readonly (readonly [value: string, share: number])[]
  }[]
  /** What is waited for, what costs, what pleases, what fails: words in each language. */
  readonly nouns: Readonly<
    Record<Language, Readonly<Record<'thing' | 'fee' | 'joy' | 'hurdle', readonly string[]>>>
  >
  readonly truths: Truths
}

/** Draws one of the weighted values. */
export function draw<Value>(
  weighted: readonly (readonly [Value, number])[],
  random: Random,
): Value {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of weighted) {
    left -= weight
    if (left < 0) return value
  }
  return weighted.at(-1)![0]
}

/** A log-normal time in seconds. */
export function drawGap([median, sigma]: readonly [number, number], random: Random): number {
  return median * Math.exp(sigma * normal(random))
}

/** A standard normal number (Box & Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
