import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { cutJourneys } from './cut.ts'
import { logOfLetters, times } from './fixtures/letters.ts'
import { gapThreshold } from './gap-mixture.ts'

const DAY = 24 * 60

test('none leaves the log, minutes part at longer silence', () => {
  const log = logOfLetters(['ABCAB'], { gap: (_, event) => (event === 2 ? 31 : 30) })
  expect(cutJourneys(log, 'none')).toEqual({ log, cuts: 0, thresholdMs: null })
  const cut = cutJourneys(log, { minutes: 30 })
  expect(cut).toMatchObject({ cuts: 1, thresholdMs: 1_800_000 })
  expect([...cut.log.offsets]).toEqual([0, 3, 5])
  expect([...cut.log.customerOf]).toEqual([0, 0])
})

test('auto finds the journeys in long histories, also where two follow each other at once', () => {
  // ABC three times a customer: minutes within, days between, and one quick return each.
  const random = seededRandom(1)
  const within = Float64Array.from({ length: 900 }, () => 1 + 4 * random())
  const log = logOfLetters(times(100, 'ABCABCABC'), {
    gap: (journey, event) => {
      if (event % 3 !== 2) return within[journey * 9 + event]!
      return journey % 10 === 0 ? 20 : DAY * (5 + 10 * random())
    },
  })
  const { log: cut, cuts, thresholdMs } = cutJourneys(log, 'auto')
  expect(cuts).toBe(200)
  expect(cut.journeys).toBe(300)
  expect([...cut.offsets].every((offset) => offset % 3 === 0)).toBe(true)
  expect(thresholdMs).toBeGreaterThan(5 * 60_000)
  expect(thresholdMs).toBeLessThan(DAY * 60_000 * 5)
})

test('a pair that is quick but for a few long pauses is parted only at those', () => {
  const log = logOfLetters(times(100, 'AAAAAAAAAA'), {
    gap: (journey, event) =>
      event === 4 ? DAY * (3 + (journey % 5)) : 1 + ((journey + event) % 4),
  })
  expect(cutJourneys(log, 'auto').cuts).toBe(100)
})

test('gaps of one kind are not parted', () => {
  const random = seededRandom(5)
  const log = logOfLetters(times(200, 'ABCDE'), { gap: () => Math.exp(3 + random() + random()) })
  expect(cutJourneys(log, 'auto')).toMatchObject({ cuts: 0, thresholdMs: null })
  expect(gapThreshold([])).toBeNull()
})

test('a long wait for what never begins a history parts nothing', () => {
  const log = logOfLetters(times(100, 'ABC'), {
    gap: (journey, event) => (event === 1 ? DAY * (2 + (journey % 3)) : 1 + (journey % 3)),
  })
  expect(cutJourneys(log, 'auto').cuts).toBe(0)
})

test('the partition keeps every event once and in order', () => {
  const log = logOfLetters(['ABAB', 'C', 'AA'], { gap: (_, event) => 20 * event })
  const { log: cut } = cutJourneys(log, { minutes: 10 })
  expect([...cut.activity]).toEqual([...log.activity])
  expect(cut.offsets[cut.journeys]).toBe(log.size)
  expect([...cut.customerOf]).toEqual([0, 0, 0, 1, 2])
})
