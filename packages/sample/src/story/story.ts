import { type FeedbackItem, type Journey, nestedJourney, toBeOf } from '@desirepath/core'
import { channels, touchpoints } from './contacts.ts'
import { findings } from './findings.ts'
import { personas } from './people.ts'
import { named, type StoryRecord, tellOf } from './told.ts'
import { voices } from './voices.ts'
import { work } from './work.ts'
import { customersYear } from './year.ts'

/** What people have made of the sample journey: one story through everything that a workspace holds. */
export interface Story {
  /** Those that the journey has are changed, the others are added. */
  readonly records: readonly StoryRecord[]
  readonly journeys: readonly Journey[]
  /** What was collected beside the data of the journey. */
  readonly voices: readonly FeedbackItem[]
}

/** The story of the sample workspace, told around the journey that was found in its data. */
export function sampleStory(journey: Journey): Story {
  const told = tellOf(journey)
  const delivery = journey.steps.find(({ id }) => id === told.step('Order shipped'))
  const nested =
    delivery === undefined
      ? []
      : [
          nestedJourney(journey, delivery.stageId, {
            id: named('journey', 'waiting'),
            title: 'Waiting for the parcel',
          }),
        ]
  const toBe = toBeOf(journey, {
    id: named('journey', 'to-be'),
    title: 'First order, as it should be',
  })
  return {
    records: [...channels(), ...touchpoints(), ...personas(told), ...findings(told), ...work(told)],
    journeys: [toBe, ...nested, customersYear(journey, nested[0] ?? null)],
    voices: voices(),
  }
}
