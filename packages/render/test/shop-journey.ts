import type { Journey } from '@desirepath/core'
import { card, emptyJourney, figure, lane, measured, record, step } from './builders.ts'

const ALL = 96_478
const MINUTE = 60
const DAY = 86_400

const steps = [
  ['ad', 'aware', 'Sees an ad', 'Social ad', 1, 0.39, null],
  ['compare', 'consider', 'Compares sellers', 'Website', 0.61, 0.21, 6 * MINUTE],
  ['reviews', 'consider', 'Reads reviews', 'Website', 0.48, 0.35, 11 * MINUTE],
  ['basket', 'buy', 'Fills the basket', 'Website', 0.31, 0.26, 4 * MINUTE],
  ['pay', 'buy', 'Pays', 'Checkout', 0.23, 0.04, 2 * MINUTE],
  ['dispatch', 'deliver', 'Waits for dispatch', 'E-mail', 0.22, 0.03, 3.2 * DAY],
  ['parcel', 'deliver', 'Receives parcel', 'Courier', 0.21, 0.57, 9.4 * DAY],
  ['review', 'loyal', 'Writes a review', 'E-mail', 0.09, 0.67, 1.1 * DAY],
] as const

const doing = [
  'Stops scrolling, taps through',
  'Opens 3 to 5 listings in tabs',
  'Sorts by lowest stars first',
  'Adds, removes, checks freight',
  'Splits into instalments',
  'Tracks the parcel daily',
  'Opens, checks, keeps it',
  'Answers the survey mail',
]
const quotes: readonly (readonly [string, string, number, string])[] = [
  ['ad', 'Is this shop real?', 3, '2018-01-04'],
  ['compare', 'Which one ships fastest?', 3, '2018-02-11'],
  ['reviews', 'The photos of real buyers helped me decide.', 5, '2018-02-19'],
  ['basket', 'Freight is half the price! I only saw it in the basket.', 2, '2018-03-02'],
  [
    'dispatch',
    'Bought on the 3rd, promised the 17th, and it is the 29th now. Nobody answers.',
    1,
    '2018-03-29',
  ],
  ['dispatch', 'Good product, but I needed it for a birthday that is over.', 2, '2018-01-30'],
  ['parcel', 'It came early, great.', 5, '2018-03-11'],
  ['review', 'They asked, so I tell.', 4, '2018-04-02'],
]
const feeling: readonly (readonly [string, number | null, number])[] = [
  ['ad', 0.48, 212],
  ['compare', 0, 340],
  ['reviews', 0.64, 811],
  ['basket', -0.56, 1904],
  ['pay', -0.2, 655],
  ['dispatch', -1.28, 4118],
  ['parcel', 1.44, 6904],
  ['review', 0.8, 1230],
]

/** The shop of the design picture, with every lane filled. */
export function shopJourney(): Journey {
  return emptyJourney({
    id: 'journey-shop',
    title: 'First order, end to end',
    brief: {
      objective: 'Raise on-time deliveries to 95 %',
      audience: 'First-time buyers',
      scope: 'From the ad to the review',
      scenario: '',
      owner: 'Logistics',
      cadence: 'monthly',
      status: 'live',
    },
    discovery: {
      customers: ALL,
      journeys: ALL,
      events: 480_112,
      asOf: '2018-03-31T22:10:00.000Z',
      from: '2017-01-02T00:00:00.000Z',
      fitness: 0.86,
      coverage: 0.71,
      k: 3,
      silhouette: 0.42,
      boundShare: 0.97,
      feedback: 16_174,
      feedbackShare: 0.14,
      quarantined: 12,
      success: { activity: 'order delivered', share: figure(0.21, ALL) },
      sentiment: { method: 'learned', auc: 0.91, labels: 9120 },
      nps: { value: 34, n: 5120, low: 32, high: 36 },
      folded: [
        { activity: 'coupon_error', events: 41, into: 'apply_coupon' },
        { activity: 'heartbeat', events: 17, into: null },
      ],
      parameters: { cut: 'none', k: 3, seed: 1, success: 'order delivered', endings: [] },
      warnings: [
        'Those who answer are not those who buy: 52 % of the unhappy but 25 % of the happy left a comment. The feeling is weighted for it.',
      ],
    },
    stages: [
      { id: 'aware', title: 'Awareness', reach: figure(1, ALL) },
      { id: 'consider', title: 'Consideration', reach: figure(0.61, ALL) },
      { id: 'buy', title: 'Purchase', reach: figure(0.31, ALL) },
      { id: 'deliver', title: 'Delivery', reach: figure(0.22, ALL) },
      { id: 'loyal', title: 'Loyalty', reach: figure(0.09, ALL) },
    ],
    steps: steps.map(([id, stageId, title, channel, reach, leave, stay]) =>
      step(id, stageId, {
        title,
        channel,
        activities: id === 'parcel' ? [id, 'order delivered'] : [id],
        measured: measured({ reach, leave, stay, repeat: id === 'basket' ? 0.18 : 0.02, all: ALL }),
      }),
    ),
    edges: [
      { from: 'ad', to: 'compare', share: 0.61, n: 58_851, kind: 'next', medianSeconds: 30 },
      { from: 'compare', to: 'basket', share: 0.14, n: 8239, kind: 'skip', medianSeconds: 240 },
      { from: 'basket', to: 'reviews', share: 0.11, n: 3290, kind: 'loop', medianSeconds: 90 },
      { from: 'pay', to: 'basket', share: 0.08, n: 1775, kind: 'loop', medianSeconds: 60 },
      { from: 'reviews', to: 'compare', share: 0.17, n: 7872, kind: 'loop', medianSeconds: 120 },
    ],
    lanes: [
      lane('measured', 'Measured', 'from events'),
      lane(
        'doing',
        'Doing',
        'actions',
        Object.fromEntries(
          steps.map(([id], i) => [id, [card(`doing-${id}`, { text: doing[i] ?? '' })]]),
        ),
      ),
      lane('quotes', 'In their words', 'verbatims', quoteCells()),
      lane('emotion', 'Feeling', 'with n and 95 % band'),
      lane('painPoints', 'Pain points', 'ranked by cost', {
        basket: [card('c1', { recordId: 'freight' })],
        dispatch: [card('c2', { recordId: 'late' })],
        compare: [card('c3', { recordId: 'twins' })],
      }),
      lane('delights', 'Delights', 'keep these', {
        reviews: [card('c4', { recordId: 'photos' })],
        parcel: [card('c5', { recordId: 'early' })],
      }),
      lane('opportunities', 'Opportunities', 'drafted from the pains', {
        basket: [card('c6', { recordId: 'show-freight' })],
        dispatch: [card('c7', { recordId: 'promise' })],
      }),
      lane('solutions', 'Solutions', 'owner · status', {
        dispatch: [card('c8', { recordId: 'model' })],
      }),
    ],
    curves: [
      {
        id: 'measured',
        kind: 'measured',
        persona: null,
        points: feeling.map(([stepId, value, n]) => point(stepId, value, n)),
      },
      {
        id: 'assumed',
        kind: 'assumed',
        persona: null,
        points: [0.8, 0.4, 0.4, 0, 0.4, 0.2, 1, 0.4].map((value, i) => ({
          stepId: steps[i]?.[0] ?? '',
          value,
          n: 0,
          low: null,
          high: null,
          basis: 'assumed' as const,
        })),
      },
    ],
    moments: [
      {
        stepId: 'dispatch',
        type: 'momentOfTruth',
        text: 'Of those who wait under a week 92 % stay customers, of the others 61 %.',
      },
      { stepId: 'parcel', type: 'delight', text: 'Parcels that come early earn +1.4 points.' },
    ],
    personas: personas(),
    records: records(),
  })
}

function quoteCells() {
  const cells: Record<string, ReturnType<typeof card>[]> = {}
  quotes.forEach(([stepId, text, value, at], i) => {
    ;(cells[stepId] ??= []).push(
      card(`quote-${i}`, {
        text,
        score: { value, min: 1, max: 5 },
        at,
        language: 'en',
        note: 'review',
      }),
    )
  })
  return cells
}

export function point(stepId: string, value: number | null, n: number) {
  const half = n === 0 ? 0 : Math.min(1.2, 2.4 / Math.sqrt(n))
  const low = value === null ? null : Math.max(-2, value - half)
  const high = value === null ? null : Math.min(2, value + half)
  return {
    stepId,
    value,
    n,
    low,
    high,
    basis: value === null ? ('none' as const) : ('mixed' as const),
  }
}

function personas(): Journey['personas'] {
  const traits = (value: string) => [
    { name: 'channel', value, share: 0.71, baseline: 0.32 },
    { name: 'first visit', value: 'evening', share: 0.55, baseline: 0.41 },
  ]
  return [
    {
      id: 'clara',
      title: 'Careful Clara',
      draft: true,
      summary: 'Reads reviews before anything else and buys once, rarely returning to compare.',
      share: figure(0.38, ALL),
      path: ['ad', 'compare', 'reviews', 'basket', 'pay', 'dispatch', 'parcel', 'review'],
      traits: traits('Website'),
      success: figure(0.34, 36_661),
      emotion: { value: 0.3, n: 4120, low: 0.2, high: 0.4 },
    },
    {
      id: 'paul',
      title: 'Price-checking Paul',
      draft: true,
      summary: 'Compares many sellers and leaves when he sees the freight.',
      share: figure(0.33, ALL),
      path: ['ad', 'compare', 'basket'],
      traits: traits('Search'),
      success: figure(0.08, 31_837),
      emotion: { value: -0.4, n: 980, low: -0.5, high: -0.3 },
    },
    {
      id: 'ines',
      title: 'In-and-out Ines',
      draft: true,
      summary: 'Taps an ad and goes.',
      share: figure(0.29, ALL),
      path: ['ad'],
      traits: traits('Social ad'),
      success: figure(0.01, 27_980),
      emotion: null,
    },
  ]
}

function records(): Journey['records'] {
  const verbatim = (id: string, text: string, value: number) => ({
    type: 'feedback' as const,
    feedbackId: id,
    text,
    at: '2018-03-29',
    language: 'en',
    source: 'review',
    score: { value, min: 1, max: 5 },
  })
  const number = (name: string, text: string, value: number, n: number) => ({
    type: 'figure' as const,
    name,
    text,
    value,
    n,
    low: value * 0.95,
    high: value * 1.05,
  })
  return [
    record('late', 'painPoint', {
      kind: 'wait',
      title: 'Parcel arrives later than promised',
      summary: '6,535 customers got their parcel late; they come back 31 % less often.',
      stepIds: ['dispatch'],
      rank: 1,
      severity: 4,
      reach: figure(0.068, ALL),
      cost: { value: 2026, low: 1871, high: 2182, unit: 'customers' },
      evidenceCount: 4118,
      evidence: [
        number(
          'stars',
          'Late parcels earn 2.27 stars, others 4.29 (95 %: −2.06 to −1.98).',
          -2.02,
          6535,
        ),
        verbatim(
          'f1',
          'Bought on the 3rd, promised the 17th, and it is the 29th now. Nobody answers.',
          1,
        ),
        verbatim('f2', 'Good product, but I needed it for a birthday that is over.', 2),
      ],
    }),
    record('freight', 'painPoint', {
      kind: 'dropOff',
      title: 'Freight cost appears late',
      summary: '26 % leave at the basket, where the shop’s other steps lose 17 %.',
      stepIds: ['basket'],
      rank: 2,
      severity: 3,
      reach: figure(0.081, ALL),
      cost: { value: 1290, low: 1042, high: 1539, unit: 'customers' },
      evidenceCount: 1904,
      evidence: [
        number(
          'leave',
          '26 % of 29,908 leave at the basket (95 %: 25.5 % to 26.5 %).',
          0.26,
          29_908,
        ),
        verbatim('f3', 'Freight is half the price! I only saw it in the basket.', 2),
      ],
    }),
    record('twins', 'painPoint', {
      kind: 'complaint',
      title: 'Too many near-identical listings',
      summary: 'Seen in 212 comments; no loss can be proven.',
      stepIds: ['compare'],
      rank: null,
      severity: 2,
      reach: figure(0.0022, ALL),
      cost: { value: 40, low: -35, high: 110, unit: 'customers' },
      evidenceCount: 212,
      evidence: [verbatim('f4', 'Ten times the same lamp.', 3)],
    }),
    record('photos', 'delight', {
      kind: 'praise',
      title: 'Photos by real buyers',
      stepIds: ['reviews'],
      rank: 2,
      evidenceCount: 188,
      reach: figure(0.05, ALL),
      summary: 'Named in 188 comments.',
      evidence: [verbatim('f5', 'The photos of real buyers helped me decide.', 5)],
    }),
    record('early', 'delight', {
      kind: 'highScore',
      title: 'Arrives before the date',
      stepIds: ['parcel'],
      rank: 1,
      evidenceCount: 3120,
      reach: figure(0.11, ALL),
      summary: 'Early parcels earn 4.6 stars.',
      cost: { value: 0.31, low: 0.27, high: 0.35, unit: 'scorePoints' },
      evidence: [verbatim('f6', 'It came early, great.', 5)],
    }),
    record('promise', 'opportunity', {
      kind: 'improve',
      title: 'Promise dates from carrier lead times',
      summary: 'If late parcels fell by half, about 1,000 more customers would return.',
      stepIds: ['dispatch'],
      rank: 1,
      draft: true,
      links: ['late'],
      cost: { value: 1013, low: 930, high: 1090, unit: 'customers' },
    }),
    record('show-freight', 'opportunity', {
      kind: 'improve',
      title: 'Show freight on the listing',
      summary: 'If leaving at the basket fell to the usual 17 %, 1,290 customers would stay.',
      stepIds: ['basket'],
      rank: 2,
      draft: true,
      links: ['freight'],
      cost: { value: 1290, low: 1042, high: 1539, unit: 'customers' },
    }),
    record('model', 'solution', {
      title: 'Regional promise model',
      summary: 'Planned by Logistics.',
      stepIds: ['dispatch'],
      links: ['promise'],
    }),
  ]
}
