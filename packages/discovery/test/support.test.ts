import type { FeedbackItem, Handling } from '@desirepath/core'
import { expect, test } from 'vitest'
import { discover, drillDown, supportFigures, workingsOf } from '../src/index.ts'
import { columnsOf, crowd, opinion } from './logs.ts'

const HOUR = 3600
const blank: Handling = {
  firstReply: null,
  resolution: null,
  status: null,
  reopened: null,
  handedOver: null,
  team: null,
  score: null,
  updatedAt: null,
}

function ticket(id: string, item: Partial<FeedbackItem>, handling: Partial<Handling> = {}) {
  return opinion({
    id,
    sourceType: 'ticket',
    text: null,
    score: null,
    scale: null,
    ...item,
    handling: { ...blank, ...handling },
  })
}

/** 150 visit and pay; of 40 who then wait only 10 are served, as are all others, 50 of them at once. */
const columns = columnsOf([
  ...crowd('a', 30, { activities: ['visit', 'pay'], gaps: [10] }),
  ...crowd('b', 10, { activities: ['visit', 'pay', 'served'], gaps: [10, 1000] }),
  ...crowd('c', 60, { activities: ['visit', 'pay', 'served'], gaps: [10, 1000] }),
  ...crowd('d', 50, { activities: ['visit', 'pay', 'served'], gaps: [10, 5] }),
])

/** Of those who wait twenty ask: ten answered after 1 … 10 hours, ten not answered after 20. */
const asked = [
  ...Array.from({ length: 10 }, (_, i) =>
    ticket(
      `t${i}`,
      { customer: `a${i}`, touchpoint: 'pay', at: 20 * 60_000 },
      {
        firstReply: { seconds: (i + 1) * HOUR, ended: true },
        resolution: { seconds: (i + 1) * 2 * HOUR, ended: true },
        status: 'solved',
        reopened: i < 3 ? 2 : 0,
        handedOver: i < 5 ? 1 : 0,
        team: 'Hotline',
        score: { kind: 'csat', min: 1, max: 5, value: (i % 5) + 1 },
      },
    ),
  ),
  ...Array.from({ length: 10 }, (_, i) =>
    ticket(
      `u${i}`,
      { customer: i < 5 ? `a${i + 10}` : `b${i}`, touchpoint: 'pay', at: 20 * 60_000 },
      {
        firstReply: { seconds: 20 * HOUR, ended: false },
        resolution: { seconds: 20 * HOUR, ended: false },
        status: 'open',
      },
    ),
  ),
]
const few = ticket('v', { customer: 'a0', touchpoint: 'visit', at: 0 }, { reopened: 1 })
const stray = ticket('w', { customer: 'nobody', at: 0 }, { team: 'Shop' })
const feedback = [...asked, few, stray, opinion({ id: 'x', customer: 'a1' })]

function support() {
  const options = { cut: 'none', seed: 1, success: 'served' } as const
  const { journey } = discover({ columns, feedback, options })
  const drill = drillDown(journey, workingsOf(journey, columns, feedback))
  return { drill, figures: supportFigures(drill), steps: journey.steps }
}

const stepOf = (activity: string) =>
  support().steps.find(({ activities }) => activities.includes(activity))!.id

test('waits count those who wait still; shares and satisfaction are of those known', () => {
  const { figures } = support()
  const pay = figures.steps.find(({ stepId }) => stepId === stepOf('pay'))!
  expect(pay).toMatchObject({ tickets: 20, customers: 20 })
  // Half of twenty are answered with the tenth, after ten hours; nine in ten are not seen to be.
  expect(pay.firstReply).toMatchObject({
    median: { value: 10 * HOUR, n: 20 },
    p90: { value: null, n: 20 },
    waiting: 10,
  })
  // The band below: S·exp(−1.96 √((1 − S)/(20 S))) comes under one half with the sixth, .7·e^−.287 = .525, .65·e^−.322 = .471.
  expect(pay.firstReply.median.low).toBe(7 * HOUR)
  expect(pay.firstReply.median.high).toBeNull()
  expect(pay.resolution.median).toMatchObject({ value: 20 * HOUR, n: 20 })
  // Known of the ten that were solved.
  expect(pay.reopened).toMatchObject({ value: 0.3, n: 10 })
  // Wilson of 3 of 10
  expect(pay.reopened.low).toBeCloseTo(0.1078, 4)
  expect(pay.reopened.high).toBeCloseTo(0.6032, 4)
  expect(pay.handedOver).toMatchObject({ value: 0.5, n: 10 })
  // 4 and 5 of 5: four of ten
  expect(pay.satisfied).toMatchObject({ value: 0.4, n: 10 })
})

test('success with a ticket at the step and without, of those who were there as long', () => {
  const { figures } = support()
  const pay = figures.steps.find(({ stepId }) => stepId === stepOf('pay'))!
  // Five of twenty with a ticket are served; 5 + 60 of the eighty others who are there after ten minutes.
  expect(pay.success).toMatchObject({
    own: { value: 0.25, n: 20 },
    others: { value: 65 / 80, n: 80 },
  })
  expect(pay.success!.difference.value).toBeCloseTo(0.25 - 65 / 80, 10)
  expect(pay.success!.difference.high).toBeLessThan(0)
})

test('too few say nothing; tickets of no step and of teams are counted apart', () => {
  const { figures } = support()
  const visit = figures.steps.find(({ stepId }) => stepId === stepOf('visit'))!
  expect(visit.reopened).toEqual({ value: null, n: 1, low: null, high: null })
  expect(visit.success).toBeNull()
  expect(figures.steps.at(-1)).toMatchObject({ stepId: null, tickets: 1, customers: 0 })
  expect(figures.all.tickets).toBe(22)
  expect(figures.teams.map(({ name, tickets }) => [name, tickets])).toEqual([
    ['Hotline', 10],
    ['Shop', 1],
  ])
  expect(figures.asOf).toBe(new Date(20 * 60_000 + 20 * HOUR * 1000).toISOString())
})

test('the map says it in a lane of its own', () => {
  const { drill } = support()
  const lane = drill.journey.lanes.find(({ id }) => id === 'lane-support')!
  expect(
    lane.cells.map(({ stepId, cards }) => [stepId, cards.map(({ text, note }) => [text, note])]),
  ).toEqual([
    [
      stepOf('pay'),
      [
        ['Half are answered within 10 hours', '20 tickets'],
        ['30\u202f% opened again, 50\u202f% handed over', '40\u202f% are satisfied with the help'],
      ],
    ],
  ])
})

test('every figure leads to exactly its tickets', () => {
  const { figures, drill } = support()
  const counted = (part: 'tickets' | 'unanswered' | 'reopened', scope: object) =>
    drill.members({ figure: 'support', part, ...scope })!.feedback.length
  for (const step of figures.steps) {
    const scope = { stepId: step.stepId ?? 'none' }
    expect(counted('tickets', scope)).toBe(step.tickets)
    expect(counted('unanswered', scope)).toBe(step.firstReply.waiting)
  }
  expect(counted('reopened', { stepId: stepOf('pay') })).toBe(3)
  expect(counted('tickets', { by: 'team', name: 'Hotline' })).toBe(10)
  const members = drill.members({ figure: 'support', part: 'dissatisfied' })!
  expect(members.feedback).toHaveLength(6)
  expect(members.customers).toHaveLength(6)
  expect(drill.members({ figure: 'support', part: 'tickets', stepId: 'gone' })).toBeNull()
  expect(drill.trend({ figure: 'support', part: 'reopened' }, 'week')).toMatchObject([
    { from: '1969-12-29', to: '1970-01-04', value: 4 / 22, n: 22 },
  ])
})
