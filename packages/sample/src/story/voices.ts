import type { Evidence, FeedbackItem, FeedbackSource } from '@desirepath/core'
import { mentions } from './mentions.ts'
import { claraId } from './people.ts'
import { type Heard, named, type Told } from './told.ts'

interface Voice {
  readonly key: string
  readonly source: FeedbackSource
  readonly title: string
  /** Where it is from. */
  readonly name: string
  /** Days before today. */
  readonly ago: number
  readonly text: string
  readonly touchpoint?: string
}

const written: readonly Voice[] = [
  {
    key: 'visit',
    source: 'usabilityTest',
    title: 'Test with five first-time customers',
    name: 'Usability test of the first visit',
    ago: 62,
    text: 'Four of five looked for the shipping cost in the cart and did not find it. Two said they would leave here. One opened a second tab to compare the whole price.',
    touchpoint: 'shipping_cost_shown',
  },
  {
    key: 'driver',
    source: 'observation',
    title: 'A morning in the courier’s van',
    name: 'Observed by Grace',
    ago: 47,
    text: 'Parcels for the north wait a day in the hub because the second tour was cut. Dimitri knows at seven which ones will be late. Nobody asks him.',
    touchpoint: 'Order delivered',
  },
  {
    key: 'trend',
    source: 'trend',
    title: 'Delivery day matters more than delivery speed',
    name: 'Trade journal',
    ago: 75,
    text: 'Shops that let customers choose the day report fewer calls about parcels, even where the day is later than before.',
  },
  {
    key: 'competitor',
    source: 'competitor',
    title: 'The large marketplace shows the whole price in the list',
    name: 'Noticed by Noor',
    ago: 33,
    text: 'Shipping is in the price from the first page on; free from 39 €. Their cart says how much is missing.',
  },
  {
    key: 'technology',
    source: 'technology',
    title: 'Address by two letters',
    name: 'Noticed by Tomás',
    ago: 19,
    text: 'Address services complete a whole address from a few letters and know the shipping zone at once.',
  },
]

/** Where the notes of the market stand on the map, and with which icon. */
const placed = [
  ['trend', 'Order shipped', 'trending-up'],
  ['competitor', 'shipping_cost_shown', 'binoculars'],
  ['technology', 'checkout_started', 'cpu'],
] as const

export function notes({ step }: Told) {
  return placed.flatMap(([key, activity, icon]) => {
    const stepId = step(activity)
    return stepId === '' ? [] : [{ key, itemId: named('voice', key), stepId, icon }]
  })
}

interface Talk {
  readonly key: string
  readonly title: string
  readonly ago: number
  readonly turns: readonly (readonly [speaker: string, second: number, text: string])[]
}

/** What the interviews are called where they are from. */
const INTERVIEWS = 'Interviews with first-time customers'

const talks: readonly Talk[] = [
  {
    key: 'interview',
    title: 'Clara, 34, ordered for the second time',
    ago: 76,
    turns: [
      ['Ida', 0, 'When did you last order something from a shop you did not know?'],
      ['Clara', 5, 'With you, a lamp for my daughter. I filled the cart twice before I bought it.'],
      ['Ida', 13, 'What happened the first time?'],
      [
        'Clara',
        16,
        'The shipping came on the last page. Six ninety. I closed it. I felt a bit stupid, I had already typed in everything.',
      ],
      ['Ida', 27, 'And the second time?'],
      [
        'Clara',
        30,
        'I found a code. And then I waited five days and nobody said anything. But there was a card in the parcel, written by hand. My daughter keeps it.',
      ],
      ['Ida', 43, 'Would you order again?'],
      ['Clara', 45, 'If I see the price first, yes.'],
    ],
  },
  {
    key: 'interview-payment',
    title: 'Jonas, 52, gave up at the payment',
    ago: 70,
    turns: [
      ['Tomás', 0, 'You came as far as the payment. What happened then?'],
      ['Jonas', 5, 'It said failed, three times. It did not say why. My bank said it was fine.'],
      ['Tomás', 14, 'What did you do?'],
      ['Jonas', 17, 'I was afraid to pay twice. I bought the shelf somewhere else.'],
    ],
  },
]

/** The interview to which the recording belongs, and how long it lasts in seconds. */
export const recorded = { id: named('voice', 'interview'), turns: talks[0]!.turns, seconds: 48 }

/** What was collected beside the data: interviews, a test, an observation, mentions, notes of the market. */
export function voices(told: Told): FeedbackItem[] {
  const { at } = told
  const spoken = talks.map(({ key, title, ago, turns }) => ({
    ...blank,
    id: named('voice', key),
    sourceType: 'interview' as const,
    sourceName: INTERVIEWS,
    at: Date.parse(at(-ago)),
    title,
    ...(key === 'interview' && { persona: claraId(told) }),
    text: turns.map(([speaker, , words]) => `${speaker}: ${words}`).join('\n'),
    turns: turns.map(([speaker, second, text]) => ({ speaker, second, text })),
  }))
  const noted = [...written, ...mentions].map(({ key, source, name, ago, ...said }) => ({
    ...blank,
    ...said,
    id: named('voice', key),
    sourceType: source,
    sourceName: name,
    at: Date.parse(at(-ago)),
  }))
  return [...spoken, ...noted]
}

/** What was collected, as what something can rest on. */
export function heardIn(items: readonly FeedbackItem[]): Heard {
  const item = (key: string) => items.find(({ id }) => id === named('voice', key))!
  const evidence = (of: FeedbackItem, said: { text: string; second?: number }): Evidence => ({
    type: 'feedback',
    feedbackId: of.id,
    ...said,
    at: new Date(of.at!).toISOString(),
    language: of.language,
    source: of.sourceName,
    title: of.title ?? '',
    score: null,
    sourceType: of.sourceType,
    inLibrary: true,
    added: true,
  })
  return {
    all: (key) => evidence(item(key), { text: item(key).text ?? '' }),
    turn(key, index) {
      const { text, second } = item(key).turns![index]!
      return evidence(item(key), { text, ...(second !== null && { second }) })
    },
  }
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
