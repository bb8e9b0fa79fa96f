import {
  type Brief,
  type FeedbackItem,
  type Journey,
  nestedJourney,
  toBeOf,
} from '@desirepath/core'
import { channels, type StoryPlace, touchpointPlaces, touchpoints } from './contacts.ts'
import { findings } from './findings.ts'
import { personas } from './people.ts'
import { named, type StoryRecord, tellOf } from './told.ts'
import { notes, voices } from './voices.ts'
import { work } from './work.ts'
import { customersYear } from './year.ts'

/** What people have made of the sample journey: one story through everything that a workspace holds. */
export interface Story {
  /** Those that the journey has are changed, the others are added. */
  readonly records: readonly StoryRecord[]
  readonly journeys: readonly Journey[]
  /** Where the touchpoints stand on the found journey, in the order of each step. */
  readonly places: readonly StoryPlace[]
  /** What the brief of the found journey says. */
  readonly brief: Partial<Brief>
  /** What was collected beside the data of the journey. */
  readonly voices: readonly FeedbackItem[]
  /** Which of these are notes of the market, and the steps at which they stand. */
  readonly notes: readonly { readonly itemId: string; readonly stepId: string }[]
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
    places: touchpointPlaces(told),
    brief,
    voices: voices(),
    notes: notes(told),
  }
}

const brief: Partial<Brief> = {
  objective: 'More who begin an order finish it',
  target: 'from 35 % who leave at the shipping cost to 25 % by summer',
  audience: 'The web team, logistics and the board',
  scope: 'From the first ad to the second order, in our own shop',
  scenario: 'A customer who does not know us yet orders clothes for the first time.',
  owner: 'Ida',
  cadence: 'Every quarter, and after every change of prices',
  status: 'live',
}
