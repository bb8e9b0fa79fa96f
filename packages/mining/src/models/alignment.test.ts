import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, conformance } from './alignment.ts'

const states = (plan: number[], path: number[]) => {
  const { planned, unplanned } = align(plan, path)
  return [planned.map(({ state }) => state), unplanned.map(({ state }) => state)]
}

test('each step is reached, skipped, extra, repeated or out of order', () => {
  expect(states([0, 1, 2], [0, 1, 2])).toEqual([['reached', 'reached', 'reached'], []])
  expect(states([0, 1, 2], [0, 2])).toEqual([['reached', 'skipped', 'reached'], []])
  expect(states([0, 1], [0, 9, 1])).toEqual([['reached', 'reached'], ['extra']])
  expect(states([0, 1], [0, 0, 1])).toEqual([['reached', 'reached'], ['repeated']])
  expect(states([0, 1, 2], [0, 2, 1])[0]).toContain('outOfOrder')
  expect(align([0, 1, 2], [0, 2, 1])).toMatchObject({ cost: 2, fitness: 1 - 2 / 6 })
  expect(align([], []).fitness).toBe(1)
})

test('late is longer than allowed since the planned step before', () => {
  const timing = { times: [0, 100, 500], allowed: [Infinity, 150, 300] }
  expect(align([0, 1, 2], [0, 1, 2], timing).planned.map(({ late }) => late)).toEqual([
    false,
    false,
    true,
  ])
})

test('the cost is the fewest skips and additions', () => {
  const path = fc.array(fc.nat(3), { maxLength: 7 })
  fc.assert(
    fc.property(path, path, (plan, walked) => {
      const { cost, planned, unplanned } = align(plan, walked)
      expect(cost).toBe(plan.length + walked.length - 2 * longestCommon(plan, walked))
      expect(planned).toHaveLength(plan.length)
      const reached = planned.filter(({ state }) => state === 'reached').length
      expect(reached + unplanned.length).toBe(walked.length)
    }),
  )
})

test('journeys are counted by what became of each step', () => {
  const found = conformance(
    [0, 1],
    [
      { path: [0, 1], journeys: 6 },
      { path: [0, 9, 0], journeys: 4 },
    ],
  )
  expect(found.planned[0]).toEqual({ step: 0, reached: 10, skipped: 0, outOfOrder: 0, repeated: 4 })
  expect(found.planned[1]).toMatchObject({ reached: 6, skipped: 4 })
  expect(found.extra).toEqual([{ step: 9, journeys: 4 }])
  // (6 · 1 + 4 · (1 − 3/5)) / 10
  expect(found.fitness).toBeCloseTo(0.76)
})

function longestCommon(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const [first, ...rest] = a
  const at = b.indexOf(first!)
  const without = longestCommon(rest, b)
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)))
}
