import type { Journey, Lane, Moment } from '@desirepath/core'
import type { LaneName } from './lane-words.ts'
import type { Words } from './words.ts'

/** A journey in words, laid out as it is read: stages, in them steps, in them what stands in each lane. */
export interface Template {
  readonly id: string
  readonly title: string
  /** One sentence: when to use it. */
  readonly summary: string
  readonly kind: Journey['kind']
  /** Where the journey begins and ends. */
  readonly scope: string
  /** The story behind the map; empty where only its author can know it. */
  readonly scenario: string
  /** From top to bottom. */
  readonly lanes: readonly LaneName[]
  readonly lines?: Readonly<Partial<Record<LaneName, NonNullable<Lane['lineBelow']>>>>
  readonly groups?: Readonly<Partial<Record<LaneName, string>>>
  /** Lanes whose first cards rest on each other, from top to bottom. */
  readonly chain?: readonly LaneName[]
  readonly stages: readonly StageWords[]
}

export interface StageWords {
  readonly title: string
  readonly funnelStep?: string
  /** What to ask customers here: the same feeling means another thing at another stage. */
  readonly ask?: string
  /** Who answers for the stage. */
  readonly responsible?: string
  readonly steps: readonly StepWords[]
}

export interface StepWords {
  readonly title: string
  /** `HH:MM`. */
  readonly clock?: string
  /** On a side path: the outcome that leads here, and the title of the step where it parts. */
  readonly branch?: { readonly outcome: string; readonly from: string }
  /** −2…+2, and the feeling in a word. */
  readonly feels?: readonly [value: number, word: string]
  /** Each touchpoint with its channel; the first gives the step its channel. */
  readonly touchpoints?: Readonly<Record<string, string>>
  readonly doing?: Words
  /** In the customer's own voice. */
  readonly thinking?: Words
  readonly goals?: Words
  readonly needs?: Words
  readonly expectations?: Words
  readonly motivation?: Words
  readonly questions?: Words
  readonly frontStage?: Words
  readonly backstage?: Words
  readonly systems?: Words
  readonly pains?: readonly PainWords[]
  readonly delights?: Words
  readonly moment?: readonly [type: Moment['type'], text: string]
  /** What stops customers on the way to the next step. */
  readonly obstacle?: string
}

interface PainWords {
  readonly pain: string
  /** 1…5, a guess. */
  readonly severity: number
  /** The touchpoint of the step where it hurts. */
  readonly at: string
  /** What could be done about it. */
  readonly idea: string
}
