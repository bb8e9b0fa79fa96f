import { formatJourney, journeySchema } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discover, drillDown, type MembersRef, membersWithin, workingsOf } from '../src/index.ts'
import { columnsOf, crowd, opinion } from './logs.ts'

const walk = fc.record({
  customer: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')),
  activities: fc.array(
    fc.constantFrom('visit', 'add_to_cart', 'Pay', '注文', 'delivered', 'ÜberPrüfung'),
    { minLength: 1, maxLength: 7 },
  ),
  gaps: fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 6 }),
  at: fc.integer({ min: 0, max: 100_000 }),
  channel: fc.constantFrom('Web', 'App', ''),
})

const answer = fc.record({
  customer: fc.constantFrom('A', 'B', 'C', 'nobody', null),
  at: fc.option(fc.integer({ min: 0, max: 6_000_000_000 })),
  text: fc.option(fc.constantFrom('fine', 'late again', 'schön')),
  score: fc.option(fc.integer({ min: 1, max: 5 })),
  touchpoint: fc.constantFrom('PAY', 'Add to cart', 'nowhere', null),
})

const cuts = fc.constantFrom('none' as const, 'auto' as const, { minutes: 600 })

test('every figure is backed by exactly as many journeys or answers as it counts', () => {
  fc.assert(
    fc.property(
      fc.array(walk, { minLength: 1, maxLength: 60 }),
      fc.array(answer, { maxLength: 30 }),
      cuts,
      (walks, answers, cut) => {
        const columns = columnsOf(walks)
        const feedback = answers.map((each, i) => opinion({ id: `f${i}`, ...each }))
        const { journey } = discover({ columns, feedback, options: { cut, seed: 7 } })
        expect(journeySchema.safeParse(journey).error).toBeUndefined()
        const { members } = drillDown(journey, workingsOf(journey, columns, feedback))
        expect(members({ figure: 'all' })!.journeys).toHaveLength(journey.discovery!.journeys)
        for (const { id: stepId, measured } of journey.steps) {
          for (const figure of ['reach', 'leave', 'repeat'] as const) {
            const { value, n } = measured![figure]
            expect(members({ figure, stepId })!.journeys).toHaveLength(Math.round((value ?? 0) * n))
          }
          expect(members({ figure: 'stay', stepId })!.journeys).toHaveLength(measured!.stay.n)
        }
        for (const { from, to, n } of journey.edges) {
          expect(members({ figure: 'edge', from, to })!.journeys).toHaveLength(n)
        }
        for (const { persona, points } of journey.curves) {
          for (const { stepId, n } of points) {
            const ref = { figure: 'emotion' as const, stepId }
            const found = members(persona === null ? ref : { ...ref, personaId: persona })
            expect(found!.feedback).toHaveLength(n)
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a figure of a period leads to exactly those whom it counts in it', () => {
  const day = (iso: string) => Date.parse(iso)
  fc.assert(
    fc.property(
      fc.array(walk, { minLength: 1, maxLength: 60 }),
      fc.array(answer, { maxLength: 30 }),
      cuts,
      fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      (walks, answers, cut, by) => {
        const columns = columnsOf(walks)
        const feedback = answers.map((each, i) => opinion({ id: `f${i}`, ...each }))
        const { journey } = discover({ columns, feedback, options: { cut, seed: 7 } })
        const drill = drillDown(journey, workingsOf(journey, columns, feedback))
        const within = (ref: MembersRef, { from, to }: { from: string; to: string }) =>
          membersWithin(drill, ref, { from: day(from), to: day(to) + 86_400_000 })!
        for (const { id: stepId } of journey.steps) {
          for (const figure of ['reach', 'leave', 'repeat'] as const) {
            const base: MembersRef =
              figure === 'reach' ? { figure: 'all' } : { figure: 'reach', stepId }
            for (const point of drill.trend({ figure, stepId }, by)) {
              const { journeys } = within({ figure, stepId }, point)
              expect(journeys).toHaveLength(Math.round(point.value * point.n))
              expect(within(base, point).journeys).toHaveLength(point.n)
            }
          }
          for (const point of drill.trend({ figure: 'emotion', stepId }, by))
            expect(within({ figure: 'emotion', stepId }, point).feedback).toHaveLength(point.n)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('a persona keeps its journeys when others are taken off the map', () => {
  const columns = columnsOf([
    ...crowd('a', 60, { activities: ['visit', 'cart', 'pay'], channel: 'Web' }),
    ...crowd('b', 40, { activities: ['call', 'wait', 'call', 'complain'], channel: 'Phone' }),
    ...crowd('c', 50, { activities: ['visit', 'visit', 'leave'], channel: 'App' }),
  ])
  const { journey } = discover({ columns, feedback: [], options: { cut: 'none', seed: 1 } })
  expect(journey.personas.length).toBeGreaterThan(1)
  const last = journey.personas.at(-1)!
  const before = drillDown(journey, workingsOf(journey, columns, []))
  const ref = { figure: 'persona', personaId: last.id } as const
  const alone = { ...journey, personas: [last] }
  const after = drillDown(alone, workingsOf(alone, columns, []))
  expect(after.members(ref)!.journeys).toEqual(before.members(ref)!.journeys)
  expect(after.members(ref)!.journeys).toHaveLength(Math.round(last.share.value! * last.share.n))
})

test('the same input and seed give the same bytes', () => {
  fc.assert(
    fc.property(fc.array(walk, { minLength: 1, maxLength: 40 }), (walks) => {
      const input = {
        columns: columnsOf(walks),
        feedback: [],
        options: { cut: 'none', seed: 3 },
      } as const
      expect(formatJourney(discover(input).journey)).toBe(formatJourney(discover(input).journey))
    }),
    { numRuns: 20 },
  )
})
