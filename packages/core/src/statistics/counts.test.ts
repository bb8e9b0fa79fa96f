import { expect, test } from 'vitest'
import { countFigure, poissonInterval, sumFigure } from './counts.ts'

test('the interval of a count is that of the tables (Garwood 1936)', () => {
  const table = [
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [100, 81.3635, 121.6271],
  ] as const
  for (const [count, low, high] of table) {
    const interval = poissonInterval(count)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  }
  const [below, above] = [poissonInterval(499), poissonInterval(500)]
  expect(above.low - below.low).toBeCloseTo(1, 1)
  expect(above.high - below.high).toBeCloseTo(1, 1)
  expect(countFigure(5)).toMatchObject({ value: 5, n: 5 })
})

test('a sum of few numbers has no interval', () => {
  expect(sumFigure({ n: 4, sum: 10, squares: 30 })).toEqual({
    value: 10,
    n: 4,
    low: null,
    high: null,
  })
  const { low, high } = sumFigure({ n: 100, sum: 200, squares: 400 })
  expect([low, high].map((end) => Math.round(end!))).toEqual([161, 239])
})
