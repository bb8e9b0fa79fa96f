import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controlChart } from './control-chart.ts'
import { markedChart } from './marked-chart.ts'

const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
const daily = (values: readonly number[]) =>
  values.map((value, i) => ({ at: day(i), value, n: null }))
const before = [10, 12, 10, 12, 10, 12, 10, 12]
const after = before.map((value) => value + 20)

test('limits are those of the points before and after a mark, each for itself', () => {
  const points = daily([...before, ...after])
  const [first, second, ...none] = markedChart(points, { isShare: false, marks: [day(8)] })
  expect(none).toEqual([])
  expect(first).toEqual({
    start: 0,
    end: 8,
    chart: controlChart(points.slice(0, 8), { isShare: false }),
  })
  expect(second).toMatchObject({ start: 8, end: 16, chart: { mean: 31, signals: [] } })
  const [whole] = markedChart(points, { isShare: false, marks: [] })
  expect(whole?.chart?.signals.length).toBeGreaterThan(0)
})

test('too few points after a mark have no limits; marks where no point is change nothing', () => {
  const points = daily([...before, 30, 31])
  const segments = markedChart(points, { isShare: false, marks: [day(8)] })
  expect(segments.map(({ start, end, chart }) => [start, end, chart === null])).toEqual([
    [0, 8, false],
    [8, 10, true],
  ])
  const beyond = { isShare: false, marks: ['2020-01-01', '2030-01-01'] }
  expect(markedChart(points, beyond)).toEqual(markedChart(points, { isShare: false, marks: [] }))
  expect(markedChart([], beyond)).toEqual([])
})

test('a week in which a change falls belongs to what was before', () => {
  const weeks = Array.from({ length: 4 }, (_, i) => ({ at: day(7 * i), value: i, n: null }))
  const [first] = markedChart(weeks, { isShare: false, marks: [day(10)] })
  expect(first).toMatchObject({ start: 0, end: 2 })
})

test('whatever is marked, every point belongs to exactly one segment', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.array(fc.integer({ min: -5, max: 40 })), (many, marks) => {
      const points = daily(Array.from({ length: many }, (_, i) => i))
      const segments = markedChart(points, { isShare: false, marks: marks.map(day) })
      expect(segments.flatMap(({ start, end }) => points.slice(start, end))).toEqual(points)
    }),
  )
})
