import { metrics } from './metrics.ts'
import { resources, solutions } from './solutions.ts'
import { type Heard, named, present, type StoryRecord, type Told } from './told.ts'

const estimate = (low: number, value: number, high: number) => ({ low, value, high })

/** What is being done: opportunities judged, solutions planned, what they need and how it is watched. */
export function work(told: Told, heard: Heard): StoryRecord[] {
  return [...opportunities(told, heard), ...resources, ...solutions(told, heard), ...metrics(told)]
}

function opportunities({ found, answerTo }: Told, { all, turn }: Heard): StoryRecord[] {
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
        evidence: [all('competitor')],
        ideas: [
          idea('early', 'Shipping by country on the product page', 7, 'Show it'),
          idea('bar', 'A bar in the cart: 8 € to free delivery', 9, 'Show it'),
          idea('flat', 'One flat price for everybody', 4, 'Change it'),
          idea('pickup', 'Pick-up point for free', 5, 'Change it'),
        ],
      },
      before: { daysAgo: 9, fields: { status: 'idea', effort: estimate(3, 6, 10) } },
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
        evidence: [all('trend')],
        ideas: [
          idea('sms', 'A message the evening before', 8, 'Tell them'),
          idea('region', 'Dates from real lead times', 6, 'Promise better'),
        ],
      },
      before: { daysAgo: 23, fields: { effort: estimate(1, 2, 4) } },
    })),
    ...present(answerTo(found('loop'))).map((id): StoryRecord => ({
      id,
      type: 'opportunity',
      fields: {
        title: 'A payment that works the first time, or says why not',
        isDraft: false,
        status: 'later',
        owner: 'Tomás',
        tags: ['checkout'],
        effort: estimate(0.5, 1, 2),
        impact: estimate(0.5, 1, 2),
        feasibility: 4,
        importance: 4,
        satisfaction: 2,
        links: present(found('loop'), found('dropOff', 'payment_failed')),
        evidence: [turn('interview-payment', 1)],
      },
      before: { daysAgo: 16, fields: { status: 'chosen', impact: estimate(1, 2, 3) } },
    })),
    {
      id: named('opportunity', 'card'),
      type: 'opportunity',
      madeDaysAgo: 12,
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
        evidence: [all('mention-card')],
      },
    },
  ]
}

function idea(key: string, text: string, votes: number, group: string) {
  return { id: named('idea', key), text, votes, group, by: 'The workshop' }
}
