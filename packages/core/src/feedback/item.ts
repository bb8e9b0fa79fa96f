import type { Attachment } from '../journey/attachment.ts'
import type { Audience } from './audience.ts'
import type { Handling } from './handling.ts'

/** What customers say themselves. */
export const customerSources = [
  'survey',
  'review',
  'ticket',
  'chat',
  'call',
  'interview',
  'usabilityTest',
  'mention',
] as const

/** Where feedback may come from: what customers say, what is seen, and what is noted about a market. */
export const feedbackSources = [
  ...customerSources,
  'observation',
  'trend',
  'competitor',
  'technology',
  'document',
] as const
export type FeedbackSource = (typeof feedbackSources)[number]

/** What one person said without a break, and when it began in the recording. */
export interface SpeakerTurn {
  readonly speaker: string
  /** Seconds from the beginning; null where the transcript has no times. */
  readonly second: number | null
  readonly text: string
}

/** The scale on which a score was given; `kind` decides which figure is computed from it. */
export interface ScoreScale {
  readonly kind: 'nps' | 'csat' | 'ces' | 'rating'
  readonly min: number
  readonly max: number
}

/** Where people say that feedback belongs: on a map, and mostly at a step of it. */
export interface MapPlace {
  readonly journeyId: string
  readonly stepId: string | null
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
  /** What it is called in lists, e.g. “Interview with a returning customer”. */
  readonly title?: string
  /** Where it can be read in full: an https address. */
  readonly link?: string
  /** The turns of a conversation; `text` holds the same words. */
  readonly turns?: readonly SpeakerTurn[]
  /** Recordings and documents that belong to it. */
  readonly attachments?: readonly Attachment[]
  /** Of a ticket: how it was handled; `at` is then when it was opened. */
  readonly handling?: Handling
  /** Of what was said in public: by whom, and how far it went. */
  readonly audience?: Audience
  /** Of what was written down by hand: where it belongs, whoever said it. */
  readonly place?: MapPlace
  /** Of what was written down by hand: the persona of the workspace that it speaks for. */
  readonly persona?: string
}

/** On the NPS scale 7 and 8 are neither good nor bad: their middle is where feeling turns. */
const NPS_NEUTRAL = 7.5

/**
 * A score on its scale as emotion, −2 (worst) … +2 (best). Linear between the ends of the scale; on
 * an NPS scale linear on either side of 7.5, so that detractors are below zero and promoters above.
 */
export function toEmotion(
  score: number,
  { min, max, kind }: Pick<ScoreScale, 'min' | 'max'> & Partial<Pick<ScoreScale, 'kind'>>,
): number {
  const neutral = kind === 'nps' ? min + ((max - min) * NPS_NEUTRAL) / 10 : (min + max) / 2
  return score < neutral
    ? (2 * (score - neutral)) / (neutral - min)
    : (2 * (score - neutral)) / (max - neutral)
}
