import { named, present, type StoryRecord, type Told } from './told.ts'
import { restsOn } from './voices.ts'

const estimate = (low: number, value: number, high: number) => ({ low, value, high })
const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })

/** What is being done: opportunities judged, solutions planned, what they need and how it is watched. */
export function work(told: Told): StoryRecord[] {
  return [...opportunities(told), ...resources, ...solutions(told), ...metrics(told)]
}

function opportunities({ found, answerTo }: Told): StoryRecord[] {
  const shippingPain = found('dropOff', 'shipping_cost_shown')
  const waitPain = found('wait')
  const shipping = answerTo(shippingPain)
  const wait = answerTo(waitPain)
  return [
    ...present(shipping).map((id): StoryRecord => ({
      id,
      type: 'opportunity',
      fields: {
        title: 'Say the whole price before the checkout',
        isDraft: false,
        status: 'chosen',
        owner: 'Ida',
        tags: ['price'],
        effort: estimate(1, 2, 4),
        impact: estimate(1, 2, 3),
        feasibility: 4,
        importance: 5,
        satisfaction: 2,
        links: present(shippingPain),
        evidence: restsOn('competitor'),
        ideas: [
          idea('early', 'Shipping by country on the product page', 7, 'Show it'),
          idea('bar', 'A bar in the cart: 8 € to free delivery', 9, 'Show it'),
          idea('flat', 'One flat price for everybody', 4, 'Change it'),
          idea('pickup', 'Pick-up point for free', 5, 'Change it'),
        ],
      },
    })),
    ...present(wait).map((id): StoryRecord => ({
      id,
      type: 'opportunity',
      fields: {
        title: 'Promise a date that holds, by region',
        isDraft: false,
        status: 'chosen',
        owner: 'Grace',
        tags: ['delivery'],
        effort: estimate(3, 5, 9),
        impact: estimate(0.5, 1.5, 2.5),
        feasibility: 3,
        importance: 5,
        satisfaction: 2,
        links: present(waitPain),
        evidence: restsOn('trend'),
        ideas: [
          idea('sms', 'A message the evening before', 8, 'Tell them'),
          idea('region', 'Dates from real lead times', 6, 'Promise better'),
        ],
      },
    })),
    {
      id: named('opportunity', 'card'),
      type: 'opportunity',
      fields: {
        title: 'A card that names what they bought last time',
        form: 'personalise',
        status: 'idea',
        owner: 'Noor',
        tags: ['loyalty'],
        effort: estimate(0.5, 1, 2),
        impact: estimate(0.25, 0.5, 1),
        confidence: estimate(0.3, 0.5, 0.7),
        reach: estimate(800, 1200, 2000),
        feasibility: 5,
        importance: 3,
        satisfaction: 4,
        links: present(found('praise')),
      },
    },
  ]
}

function idea(key: string, text: string, votes: number, group: string) {
  return { id: named('idea', key), text, votes, group, by: 'Workshop of May' }
}

const resources: readonly StoryRecord[] = [
  {
    id: named('resource', 'developers'),
    type: 'resource',
    fields: { title: 'Web developers', form: 'people', unit: 'months', available: 3, owner: 'Ida' },
  },
  {
    id: named('resource', 'courier'),
    type: 'resource',
    fields: {
      title: 'A second courier',
      form: 'other',
      unit: 'contracts',
      available: 0,
      owner: 'Grace',
      cost: euros(14_000),
    },
  },
  {
    id: named('resource', 'messages'),
    type: 'resource',
    fields: { title: 'Messages to phones', form: 'tool', unit: 'a month', available: 5000 },
  },
]

function solutions({ journey, step, found, answerTo }: Told): StoryRecord[] {
  const change = (activity: string, leave: ReturnType<typeof estimate>) =>
    step(activity) === '' ? [] : [{ journeyId: journey.id, stepId: step(activity), leave }]
  return [
    {
      id: named('solution', 'bar'),
      type: 'solution',
      fields: {
        title: 'Shipping cost on the product page and in the cart',
        description:
          'By country, before anything is typed, with how much is missing to free delivery.',
        status: 'inProgress',
        owner: 'Ida',
        due: '2027-01-29',
        stage: 'Consideration',
        aim: 'attract',
        tags: ['price'],
        changes: change('shipping_cost_shown', estimate(0.15, 0.22, 0.3)),
        needs: [{ resourceId: named('resource', 'developers'), amount: 2 }],
        cost: euros(18_000),
        gain: euros(95_000),
        links: present(answerTo(found('dropOff', 'shipping_cost_shown'))),
      },
    },
    {
      id: named('solution', 'retry'),
      type: 'solution',
      fields: {
        title: 'Say why a payment failed, and offer another way',
        status: 'planned',
        owner: 'Tomás',
        due: '2027-03-15',
        stage: 'Payment',
        aim: 'attract',
        tags: ['checkout'],
        changes: change('payment_failed', estimate(0.1, 0.15, 0.22)),
        needs: [{ resourceId: named('resource', 'developers'), amount: 2 }],
        cost: euros(16_000),
        gain: euros(21_000),
        links: present(answerTo(found('loop'))),
      },
    },
    {
      id: named('solution', 'region'),
      type: 'solution',
      fields: {
        title: 'Delivery dates by region, and a second courier for the north',
        status: 'proposed',
        owner: 'Grace',
        due: '2027-06-30',
        stage: 'Delivery',
        aim: 'retain',
        tags: ['delivery'],
        needs: [
          { resourceId: named('resource', 'courier'), amount: 1 },
          { resourceId: named('resource', 'messages'), amount: 4000 },
        ],
        cost: euros(32_000),
        links: present(answerTo(found('wait'))),
      },
    },
    {
      id: named('solution', 'winback'),
      type: 'solution',
      fields: {
        title: 'A mail to who left at the shipping cost, with the new price',
        status: 'proposed',
        owner: 'Noor',
        stage: 'Loyalty',
        aim: 'reactivate',
        links: [named('solution', 'bar')],
      },
    },
  ]
}

function metrics({ journey, step }: Told): StoryRecord[] {
  const rises = [61, 60, 62, 59, 61, 63, 62, 64]
  return [
    {
      id: named('metric', 'leave'),
      type: 'metric',
      fields: {
        title: 'Leave at the shipping cost',
        form: 'conversion',
        unit: '%',
        direction: 'down',
        target: 22,
        owner: 'Ida',
        source:
          step('shipping_cost_shown') === ''
            ? null
            : {
                journeyId: journey.id,
                figure: { figure: 'leave', stepId: step('shipping_cost_shown') },
              },
        links: [named('solution', 'bar')],
      },
    },
    {
      id: named('metric', 'on-time'),
      type: 'metric',
      fields: {
        title: 'Parcels on the promised day',
        form: 'speed',
        unit: '%',
        direction: 'up',
        target: 85,
        owner: 'Grace',
        series: rises.map((value, month) => ({
          at: `2026-${String(month + 2).padStart(2, '0')}-28`,
          value,
          n: 400,
          note: '',
        })),
        links: [named('solution', 'region')],
      },
    },
  ]
}
