import type { Evidence, Figure, JourneyRecord } from '@desirepath/core'

/** Something that may be a pain point: where, whom it hits, what it costs, and how sure that is. */
export interface Candidate {
  readonly kind: NonNullable<JourneyRecord['kind']>
  /** What tells it from others of its kind; part of the record's id. */
  readonly key: string
  /** Index of the step where it happens. */
  readonly step: number
  readonly title: string
  readonly summary: string
  readonly reach: Figure
  /** Journeys hit, ascending. */
  readonly journeys: readonly number[]
  /** Indices of the feedback it rests on. */
  readonly feedback: readonly number[]
  readonly cost: NonNullable<JourneyRecord['cost']>
  /** Lower bound of the loss as a share of everyone, −∞…1: what pains are ranked by. */
  readonly weight: number
  /** Two-sided p of no difference. */
  readonly p: number
  readonly evidence: readonly Evidence[]
}

/** What all detectors look at besides the workings. */
export interface MapFacts {
  readonly titles: readonly string[]
  /** Steps that end a journey well. */
  readonly endings: ReadonlySet<number>
  /** Words for succeeding, e.g. “reach ‘Order placed’”. */
  readonly succeed: string
}

/** Emotion spans four points, from −2 to +2: a loss of all of it is a loss of one. */
export const EMOTION_SPAN = 4

export function figureEvidence(name: string, text: string, figure: Figure): Evidence {
  return {
    type: 'figure',
    name,
    text,
    value: figure.value,
    n: figure.n,
    low: figure.low,
    high: figure.high,
  }
}
