import type { ScoreScale } from '@desirepath/core'
import type { Weights } from '../dice.ts'
import type { Actor } from '../walk/clock.ts'

/** A kind of business: what its log calls things, how its customers usually walk, what can go wrong where. */
export interface Trade {
  readonly name: TradeName
  readonly title: string
  /** Prefix of customer names, e.g. `C-`. */
  readonly prefix: string
  readonly scale: ScoreScale
  readonly survey: string
  /** The activity that means success. */
  readonly success: string
  /** In the order of the usual way. */
  readonly steps: readonly TradeStep[]
  readonly detours: readonly Detour[]
  /** What those do who give up waiting; without it they just leave. */
  readonly cancel?: { readonly name: string; readonly channels: Weights }
  readonly kinds: readonly Kind[]
  /** Columns of the log with their values. */
  readonly attributes: Readonly<Record<string, Weights>>
  readonly places: Places
}

export const tradeNames = [
  'shop',
  'telecom',
  'insurance',
  'bank',
  'travel',
  'clinic',
  'software',
  'support',
] as const
export type TradeName = (typeof tradeNames)[number]

export interface TradeStep {
  /** The raw name in the log. */
  readonly name: string
  readonly channels: Weights
  readonly by: Actor
  /** Share of the customers who come by that do it; the others skip it. 1 by default. */
  readonly reach?: number
  /** Share that gives up here on an ordinary day. */
  readonly leave: number
  /** Median minutes until the next step. */
  readonly stay: number
  /** Chance of doing it once more. */
  readonly again?: number
  /** Share of those who do it that are asked how it was. */
  readonly asked: number
}

/** Something beside the way, that some do after a step before they go on. */
export interface Detour {
  readonly name: string
  readonly channels: Weights
  /** Step → chance. */
  readonly after: Weights
  /** Times as likely while a wait drags on. */
  readonly whileWaiting?: number
  /** True where it is a call for help, which leaves a ticket. */
  readonly ticket?: boolean
}

/** Customers who behave alike: what a persona should be found for. */
export interface Kind {
  readonly name: string
  readonly share: number
  /** Attribute → weights that replace the usual ones. */
  readonly traits: Readonly<Record<string, Weights>>
  /** Channel → times as likely. */
  readonly channels: Weights
  /** Step or detour → times as likely. */
  readonly reach: Weights
  /** Times as likely to give up. */
  readonly leave: number
}

/** Where each truth can be planted. */
interface Places {
  readonly wait: readonly string[]
  readonly dropOff: readonly string[]
  /** `at` sends people back to `to`; `by` is an activity that exists only when it does. */
  readonly loop: readonly LoopPlace[]
  readonly delight: readonly string[]
}

export interface LoopPlace {
  readonly at: string
  readonly to: string
  readonly by?: { readonly name: string; readonly channels: Weights }
}
