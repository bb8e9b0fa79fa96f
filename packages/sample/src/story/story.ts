import type { ChecklistTemplate, FeedbackItem, Journey } from '@desirepath/core'
import { channels, touchpoints } from './contacts.ts'
import { findings } from './findings.ts'
import {
  listViews,
  methodMarks,
  priceCheck,
  priceMarks,
  type StoryMark,
  type StoryView,
} from './lists.ts'
import { isTold, toldMap, type Telling } from './map.ts'
import { parcelBlueprint, parcelOf } from './parcel.ts'
import { mornings, type StoryDashboard } from './mornings.ts'
import { personas } from './people.ts'
import { planOf } from './plan.ts'
import { type StoryPlan, researchPlans } from './research.ts'
import { hummed } from './sound.ts'
import { type RecordTalk, recordTalks } from './talk.ts'
import { type StoryTheme, themes } from './themes.ts'
import { type StoryRecord, tellOf } from './told.ts'
import { heardIn, recorded, voices } from './voices.ts'
import { work } from './work.ts'
import { customersYear } from './year.ts'

/** What people have made of the sample journey: one story through everything that a workspace holds. */
export interface Story {
  /** Those that the journey has are changed, the others are added. */
  readonly records: readonly StoryRecord[]
  /** The found map with what people have made of it. */
  readonly map: (journey: Journey) => Journey
  /** Whether a map has that already, so that nothing is told twice. */
  readonly isTold: (journey: Journey) => boolean
  /** The maps around it, drawn from the found one as it is told by then. */
  readonly maps: (journey: Journey) => readonly Journey[]
  /** What was collected beside the data of the journey. */
  readonly voices: readonly FeedbackItem[]
  /** What one of them sounds like. */
  readonly recording: {
    readonly itemId: string
    readonly name: string
    readonly bytes: () => Uint8Array<ArrayBuffer>
  }
  readonly themes: readonly StoryTheme[]
  readonly research: readonly StoryPlan[]
  readonly views: readonly StoryView[]
  readonly comments: readonly RecordTalk[]
  /** The method for the found map, and a checklist of one’s own for the whole workspace. */
  readonly methodMarks: readonly StoryMark[]
  readonly own: { readonly template: ChecklistTemplate; readonly marks: readonly StoryMark[] }
  /** What they look at together. */
  readonly dashboard: StoryDashboard
}

interface Around {
  /** What customers said with the data of the journey. */
  readonly feedback: readonly FeedbackItem[]
  /** Milliseconds since the Unix epoch: due dates and notes lie around it. */
  readonly now: number
  /** The member to whom the sample is shown. */
  readonly you: string
}

/** The story of the sample workspace, told around the journey that was found in its data. */
export function sampleStory(journey: Journey, { feedback, now, you }: Around): Story {
  const told = tellOf(journey, now)
  const said = voices(told)
  const heard = heardIn(said)
  const records = [
    ...channels(),
    ...touchpoints(),
    ...personas(told, heard),
    ...findings(told, heard),
    ...work(told, heard),
  ]
  const telling: Telling = { told, heard, voices: said, records, you, nested: parcelOf(told) }
  return {
    records,
    map: (found) => toldMap(found, telling),
    isTold,
    maps: (found) => [
      planOf(found, told),
      ...parcelBlueprint(found, told),
      customersYear(found, told),
    ],
    voices: said,
    recording: {
      itemId: recorded.id,
      name: 'Sample recording, hummed by a computer.wav',
      bytes: () => hummed(recorded),
    },
    themes: themes(feedback),
    research: researchPlans(told),
    views: listViews(told),
    comments: recordTalks(told),
    methodMarks: methodMarks(told),
    own: { template: priceCheck, marks: priceMarks(told) },
    dashboard: mornings(told),
  }
}
