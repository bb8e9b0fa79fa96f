import {
  accepted,
  formatJourney,
  type Journey,
  parseJourney,
  proposalsOf,
  withMeasured,
} from '@desirepath/core'
import { expect, test } from 'vitest'
import { discover } from '../src/index.ts'
import { columnsOf, crowd, opinion, type Walk } from './logs.ts'

const usual = ['visit', 'add_to_cart', 'checkout', 'pay']

const first = mapOf([
  ...crowd('a', 120, { activities: usual }),
  ...crowd('b', 60, { activities: ['visit', 'add_to_cart', 'checkout'] }),
  ...crowd('c', 50, { activities: ['visit', 'add_to_cart', 'use_coupon', 'checkout', 'pay'] }),
])

/** Nobody has a coupon any more, half go by a verification that is new, and fewer leave. */
const second = mapOf([
  ...crowd('a', 90, { activities: usual }),
  ...crowd('d', 100, { activities: ['visit', 'add_to_cart', 'checkout', 'verify_card', 'pay'] }),
  ...crowd('b', 10, { activities: ['visit', 'add_to_cart', 'checkout'] }),
])

test('the same data change nothing and suggest nothing', () => {
  const states = { earlier: first, edited: first, next: first }
  expect(withMeasured(states)).toEqual(first)
  expect(proposalsOf(states)).toEqual([])
})

test('figures follow the new data, and a person’s words stay', () => {
  const edited = editedByPeople(first)
  const renewed = withMeasured({ earlier: first, edited, next: second })
  expect(isValid(renewed)).toBe(true)
  const checkout = stepOf(renewed, 'checkout')
  expect(checkout.title).toBe('Our checkout')
  expect(checkout.measured).toEqual(stepOf(second, 'checkout').measured)
  expect(stepOf(renewed, 'use_coupon').measured).toBeNull()
  expect(renewed.discovery).toEqual(second.discovery)
  expect(textsOf(renewed)).toContain('People hesitate here')
  expect(textsOf(renewed)).not.toContain(deletedText(first))
  expect(renewed.curves.find(({ kind }) => kind === 'assumed')).toEqual(
    edited.curves.find(({ kind }) => kind === 'assumed'),
  )
  expect(renewed.edges.find(({ label }) => label === 'with a coupon')).toMatchObject({ n: 0 })
})

test('what would change the map is proposed: each alone, or all', () => {
  const edited = editedByPeople(first)
  const states = {
    earlier: first,
    edited: withMeasured({ earlier: first, edited, next: second }),
    next: second,
  }
  const proposals = proposalsOf(states)
  const told = proposals.map(({ type, title }) => `${type} ${title}`)
  expect(told).toContain('addStep Verify card')
  expect(told).toContain('removeStep Use coupon')
  expect(told.some((each) => each.startsWith('renameStep'))).toBe(false)

  const verify = proposals.find(({ type }) => type === 'addStep')!
  expect(verify.why).toBe('50\u202f% of 200 journeys come to it.')
  const drawn = accepted(states, verify)
  const titles = drawn.steps.map(({ title }) => title)
  expect(titles.indexOf('Verify card')).toBe(titles.indexOf('Our checkout') + 1)
  expect(drawn.edges.some(({ to }) => to === verify.id)).toBe(true)

  const all = proposals.reduce(
    (journey, proposal) => accepted({ ...states, edited: journey }, proposal),
    states.edited,
  )
  expect(isValid(all)).toBe(true)
  expect(proposalsOf({ ...states, edited: all })).toEqual([])
  expect(withMeasured({ ...states, edited: all })).toEqual(all)
  expect(textsOf(all)).toContain('People hesitate here')
})

test('a step is moved where the data have moved it, and not where people have', () => {
  const turned = mapOf(crowd('a', 200, { activities: ['visit', 'checkout', 'add_to_cart', 'pay'] }))
  const moved = proposalsOf({ earlier: first, edited: first, next: turned }).find(
    ({ type }) => type === 'moveStep',
  )
  expect(moved).toBeDefined()
  const states = { earlier: first, edited: first, next: turned }
  const order = accepted(states, moved!).steps.map(({ activities }) => activities[0])
  expect(order.indexOf('checkout')).toBeLessThan(order.indexOf('add_to_cart'))

  const peoples = { ...first, steps: turned.steps.flatMap((step) => stepLike(first, step)) }
  expect(
    proposalsOf({ earlier: first, edited: peoples, next: first }).filter(
      ({ type }) => type === 'moveStep',
    ),
  ).toEqual([])
})

test('a drawn map gets the figures of the steps that the data call alike', () => {
  const drawn: Journey = {
    ...first,
    discovery: null,
    curves: [],
    moments: [],
    personas: [],
    records: [],
    edges: [],
    lanes: [],
    steps: first.steps
      .slice(0, 2)
      .map((step, i) => ({ ...step, id: `own-${i}`, activities: [], measured: null })),
  }
  const states = { earlier: null, edited: drawn, next: second }
  const renewed = withMeasured(states)
  expect(renewed.steps.map(({ id, measured }) => [id, measured?.reach.n])).toEqual([
    ['own-0', 200],
    ['own-1', 200],
  ])
  const added = proposalsOf(states).filter(({ type }) => type === 'addStep')
  expect(added.length).toBe(second.steps.length - 2)
})

test('what people deleted is not proposed again', () => {
  const [gone] = first.records
  const edited = { ...first, records: first.records.slice(1) }
  const proposals = proposalsOf({ earlier: first, edited, next: first })
  expect(gone).toBeDefined()
  expect(proposals).toEqual([])
})

function mapOf(walks: readonly Walk[]): Journey {
  const feedback = walks.slice(0, 60).map(({ customer }, i) =>
    opinion({
      id: `${customer}-${i}`,
      customer,
      at: 10,
      text: i % 2 === 0 ? 'The checkout is slow and asks for too much' : 'Lovely and quick',
      score: i % 2 === 0 ? 1 : 5,
    }),
  )
  return discover({
    columns: columnsOf(walks),
    feedback,
    options: { title: 'Shop', cut: 'none', seed: 1, success: 'pay' },
  }).journey
}

function editedByPeople(journey: Journey): Journey {
  const checkout = stepOf(journey, 'checkout')
  const deleted = deletedText(journey)
  return {
    ...journey,
    steps: journey.steps.map((step) =>
      step.id === checkout.id ? { ...step, title: 'Our checkout' } : step,
    ),
    edges: journey.edges.map((edge) =>
      edge.to === stepOf(journey, 'use_coupon').id ? { ...edge, label: 'with a coupon' } : edge,
    ),
    curves: [
      ...journey.curves,
      {
        id: 'ours',
        kind: 'assumed',
        persona: null,
        points: [{ stepId: checkout.id, value: -1, n: 0, low: null, high: null, basis: 'assumed' }],
      },
    ],
    lanes: journey.lanes.map((lane) =>
      lane.type !== 'doing'
        ? lane
        : {
            ...lane,
            cells: lane.cells
              .map((cell) => ({
                ...cell,
                cards: [
                  ...cell.cards.filter(({ text }) => text !== deleted),
                  ...(cell.stepId === checkout.id ? [written] : []),
                ],
              }))
              .filter(({ cards }) => cards.length > 0),
          },
    ),
  }
}

const written = {
  id: 'ours',
  text: 'People hesitate here',
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
}

function deletedText(journey: Journey): string {
  return journey.lanes.find(({ type }) => type === 'doing')!.cells[0]!.cards[0]!.text!
}

function stepOf({ steps }: Journey, activity: string) {
  return steps.find(({ activities }) => activities.includes(activity))!
}

function stepLike(journey: Journey, { activities }: Journey['steps'][number]) {
  return journey.steps.filter((step) => step.activities[0] === activities[0])
}

function textsOf({ lanes }: Journey) {
  return lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards.map(({ text }) => text)))
}

function isValid(journey: Journey): boolean {
  return parseJourney(formatJourney(journey)).type !== 'invalid'
}
