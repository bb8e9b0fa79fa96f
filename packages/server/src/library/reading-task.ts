import type { FeedbackItem } from '@desirepath/core'
import type { Polarity } from '@desirepath/text'

/** What the thread that reads texts without a score is given. */
export interface ReadingTask {
  readonly scored: readonly Pick<FeedbackItem, 'text' | 'score' | 'scale'>[]
  readonly texts: readonly {
    readonly id: string
    readonly text: string
    readonly language: string | null
  }[]
}

export interface ReadingAnswer {
  readonly method: 'learned' | 'vader' | 'none'
  readonly auc: number | null
  readonly labels: number
  readonly readings: readonly {
    readonly id: string
    readonly polarity: Polarity
    readonly chance: number | null
  }[]
}
