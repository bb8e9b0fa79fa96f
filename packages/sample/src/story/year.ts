import {
  blankCard,
  type Card,
  type Journey,
  JOURNEY_SCHEMA,
  unmeasuredRecord,
} from '@desirepath/core'
import { metOn } from './contacts.ts'
import { drawnPersona } from './people.ts'
import { monthOf } from './briefs.ts'
import { named, type Told } from './told.ts'

/** The year of a customer, drawn by hand: the map above the others, whose cards lead to them. */
export function customersYear(order: Journey, told: Told): Journey {
  const steps = [
    ['find', 'Finds us', 'first'],
    ['order', 'Orders for the first time', 'first'],
    ['wait', 'Waits for the parcel', 'first'],
    ['live', 'Lives with it', 'living'],
    ['again', 'Orders again', 'coming'],
    ['tell', 'Tells a friend', 'coming'],
  ] as const
  const doing = [
    ['find', 'Sees the lamp in the room of somebody they follow'],
    ['order', 'Fills the cart in the evening, with three tabs open'],
    ['wait', 'Looks at the tracking twice a day'],
    ['live', 'Switches it on every evening'],
    ['again', 'Comes back for the rug'],
    ['tell', 'Shows the handwritten card'],
  ] as const
  const met = [
    ['find', 'Spring campaign'],
    ['order', 'Checkout'],
    ['wait', 'Parcel tracking'],
    ['live', 'The parcel, with its handwritten card'],
    ['again', 'Monthly newsletter'],
  ] as const
  const feeling = { find: 1, order: -0.5, wait: -1.5, live: 1, again: 1.5, tell: 2 } as const
  const id = (key: string) => named('year', key)
  return {
    schema: JOURNEY_SCHEMA,
    id: named('journey', 'year'),
    title: 'A customer’s year',
    kind: 'as-is',
    brief: {
      objective: 'More of those who got a first parcel order again',
      target: againTarget(told),
      audience: 'Everyone; it hangs in the kitchen',
      scope: 'From the first ad to telling a friend',
      scenario:
        'Somebody finds us through a friend’s lamp, waits for the first parcel, and a year later has the whole room from us.',
      owner: 'Noor',
      cadence: 'Every half-year',
      status: 'live',
      personas: [named('persona', 'ideal')],
      maturity: 'agreed',
      related: [order.id],
    },
    discovery: null,
    stages: [
      { id: id('first'), title: 'First order', reach: null },
      { id: id('living'), title: 'Living with it', reach: null },
      { id: id('coming'), title: 'Coming back', reach: null },
    ],
    steps: steps.map(([key, title, stage]) => ({
      id: id(key),
      stageId: id(stage),
      title,
      activities: [],
      channel: null,
      channels: [],
      measured: null,
    })),
    edges: [],
    lanes: [
      {
        id: id('doing'),
        type: 'doing',
        title: 'Doing',
        subtitle: '',
        cells: doing.map(([key, text]) => ({
          stepId: id(key),
          cards: [card(`doing-${key}`, { text })],
        })),
      },
      {
        id: id('touchpoints'),
        type: 'touchpoints',
        title: 'Touchpoints',
        subtitle: '',
        cells: met.map(([key, title]) => ({
          stepId: id(key),
          cards: [card(`met-${key}`, { recordId: named('touchpoint', title) })],
        })),
      },
      { id: id('feeling'), type: 'emotion', title: 'Feeling', subtitle: '', cells: [] },
      {
        id: id('journeys'),
        type: 'journeys',
        title: 'Closer looks',
        subtitle: '',
        cells: [
          {
            stepId: id('order'),
            cards: [card('order', { text: order.title, journeyId: order.id })],
          },
        ],
      },
    ],
    curves: [
      {
        id: id('curve'),
        kind: 'assumed',
        persona: null,
        points: steps.map(([key]) => ({
          stepId: id(key),
          value: feeling[key],
          n: 0,
          low: null,
          high: null,
          basis: 'assumed',
        })),
      },
    ],
    moments: [
      { stepId: id('wait'), type: 'momentOfTruth', text: 'Nobody says anything', basis: 'assumed' },
    ],
    personas: [
      drawnPersona(
        named('persona', 'robin'),
        'Regular Robin',
        steps.map(([key]) => id(key)),
      ),
      drawnPersona(
        named('persona', 'ideal'),
        'The customer we want',
        steps.map(([key]) => id(key)),
      ),
    ],
    records: met.map(([key, title]) =>
      unmeasuredRecord({
        id: named('touchpoint', title),
        type: 'touchpoint',
        title,
        stepIds: [id(key)],
        ...metOn(title),
      }),
    ),
  }
}

function card(key: string, fields: Partial<Card>): Card {
  return { ...blankCard, id: named('card', key), assumed: true, ...fields }
}

/** Of ten who got their first order, so many come back; the team wants a tenth more. */
function againTarget({ measured, day }: Told): string {
  const [got, again] = [measured('Order delivered'), measured('ordered_again')]
  const share = (again?.reach.value ?? 0) / (got?.reach.value || 1)
  if (share === 0) return `repeat orders up by a tenth by ${monthOf(day(240))}`
  const percent = Math.round(share * 100)
  return `repeat orders from ${percent}\u00A0% to ${percent + 10}\u00A0% of first orders by ${monthOf(day(240))}`
}
