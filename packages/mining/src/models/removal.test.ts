import { seededRandom } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absorbingChain, chainCounts } from './absorbing-chain.ts'
import { logOfLetters, times } from './fixtures/letters.ts'
import { removal } from './removal.ts'

const D = 3

test('the interval lies around the exact effect and narrows with more journeys', () => {
  const log = (factor: number) =>
    logOfLetters([
      ...times(6 * factor, 'ABD'),
      ...times(2 * factor, 'ACD'),
      ...times(4 * factor, 'AB'),
    ])
  const few = removal(chainCounts(log(2), { success: D }), { step: 2, random: seededRandom(1) })!
  const many = removal(chainCounts(log(200), { success: D }), { step: 2, random: seededRandom(1) })!
  expect(few.value).toBeCloseTo(1 / 4)
  expect(many.value).toBeCloseTo(1 / 4)
  expect([few.n, many.n]).toEqual([16, 1600])
  for (const each of [few, many]) {
    expect(each.low).toBeLessThan(each.value)
    expect(each.high).toBeGreaterThan(each.value)
  }
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5)
})

test('the interval has the width of the share that it is where each success passes one step', () => {
  // 300 of 1000 successes pass C: the effect is a share of n = 1000, Wald ± 0.0284.
  const log = logOfLetters([...times(700, 'BD'), ...times(300, 'CD')])
  const { low, high } = removal(chainCounts(log, { success: D }), {
    step: 2,
    random: seededRandom(4),
    draws: 2000,
  })!
  expect(low).toBeCloseTo(0.3 - 0.0284, 2)
  expect(high).toBeCloseTo(0.3 + 0.0284, 2)
})

test('nobody at the step, or no success, has no effect; success itself is all of it', () => {
  const counts = chainCounts(logOfLetters(['ABD', 'AC']), { success: D })
  const random = seededRandom(2)
  expect(removal(counts, { step: D, random })).toMatchObject({ value: 1, low: 1, high: 1, n: 1 })
  const none = chainCounts(logOfLetters(['AB', 'ACBE']), { success: D })
  expect(removal(none, { step: 0, random })).toBeNull()
  expect(
    removal(chainCounts(logOfLetters(['AEBD']), { success: D }), { step: 2, random }),
  ).toBeNull()
})

test('any chain gives shares in order around the effect of the exact chain', () => {
  const word = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), fc.nat(), (letters, seed) => {
      const log = logOfLetters([...letters.map((each) => each.join('')), 'ABCD'])
      const counts = chainCounts(log, { success: D })
      const { removalEffect } = absorbingChain(counts, { success: D })
      for (const step of [0, 1, 2]) {
        const found = removal(counts, { step, random: seededRandom(seed), draws: 20 })!
        expect(found.value).toBeCloseTo(removalEffect[step]!, 8)
        expect(found.low).toBeGreaterThanOrEqual(-1e-9)
        expect(found.high).toBeLessThanOrEqual(1 + 1e-9)
        expect(found.low).toBeLessThanOrEqual(found.value)
        expect(found.value).toBeLessThanOrEqual(found.high)
      }
    }),
    { numRuns: 40 },
  )
})
