import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { absorbingChain, type ChainCounts } from './absorbing-chain.ts'
import { leaveShare, whatIf } from './what-if.ts'

/** start → A → B → success; 40 % leave at A, 50 % at B; step 2 is success. */
function chain(journeys: number): ChainCounts {
  const atB = journeys * 0.6
  const won = atB * 0.5
  return {
    size: 3,
    success: 2,
    starts: Float64Array.of(journeys, 0, 0),
    moves: Float64Array.of(0, atB, 0, 0, 0, won, 0, 0, 0),
    exits: Float64Array.of(journeys - atB, atB - won, 0),
    reached: Float64Array.of(journeys, atB, won),
    succeeded: Float64Array.of(won, won, won),
    journeys,
  }
}
const certain = (value: number) => ({ value, low: value, high: value })

test('success today is that of the absorbing chain, and then what the product of the steps says', () => {
  const counts = chain(1000)
  const found = whatIf(counts, [{ step: 0, leave: certain(0.2) }], { random: seededRandom(1) })
  expect(found.before.value).toBeCloseTo(absorbingChain(counts, { success: 2 }).pStart, 12)
  expect(found.after.value).toBeCloseTo(0.8 * 0.5, 12)
  expect(found.gain.value).toBeCloseTo(0.1, 12)
  expect(leaveShare(counts, 0)).toBeCloseTo(0.4, 12)
})

test('two changes work together', () => {
  const changes = [
    { step: 0, leave: certain(0.2) },
    { step: 1, leave: certain(0.25) },
  ]
  const { after } = whatIf(chain(1000), changes, { random: seededRandom(1) })
  expect(after.value).toBeCloseTo(0.8 * 0.75, 12)
})

test('the interval narrows with more journeys and widens with a vaguer expectation', () => {
  const width = (journeys: number, leave: { value: number; low: number; high: number }) => {
    const { gain } = whatIf(chain(journeys), [{ step: 0, leave }], { random: seededRandom(7) })
    expect(gain.low).toBeLessThanOrEqual(gain.value)
    expect(gain.high).toBeGreaterThanOrEqual(gain.value)
    return gain.high - gain.low
  }
  expect(width(100, certain(0.2))).toBeGreaterThan(2 * width(10_000, certain(0.2)))
  expect(width(10_000, { value: 0.2, low: 0.05, high: 0.35 })).toBeGreaterThan(
    2 * width(10_000, certain(0.2)),
  )
})

test('the interval of today agrees with that of a share', () => {
  const { before } = whatIf(chain(1000), [], { random: seededRandom(3), draws: 2000 })
  // 30 % of 1,000: a standard error of 1.45 points.
  expect(before.high - before.low).toBeGreaterThan(2 * 1.96 * 0.0145 * 0.9)
  expect(before.high - before.low).toBeLessThan(2 * 1.96 * 0.0145 * 1.1)
})

test('where nobody goes on, nothing is said of those who would stay', () => {
  const dead: ChainCounts = {
    ...chain(100),
    moves: new Float64Array(9),
    exits: Float64Array.of(100, 0, 0),
  }
  const { gain } = whatIf(dead, [{ step: 0, leave: certain(0) }], { random: seededRandom(1) })
  expect(gain).toEqual({ value: 0, low: 0, high: 0 })
})
