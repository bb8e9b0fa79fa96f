import { expect, test } from 'vitest'
import { lastDay, spansOf } from './months.ts'

test('months without anything are there too; many months become years', () => {
  const spans = spansOf([
    { value: '', n: 9 },
    { value: '2025-11', n: 2 },
    { value: '2026-02', n: 3 },
  ])
  expect(spans.map(({ first, n }) => [first, n])).toEqual([
    ['2025-11', 2],
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 3],
  ])
  const years = spansOf([
    { value: '2019-05', n: 1 },
    { value: '2024-02', n: 4 },
  ])
  expect(years).toHaveLength(6)
  expect(years[5]).toEqual({ first: '2024-01', last: '2024-12', label: '2024', n: 4 })
  expect(spansOf([])).toEqual([])
})

test('the last day of a month', () => {
  expect(lastDay('2024-02')).toBe('2024-02-29')
  expect(lastDay('2025-12')).toBe('2025-12-31')
})
