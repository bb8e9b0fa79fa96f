import type { Evidence, Figure, JourneyRecord } from '@desirepath/core'

/** Something that may be a pain point: where, whom it hits, what it costs, and how sure that is. */
export interface Candidate {
  readonly kind: NonNullable<JourneyRecord['kind']>
  /** What tells it from others of its kind; part of the record's id. */
  readonly key: string
  /** Candidates of one family near one another are one trouble seen from several steps. */
  readonly family?: string
  /** Index of the step where it happens. */
  readonly step: number
  readonly title: string
  readonly summary: string
  /** What might be done about it, as an action; a draft. */
  readonly remedy: string
  /** What that would bring, as a clause with its interval. */
  readonly gain: string
  readonly reach: Figure
  /** Journeys hit, ascending. */
  readonly journeys: readonly number[]
  /** Indices of the feedback it rests on. */
  readonly feedback: readonly number[]
  /** Customers lost or left unhappy (won or left happy, for delights) beyond the usual. */
  readonly cost: NonNullable<JourneyRecord['cost']>
  /** Two-sided p of no difference, paid for the number of looks. */
  readonly p: number
  readonly evidence: readonly Evidence[]
}

/** What all detectors look at besides the workings. */
export interface MapFacts {
  readonly titles: readonly string[]
  /** Per step: raw activity names. */
  readonly activities: readonly (readonly string[])[]
  /** Steps that end a journey well. */
  readonly endings: ReadonlySet<number>
  /** Whether an activity means success, and not merely an end. */
  readonly hasGoal: boolean
  /** Words for succeeding: “reach “Order placed””, or “finish”. */
  readonly succeed: string
}

export function figureEvidence(
  name: string,
  text: string,
  figure: Figure,
): Extract<Evidence, { type: 'figure' }> {
  const { value, n, low, high } = figure
  return { type: 'figure', name, text, value, n, low, high }
}
