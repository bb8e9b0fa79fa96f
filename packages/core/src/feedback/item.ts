/** Where a piece of feedback comes from. */
export type FeedbackSource =
  | 'survey'
  | 'review'
  | 'ticket'
  | 'chat'
  | 'call'
  | 'interview'
  | 'usabilityTest'
  | 'mention'

/** The scale on which a score was given; `kind` decides which figure is computed from it. */
export interface ScoreScale {
  readonly kind: 'nps' | 'csat' | 'ces' | 'rating'
  readonly min: number
  readonly max: number
}

/** One verbatim and/or one rating of one customer at one time. */
export interface FeedbackItem {
  /** Stable: from source, submission and field. */
  readonly id: string
  readonly sourceType: FeedbackSource
  readonly sourceName: string
  readonly customer: string | null
  /** Milliseconds since the Unix epoch, UTC; null when the source has no time. */
  readonly at: number | null
  readonly text: string | null
  /** ISO 639-1 code where detected or given. */
  readonly language: string | null
  readonly score: number | null
  readonly scale: ScoreScale | null
  /** The step or activity it speaks about, where the source names one. */
  readonly touchpoint: string | null
  readonly channel: string | null
  /** Everything else the source said, as strings. */
  readonly metadata: Readonly<Record<string, string>>
}

/** A score on its scale as emotion, −2 (worst) … +2 (best), linear between the ends of the scale. */
export function toEmotion(score: number, scale: Pick<ScoreScale, 'min' | 'max'>): number {
  return ((score - scale.min) / (scale.max - scale.min)) * 4 - 2
}
