import {
  contentId,
  type Journey,
  type JourneyRecord,
  type RecordBody,
  type RecordType,
} from '@desirepath/core'

/** What the story says of one record. */
export type StoryRecord = {
  readonly [T in RecordType]: {
    readonly id: string
    readonly type: T
    readonly fields: Partial<RecordBody<T>>
  }
}[RecordType]

/** What a chapter needs to know of the journey that was found in the data. */
export interface Told {
  readonly journey: Journey
  /** The step to which an activity belongs. */
  readonly step: (activity: string) => string
  /** A finding of the journey, by its kind and where it stands; null where the data did not show it. */
  readonly found: (kind: JourneyRecord['kind'], activity?: string) => string | null
  /** The opportunity that answers a finding. */
  readonly answerTo: (finding: string | null) => string | null
}

/** The id of something that the story adds. */
export function named(type: string, key: string): string {
  return contentId('sample', type, key)
}

/** Ids, without those of things that are not there. */
export function present(...ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null)
}

/** What chapters ask of a journey. */
export function tellOf(journey: Journey): Told {
  const step = (activity: string) =>
    journey.steps.find(({ activities }) => activities.includes(activity))?.id ?? ''
  return {
    journey,
    step,
    found: (kind, activity) =>
      journey.records.find(
        (record) =>
          record.kind === kind &&
          (activity === undefined || record.stepIds.includes(step(activity))),
      )?.id ?? null,
    answerTo: (finding) =>
      journey.records.find(
        ({ type, links }) => type === 'opportunity' && finding !== null && links.includes(finding),
      )?.id ?? null,
  }
}
