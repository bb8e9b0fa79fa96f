import { type SegmentCondition, type SegmentRule, isGroup } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutPlainly, plainJourneys, type PlainJourney } from '../../test/oracle.ts'
import {
  type ArrivedEvent,
  CHANNELS,
  columnsOf,
  DEVICES,
  randomEvents,
} from '../../test/random-log.ts'
import { createLog } from '../log/create.ts'
import { cutJourneys } from '../models/cut.ts'
import { type Rating, segmentCustomers } from './segment.ts'

const STEPS = ['first', 'second', 'third']
/** Every third activity belongs to a step, two of them to the first. */
const STEP_OF = [0, 1, 0, -1, 2, -1, 1, -1, -1, 2, -1, 0]
const DAY = 86_400_000
/** Times of the random log are hundredths of a second; stretched so that they fall on several days. */
const stretched = (events: readonly ArrivedEvent[]) =>
  events.map((each) => ({ ...each, time: each.time * 1_000_000 }))
const dayOf = (n: number) => new Date(n * DAY).toISOString().slice(0, 10)

const bound = fc.constantFrom('atLeast', 'atMost') as fc.Arbitrary<'atLeast' | 'atMost'>
const has = fc.constantFrom('oneOf', 'noneOf') as fc.Arbitrary<'oneOf' | 'noneOf'>
const step = fc.constantFrom(...STEPS, 'gone')
const day = fc.integer({ min: -1, max: 9 }).map(dayOf)

const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc.record({ type: fc.constant('found'), personaId: fc.constantFrom('p', 'gone') } as const),
  fc.record({
    type: fc.constant('property'),
    column: fc.constantFrom('device', 'gone'),
    has,
    values: fc.subarray([...DEVICES]),
  } as const),
  fc.record({
    type: fc.constant('number'),
    column: fc.constantFrom('spent', 'gone'),
    is: bound,
    value: fc.integer({ min: -1, max: 6 }),
  } as const),
  fc.record({ type: fc.constant('channel'), has, values: fc.subarray([...CHANNELS]) } as const),
  fc.record({
    type: fc.constant('did'),
    of: fc.constantFrom('step', 'activity'),
    name: fc.constantFrom(...STEPS, '0-0', '7-1', '2-2', 'gone'),
    is: bound,
    times: fc.nat(3),
    from: fc.option(day),
    to: fc.option(day),
  } as const),
  fc.record({ type: fc.constant('went'), from: step, to: step, directly: fc.boolean() } as const),
  fc.record({ type: fc.constant('ended'), well: fc.boolean() } as const),
  fc.record({ type: fc.constant('endedAt'), stepId: step } as const),
  fc.record({
    type: fc.constant('scored'),
    scale: fc.constantFrom('nps', 'rating'),
    is: bound,
    value: fc.nat(10),
  } as const),
  fc.record({
    type: fc.constant('seen'),
    which: fc.constantFrom('first', 'last'),
    is: fc.constantFrom('since', 'until'),
    day,
  } as const),
) as fc.Arbitrary<SegmentCondition>

const { rule } = fc.letrec<{ rule: SegmentRule; group: SegmentRule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3 }, condition, tie('group')),
  group: fc.record({
    match: fc.constantFrom('all', 'any', 'none'),
    rules: fc.array(tie('rule'), { maxLength: 3 }),
  }) as fc.Arbitrary<SegmentRule>,
}))

interface World {
  readonly journeys: readonly PlainJourney[]
  readonly ratings: readonly Rating[]
  readonly succeeded: readonly boolean[] | null
  readonly found: readonly number[]
}

/** What each customer’s spending is: three times the code of the device, missing where there is none. */
const SPENT = ['', '3', '6']

/** The same rule, customer by customer, as a person would check it by hand. */
function oracle(world: World, wanted: SegmentRule): number[] {
  const customers = [...new Set(world.journeys.map(({ customer }) => customer))]
  return customers.filter((customer) => holds(world, wanted, customer)).sort((a, b) => a - b)
}

function holds(world: World, wanted: SegmentRule, customer: number): boolean {
  if (!isGroup(wanted)) return says(world, wanted, customer)
  const parts = wanted.rules.map((each) => holds(world, each, customer))
  if (parts.length === 0) return true
  if (wanted.match === 'all') return !parts.includes(false)
  return parts.includes(true) === (wanted.match === 'any')
}

function says(world: World, wanted: SegmentCondition, customer: number): boolean {
  const own = world.journeys.flatMap((each, journey) =>
    each.customer === customer ? [{ ...each, journey }] : [],
  )
  const events = own.flatMap((each) => each.events)
  const fits = (is: string, value: number, limit: number) =>
    is === 'atLeast' ? value >= limit : value <= limit
  const visits = own.map((each) => visitsOf(each.events))
  switch (wanted.type) {
    case 'found':
      return wanted.personaId === 'p' && own.some(({ journey }) => world.found.includes(journey))
    case 'property': {
      const some =
        wanted.column === 'device' &&
        events.some(({ device }) => wanted.values.includes(DEVICES[device]!))
      return wanted.has === 'oneOf' ? some : !some
    }
    case 'channel': {
      const some = events.some(({ channel }) => wanted.values.includes(CHANNELS[channel]!))
      return wanted.has === 'oneOf' ? some : !some
    }
    case 'number':
      return (
        wanted.column === 'spent' &&
        events.some(({ device }) => device > 0 && fits(wanted.is, device * 3, wanted.value))
      )
    case 'did': {
      const { activities } = columnsOf([])
      const all: readonly { readonly name: string | undefined; readonly time: number }[] =
        wanted.of === 'step'
          ? visits.flat().map(({ step: place, time }) => ({ name: STEPS[place], time }))
          : events.map(({ activity, time }) => ({ name: activities[activity], time }))
      const within = all.filter(({ name, time }) => {
        const date = dayOf(Math.floor(time / DAY))
        return (
          name === wanted.name &&
          (wanted.from === null || isOrdered(wanted.from, date)) &&
          (wanted.to === null || isOrdered(date, wanted.to))
        )
      })
      return fits(wanted.is, within.length, wanted.times)
    }
    case 'went':
      return visits.some((each) =>
        each.some(
          (to, i) =>
            STEPS[to.step] === wanted.to &&
            each
              .slice(wanted.directly ? Math.max(0, i - 1) : 0, i)
              .some((from) => STEPS[from.step] === wanted.from),
        ),
      )
    case 'ended':
      return (
        world.succeeded !== null &&
        own.some(({ journey }) => world.succeeded?.[journey]) === wanted.well
      )
    case 'endedAt':
      return visits.some((each) => STEPS[each.at(-1)?.step ?? -1] === wanted.stepId)
    case 'scored':
      return world.ratings.some(
        (each) =>
          each.customer === customer &&
          each.scale === wanted.scale &&
          fits(wanted.is, each.value, wanted.value),
      )
    case 'seen': {
      const times = events.map(({ time }) => time)
      const date = dayOf(
        Math.floor((wanted.which === 'first' ? Math.min(...times) : Math.max(...times)) / DAY),
      )
      return wanted.is === 'since' ? isOrdered(wanted.day, date) : isOrdered(date, wanted.day)
    }
  }
}

/** Whether one day is not later than another; days before 1970 have a sign in front of none. */
function isOrdered(a: string, b: string): boolean {
  return Date.parse(a) <= Date.parse(b)
}

function visitsOf(events: readonly ArrivedEvent[]) {
  const bound_ = events.flatMap(({ activity, time }) => {
    const place = STEP_OF[activity]!
    return place < 0 ? [] : [{ step: place, time }]
  })
  return bound_.filter((each, i) => each.step !== bound_[i - 1]?.step)
}

const randomRatings = fc.array(
  fc.record({
    customer: fc.nat(7),
    scale: fc.constantFrom('nps', 'rating'),
    value: fc.nat(10),
  }) as fc.Arbitrary<Rating>,
  { maxLength: 8 },
)

test('a rule keeps exactly the customers whom a person would keep by hand', () => {
  let kept = 0
  let left = 0
  fc.assert(
    fc.property(
      randomEvents,
      rule,
      randomRatings,
      fc.option(fc.array(fc.boolean(), { minLength: 70, maxLength: 70 })),
      (arrived, wanted, ratings, outcomes) => {
        const events = stretched(arrived)
        const pauseMs = 2 * DAY
        const columns = columnsOf(events)
        const { log } = cutJourneys(
          createLog({
            ...columns,
            attributes: [
              ...columns.attributes,
              { name: 'spent', values: SPENT, codes: columns.attributes[0]!.codes },
            ],
          }),
          { minutes: pauseMs / 60_000 },
        )
        const journeys = cutPlainly(plainJourneys(events), pauseMs)
        const found = journeys.flatMap((_, i) => (i % 3 === 0 ? [i] : []))
        const { customers, of, unknown } = segmentCustomers(
          {
            log,
            steps: STEPS,
            stepOf: Int32Array.from(STEP_OF),
            succeeded: outcomes && Uint8Array.from(journeys, (_, i) => (outcomes[i] ? 1 : 0)),
            ratings,
            found: (personaId) => (personaId === 'p' ? found : null),
          },
          wanted,
        )
        const world = { journeys, ratings, succeeded: outcomes, found }
        expect(customers).toEqual(oracle(world, wanted))
        expect(of).toBe(new Set(events.map((each) => each.customer)).size)
        expect(unknown.includes('gone')).toBe(JSON.stringify(wanted).includes('"gone"'))
        kept += customers.length
        left += of - customers.length
      },
    ),
    { numRuns: 600 },
  )
  expect(Math.min(kept, left)).toBeGreaterThan(200)
})
