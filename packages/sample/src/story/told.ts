import {
  contentId,
  type Evidence,
  type Journey,
  type JourneyRecord,
  type Measured,
  type RecordBody,
  type RecordType,
} from '@desirepath/core'

/** What the story says of one record. */
export type StoryRecord = {
  readonly [T in RecordType]: {
    readonly id: string
    readonly type: T
    readonly fields: Partial<RecordBody<T>>
    /** When it was made; when the team began where it is left out. */
    readonly madeDaysAgo?: number
    /** What it said before it was changed last. */
    readonly before?: { readonly daysAgo: number; readonly fields: Partial<RecordBody<T>> }
  }
}[RecordType]

/** What a chapter needs to know of the journey that was found in the data, and of today. */
export interface Told {
  readonly journey: Journey
  /** So many days from today, as a day (`YYYY-MM-DD`). */
  readonly day: (days: number) => string
  /** The same in the middle of that morning, as a time (ISO 8601). */
  readonly at: (days: number) => string
  /** What was measured at its step. */
  readonly measured: (activity: string) => Measured | null
  /** The step to which an activity belongs. */
  readonly step: (activity: string) => string
  /** A finding of the journey, by its kind and where it stands; null where the data did not show it. */
  readonly found: (kind: JourneyRecord['kind'], activity?: string) => string | null
  /** Two customers’ own words that the data gave for a finding, as if people had put them somewhere. */
  readonly voicesOf: (finding: string | null) => readonly Evidence[]
  /** The opportunity that answers a finding. */
  readonly answerTo: (finding: string | null) => string | null
}

/** What was collected beside the data, as what something can rest on. */
export interface Heard {
  readonly all: (key: string) => Evidence
  /** What was said in one turn of an interview, counted from 0. */
  readonly turn: (key: string, index: number) => Evidence
}

/** The id of something that the story adds. */
export function named(type: string, key: string): string {
  return contentId('sample', type, key)
}

/** Ids, without those of things that are not there. */
export function present(...ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null)
}

const DAY = 86_400_000

/** What chapters ask of a journey; `now` in milliseconds since the Unix epoch. */
export function tellOf(journey: Journey, now: number): Told {
  const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)
  const step = (activity: string) =>
    journey.steps.find(({ activities }) => activities.includes(activity))?.id ?? ''
  return {
    journey,
    day,
    at: (days) => `${day(days)}T09:00:00.000Z`,
    step,
    measured: (activity) =>
      journey.steps.find(({ activities }) => activities.includes(activity))?.measured ?? null,
    found: (kind, activity) =>
      journey.records.find(
        (record) =>
          record.kind === kind &&
          (activity === undefined || record.stepIds.includes(step(activity))),
      )?.id ?? null,
    voicesOf: (finding) =>
      (journey.records.find(({ id }) => id === finding)?.evidence ?? [])
        .filter((said) => said.type === 'feedback')
        .slice(0, 2)
        .map((said) => ({ ...said, inLibrary: true, added: true })),
    answerTo: (finding) =>
      journey.records.find(
        ({ type, links }) => type === 'opportunity' && finding !== null && links.includes(finding),
      )?.id ?? null,
  }
}
