import type { Brief, Card, Journey, Lane, LaneType } from '@desirepath/core'

/** A journey as a reader of a foreign format puts it together: laid out as it is read, without ids. */
export interface JourneyDraft {
  readonly title: string
  readonly kind: Journey['kind']
  readonly brief: Partial<Pick<Brief, 'objective' | 'audience' | 'scope' | 'scenario' | 'owner'>>
  readonly stages: readonly DraftStage[]
  /** From top to bottom; those without a card at any step are left out unless they are kept. */
  readonly lanes: readonly DraftLane[]
  readonly personas: readonly DraftPersona[]
}

export interface DraftStage {
  readonly title: string
  readonly steps: readonly DraftStep[]
}

export interface DraftStep {
  readonly title: string
  readonly channel?: string
  /** −2…+2, or null where only the word is known; left out where nothing is. */
  readonly feels?: { readonly value: number | null; readonly word?: string }
  /** What stands at the step, by the key of its lane. */
  readonly cards: Readonly<Record<string, readonly DraftCard[]>>
  /** Why it is a moment of truth. */
  readonly moment?: string
  /** Titles of the personas that come by. */
  readonly actors?: readonly string[]
}

export interface DraftCard {
  readonly text: string
  readonly note?: string
  readonly colour?: NonNullable<Card['colour']>
  /** 1…5, of a pain point. */
  readonly severity?: number
  /** How many steps it covers, from its own to the right. */
  readonly span?: number
}

export interface DraftLane {
  readonly key: string
  readonly type: LaneType
  readonly title: string
  readonly lineBelow?: NonNullable<Lane['lineBelow']>
  /** It is there even without a card. */
  readonly isKept?: true
}

interface DraftPersona {
  readonly title: string
  readonly summary: string
}

/** Something in the file that is not in the journey, and why. */
export interface LeftOut {
  /** The line or element; null where it is the whole file. */
  readonly where: string | null
  readonly what: string
}

export interface DraftRead {
  readonly draft: JourneyDraft
  readonly left: readonly LeftOut[]
}
