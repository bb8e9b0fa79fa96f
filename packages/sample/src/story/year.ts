import {
  blankCard,
  type Card,
  type Journey,
  JOURNEY_SCHEMA,
  unmeasuredRecord,
} from '@desirepath/core'
import { named } from './told.ts'

/** The year of a customer, drawn by hand: the map above the others, whose cards lead to them. */
export function customersYear(order: Journey, waiting: Journey | null): Journey {
  const steps = [
    ['find', 'Finds us', 'first'],
    ['order', 'Orders for the first time', 'first'],
    ['wait', 'Waits for the parcel', 'first'],
    ['wear', 'Wears it', 'living'],
    ['again', 'Orders again', 'coming'],
    ['tell', 'Tells a friend', 'coming'],
  ] as const
  const doing = [
    ['find', 'Sees the jacket on somebody they follow'],
    ['order', 'Fills the cart in the evening, with three tabs open'],
    ['wait', 'Looks at the tracking twice a day'],
    ['wear', 'Washes it; wonders whether it shrinks'],
    ['again', 'Knows the size by now'],
    ['tell', 'Shows the handwritten card'],
  ] as const
  const met = [
    ['find', 'Spring campaign'],
    ['order', 'Checkout'],
    ['wait', 'Parcel tracking'],
    ['wear', 'The parcel, with its handwritten card'],
    ['again', 'Monthly newsletter'],
  ] as const
  const feeling = { find: 1, order: -0.5, wait: -1.5, wear: 1, again: 1.5, tell: 2 } as const
  const id = (key: string) => named('year', key)
  return {
    schema: JOURNEY_SCHEMA,
    id: named('journey', 'year'),
    title: 'A customer’s year',
    kind: 'as-is',
    brief: {
      objective: 'Every second customer orders again within a year',
      target: 'repeat orders from 21 % to 30 % by next summer',
      audience: 'Everyone; it hangs in the kitchen',
      scope: 'From the first ad to telling a friend',
      scenario: '',
      owner: 'Noor',
      cadence: 'Every quarter',
      status: 'live',
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
          ...(waiting === null
            ? []
            : [
                {
                  stepId: id('wait'),
                  cards: [card('wait', { text: waiting.title, journeyId: waiting.id })],
                },
              ]),
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
    personas: [],
    records: met.map(([key, title]) =>
      unmeasuredRecord({
        id: named('touchpoint', title),
        type: 'touchpoint',
        title,
        stepIds: [id(key)],
      }),
    ),
  }
}

function card(key: string, fields: Partial<Card>): Card {
  return { ...blankCard, id: named('card', key), assumed: true, ...fields }
}
