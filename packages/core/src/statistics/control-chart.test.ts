import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controlChart } from './control-chart.ts'

const plain = (values: readonly number[]) => values.map((value) => ({ value, n: null }))

test('mean and limits worked out by hand', () => {
  // Moving ranges 2 2 2 2 2 2 2: mean 2, limits 11 ± 5.32.
  const chart = controlChart(plain([10, 12, 10, 12, 10, 12, 10, 12]), { isShare: false })!
  expect(chart.mean).toBe(11)
  expect(chart.limits[0]!.low).toBeCloseTo(5.68)
  expect(chart.limits[7]!.high).toBeCloseTo(16.32)
  expect(chart.signals).toEqual([])
  expect(controlChart(plain([1, 2, 3, 4, 5, 6, 7]), { isShare: false })).toBeNull()
})

test('each rule tells of a change', () => {
  const rules = (values: readonly number[]) =>
    controlChart(plain(values), { isShare: false })!.signals.map(({ index, rule }) => [index, rule])
  const calm = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11]
  expect(rules([...calm, 30])).toContainEqual([12, 'outside'])
  const shifted = [10, 11, 10, 11, 10, 11, 10, 11, 12, 13, 12, 13, 12, 13, 12, 13]
  expect(rules(shifted)).toContainEqual([15, 'eightOnOneSide'])
  const drawn = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 11, 14.5, 14.5, 11.2, 14.5]
  expect(rules(drawn)).toContainEqual([14, 'threeOfFour'])
})

test('the limits of shares follow how many they count, and stay shares', () => {
  const points = Array.from({ length: 20 }, (_, i) => ({
    value: i % 2 === 0 ? 0.18 : 0.22,
    n: i === 19 ? 25 : 400,
  }))
  const { mean, limits } = controlChart(points, { isShare: true })!
  expect(mean).toBeCloseTo(0.2, 2)
  // With n = 400 the deviation is .02, ranges of z are 2: σz = 1.77, limits ± .106.
  expect(limits[0]!.high - mean).toBeCloseTo(0.106, 1)
  expect(limits[19]!.high - mean).toBeGreaterThan(3 * (limits[0]!.high - mean))
  expect(limits[19]!.low).toBe(0)
})

test('any points stand in order with their limits around the mean', () => {
  const point = fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.option(fc.integer({ min: 1, max: 1000 })),
  })
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 8, maxLength: 40 }),
      fc.boolean(),
      (points, isShare) => {
        const { mean, limits, signals } = controlChart(points, { isShare })!
        expect(limits).toHaveLength(points.length)
        for (const { low, high } of limits) {
          expect(low).toBeLessThanOrEqual(mean + 1e-9)
          expect(high).toBeGreaterThanOrEqual(mean - 1e-9)
        }
        const places = signals.map(({ index }) => index)
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
      },
    ),
  )
})

test('limits stay within what a value can be, and means of few answers tell of nothing', () => {
  const nps = (value: number, n: number) => ({ value, n })
  const calm = [40, -20, 60, 0, 50, -10, 70, 10].map((value) => nps(value, 30))
  const chart = controlChart([...calm, nps(100, 1)], {
    isShare: false,
    ends: [-100, 100],
    fewest: 10,
  })!
  expect(chart.mean).toBe(25)
  expect(chart.limits).toHaveLength(9)
  expect(chart.limits[0]).toEqual({ low: -100, high: 100 })
  expect(chart.signals).toEqual([])
  const few = calm.map((point, i) => (i === 3 ? nps(0, 9) : point))
  expect(controlChart(few, { isShare: false, fewest: 10 })).toBeNull()
  const shifted = [...calm, nps(-90, 2), nps(500, 40)]
  const { signals } = controlChart(shifted, { isShare: false, fewest: 10 })!
  expect(signals).toContainEqual({ index: 9, rule: 'outside' })
  expect(signals).not.toContainEqual(expect.objectContaining({ index: 8 }))
})
