import type { Evidence, FeedbackItem, FeedbackSource } from '@desirepath/core'
import { named, type Told } from './told.ts'

interface Voice {
  readonly key: string
  readonly source: FeedbackSource
  readonly title: string
  readonly name: string
  readonly day: string
  readonly text: string
  readonly touchpoint?: string
}

const heard: readonly Voice[] = [
  {
    key: 'visit',
    source: 'usabilityTest',
    title: 'Test with five first-time customers',
    name: 'Usability test, June',
    day: '2026-06-17',
    text: 'Four of five looked for the shipping cost in the cart and did not find it. Two said they would leave here. One opened a second tab to compare the whole price.',
    touchpoint: 'shipping_cost_shown',
  },
  {
    key: 'driver',
    source: 'observation',
    title: 'A morning in the courier’s van',
    name: 'Grace',
    day: '2026-07-02',
    text: 'Parcels for the north wait a day in the hub because the second tour was cut. Dimitri knows at seven which ones will be late. Nobody asks him.',
    touchpoint: 'Order delivered',
  },
  {
    key: 'trend',
    source: 'trend',
    title: 'Delivery day matters more than delivery speed',
    name: 'Trade journal',
    day: '2026-05-20',
    text: 'Shops that let customers choose the day report fewer calls about parcels, even where the day is later than before.',
  },
  {
    key: 'competitor',
    source: 'competitor',
    title: 'The large marketplace shows the whole price in the list',
    name: 'Noor',
    day: '2026-08-11',
    text: 'Shipping is in the price from the first page on; free from 39 €. Their cart says how much is missing.',
  },
  {
    key: 'technology',
    source: 'technology',
    title: 'Address by two letters',
    name: 'Tomás',
    day: '2026-08-25',
    text: 'Address services complete a whole address from a few letters and know the shipping zone at once.',
  },
]

/** Where the notes of the market stand on the map. */
const placed = {
  trend: 'Order shipped',
  competitor: 'shipping_cost_shown',
  technology: 'checkout_started',
} as const

export function notes({ step }: Told): { readonly itemId: string; readonly stepId: string }[] {
  return Object.entries(placed).flatMap(([key, activity]) => {
    const stepId = step(activity)
    return stepId === '' ? [] : [{ itemId: named('voice', key), stepId }]
  })
}

/** A note as what a record rests on. */
export function restsOn(key: keyof typeof placed): Evidence[] {
  return heard
    .filter((voice) => voice.key === key)
    .map(({ source, title, day, text }) => ({
      type: 'feedback',
      feedbackId: named('voice', key),
      text,
      at: `${day}T09:00:00.000Z`,
      language: 'en',
      source: title,
      score: null,
      sourceType: source,
      inLibrary: true,
      added: true,
    }))
}

const talk = [
  ['Ida', 0, 'When did you last order something from a shop you did not know?'],
  [
    'Clara',
    6,
    'Last week, a jacket for my daughter. I had it in the cart twice before I bought it.',
  ],
  ['Ida', 15, 'What happened the first time?'],
  [
    'Clara',
    18,
    'The shipping came on the last page. Six ninety. I closed it. I felt a bit stupid, I had already typed in everything.',
  ],
  ['Ida', 33, 'And the second time?'],
  [
    'Clara',
    36,
    'I found a code. And then I waited five days and nobody said anything. But there was a card in the parcel, written by hand. My daughter keeps it.',
  ],
] as const

/** What was collected beside the data: an interview, a test, an observation and three notes of the market. */
export function voices(): FeedbackItem[] {
  const interview: FeedbackItem = {
    ...blank,
    id: named('voice', 'interview'),
    sourceType: 'interview',
    sourceName: 'Interview of June',
    at: Date.parse('2026-06-10T17:00:00Z'),
    title: 'Clara, 34, ordered for the second time',
    text: talk.map(([, , words]) => words).join(' '),
    turns: talk.map(([speaker, second, text]) => ({ speaker, second, text })),
  }
  return [
    interview,
    ...heard.map(({ key, source, title, name, day, text, touchpoint = null }) => ({
      ...blank,
      id: named('voice', key),
      sourceType: source,
      sourceName: name,
      at: Date.parse(`${day}T09:00:00Z`),
      title,
      text,
      touchpoint,
    })),
  ]
}

const blank = {
  customer: null,
  language: 'en',
  score: null,
  scale: null,
  touchpoint: null,
  channel: null,
  metadata: {},
}
