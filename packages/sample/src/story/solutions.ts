import { type Heard, named, present, type StoryRecord, type Told } from './told.ts'

const estimate = (low: number, value: number, high: number) => ({ low, value, high })
const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })

/** What is there and what is not: one contract is missing. */
export const resources: readonly StoryRecord[] = [
  {
    id: named('resource', 'developers'),
    type: 'resource',
    fields: {
      title: 'Web developers',
      form: 'people',
      unit: 'months',
      available: 3,
      owner: 'Ida',
      cost: euros(8_000),
    },
  },
  {
    id: named('resource', 'courier'),
    type: 'resource',
    fields: {
      title: 'A second courier for the north',
      description: 'A contract for a year. Two have made an offer; none is signed.',
      form: 'other',
      available: 0,
      owner: 'Grace',
      cost: euros(14_000),
    },
  },
  {
    id: named('resource', 'messages'),
    type: 'resource',
    fields: {
      title: 'Messages to phones',
      form: 'tool',
      unit: 'a month',
      available: 5000,
      owner: 'Tomás',
    },
  },
]

/** Where solutions stand that change no share of those who leave. */
const besides = [
  ['room', 'ad_clicked'],
  ['winback', 'newsletter_opened'],
  ['card', 'Order delivered'],
  ['again', 'ordered_again'],
] as const

/** Solutions at the steps that they change or belong to. */
export function solutionPlaces(
  { step }: Told,
  records: readonly StoryRecord[],
): readonly { readonly recordId: string; readonly stepId: string }[] {
  const changed = records.flatMap(({ id, type, fields }) =>
    type === 'solution'
      ? (fields.changes ?? []).map(({ stepId }) => ({ recordId: id, stepId }))
      : [],
  )
  const beside = besides.map(([key, activity]) => ({
    recordId: named('solution', key),
    stepId: step(activity),
  }))
  return [...changed, ...beside.filter(({ stepId }) => stepId !== '')]
}

/** What is done about it, from what is in use to what is only proposed; by stage and aim, a plan of marketing too. */
export function solutions(told: Told, heard: Heard): StoryRecord[] {
  return [...forTheOrder(told, heard), ...forTheParcel(told, heard), ...forComingBack(told)]
}

function forTheOrder(told: Told, { all }: Heard): StoryRecord[] {
  const { journey, step, found, day } = told
  return [
    {
      id: named('solution', 'bar'),
      type: 'solution',
      fields: {
        title: 'Shipping cost on the product page and in the cart',
        description:
          'By country, before anything is typed, with how much is missing to free delivery. The return: some 2,600 more orders in a year of 46 € each, of which 40 % stay with us.',
        status: 'inProgress',
        owner: 'Ida',
        due: day(45),
        stage: 'Consideration',
        aim: 'attract',
        tags: ['price'],
        changes: changed(journey.id, step('shipping_cost_shown'), estimate(0.2, 0.25, 0.31)),
        needs: [{ resourceId: named('resource', 'developers'), amount: 2 }],
        cost: euros(18_000),
        gain: euros(48_000),
        urls: [{ title: 'The design', url: 'https://example.com/designs/whole-price' }],
        links: withAnswer(told, 'dropOff', 'shipping_cost_shown'),
        evidence: [all('visit'), all('competitor')],
      },
    },
    {
      id: named('solution', 'retry'),
      type: 'solution',
      fields: {
        title: 'Say why a payment failed, and offer another way',
        description:
          'The return: some 400 more orders in a year of 46 € each, of which 40 % stay with us.',
        status: 'planned',
        owner: 'Tomás',
        due: day(90),
        stage: 'Payment',
        aim: 'attract',
        tags: ['checkout'],
        changes: changed(journey.id, step('payment_failed'), estimate(0.12, 0.16, 0.22)),
        needs: [{ resourceId: named('resource', 'developers'), amount: 0.5 }],
        cost: euros(4_000),
        gain: euros(7_000),
        links: [...withAnswer(told, 'loop'), ...withAnswer(told, 'dropOff', 'payment_failed')],
      },
    },
    {
      id: named('solution', 'room'),
      type: 'solution',
      fields: {
        title: 'Customers’ own rooms in the advertisements',
        status: 'inTest',
        owner: 'Noor',
        due: day(12),
        stage: 'Awareness',
        aim: 'attract',
        tags: ['campaign'],
        cost: euros(2_500),
        links: [
          named('touchpoint', 'Spring campaign'),
          ...present(found('dropOff', 'product_viewed')),
        ],
      },
    },
  ]
}

function forTheParcel(told: Told, { all }: Heard): StoryRecord[] {
  const { journey, step, found, day } = told
  return [
    {
      id: named('solution', 'region'),
      type: 'solution',
      fields: {
        title: 'Delivery dates by region, and a second courier for the north',
        description:
          'Waits for the contract with a second courier. The return: fewer orders that are cancelled on the way, and fewer calls.',
        status: 'proposed',
        owner: 'Grace',
        due: day(180),
        stage: 'Delivery',
        aim: 'retain',
        tags: ['delivery'],
        changes: [
          ...changed(journey.id, step('Order shipped'), estimate(0.006, 0.008, 0.012)),
          ...changed(journey.id, step('tracking_viewed'), estimate(0.02, 0.03, 0.045)),
        ],
        needs: [
          { resourceId: named('resource', 'courier'), amount: 1 },
          { resourceId: named('resource', 'messages'), amount: 4000 },
        ],
        cost: euros(16_000),
        gain: euros(11_000),
        links: withAnswer(told, 'wait'),
        evidence: [all('driver')],
      },
    },
    {
      id: named('solution', 'card'),
      type: 'solution',
      fields: {
        title: 'A handwritten card in every parcel',
        description: 'Written while the parcel is packed; three minutes for ten cards.',
        status: 'done',
        owner: 'Grace',
        due: day(-240),
        stage: 'Delivery',
        aim: 'retain',
        tags: ['delivery'],
        cost: euros(1_200),
        links: present(found('praise')),
        evidence: [all('mention-card')],
      },
    },
  ]
}

function forComingBack({ found, day }: Told): StoryRecord[] {
  return [
    {
      id: named('solution', 'again'),
      type: 'solution',
      fields: {
        title: 'Print the last order’s name on the card’s back',
        status: 'planned',
        owner: 'Noor',
        due: day(60),
        stage: 'Loyalty',
        aim: 'retain',
        tags: ['loyalty'],
        links: [named('opportunity', 'card'), ...present(found('praise'))],
      },
    },
    {
      id: named('solution', 'care'),
      type: 'solution',
      fields: {
        title: 'Underlay and care set, offered two weeks after the rug',
        status: 'proposed',
        owner: 'Noor',
        stage: 'Loyalty',
        aim: 'upsell',
        tags: ['loyalty'],
        links: [named('touchpoint', 'Monthly newsletter')],
      },
    },
    {
      id: named('solution', 'winback'),
      type: 'solution',
      fields: {
        title: 'A mail to who left at the shipping cost, with the whole price',
        status: 'proposed',
        owner: 'Noor',
        due: day(75),
        stage: 'Loyalty',
        aim: 'reactivate',
        tags: ['price'],
        links: [named('solution', 'bar'), ...present(found('dropOff', 'shipping_cost_shown'))],
      },
    },
  ]
}

/** A finding, and the opportunity that answers it. */
function withAnswer({ found, answerTo }: Told, ...which: Parameters<Told['found']>): string[] {
  const finding = found(...which)
  return present(finding, answerTo(finding))
}

function changed(journeyId: string, stepId: string, leave: ReturnType<typeof estimate>) {
  return stepId === '' ? [] : [{ journeyId, stepId, leave }]
}
