import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { relabel } from '../log/subset.ts'
import { logOfLetters } from './fixtures/letters.ts'
import { markovMixture } from './markov-mixture.ts'

/** Two habits over the same pages: back and forth between A and B, or onwards A, C, D. */
function twoHabits(): string[] {
  const random = seededRandom(11)
  return Array.from({ length: 300 }, (_, journey) => {
    const loops = 2 + Math.floor(random() * 4)
    return journey % 3 === 0 ? `${'AB'.repeat(loops)}A` : `A${'CD'.repeat(loops)}`
  })
}

test('BIC finds two habits and gives each journey to its own', () => {
  const log = logOfLetters(twoHabits())
  const found = markovMixture(log, { random: seededRandom(1), maxK: 4 })
  expect(found.k).toBe(2)
  expect(found.components.map(({ journeys }) => journeys)).toEqual([200, 100])
  expect(found.components[0]!.path).toEqual([0, 2, 3])
  expect(found.components[1]!.path).toEqual([0, 1])
  found.assignment.forEach((component, journey) => expect(component).toBe(journey % 3 ? 0 : 1))
})

test('the same seed gives the same mixture', () => {
  const log = logOfLetters(twoHabits())
  const run = () => markovMixture(log, { random: seededRandom(9), maxK: 3 })
  expect(run()).toEqual(run())
})

test('one component is the plain chain, and BIC counts its parameters', () => {
  const codes = Int32Array.of(0, 1, -1)
  const relabelling = { codes, names: ['A', 'B'], collapseRepeats: false }
  const log = relabel(logOfLetters(['AB', 'AB', 'AA', 'C']), relabelling)
  const found = markovMixture(log, { random: seededRandom(1), maxK: 1 })
  expect(found.components[0]!.moves[1]).toBeCloseTo(2 / 3, 2)
  expect(found.assignment[3]).toBe(-1)
  // p = 1·(2·1 + 1) + 0 = 3; log L = 2 ln ⅔ + ln ⅓
  expect(found.bic).toBeCloseTo(-2 * (2 * Math.log(2 / 3) + Math.log(1 / 3)) + 3 * Math.log(3), 1)
})
