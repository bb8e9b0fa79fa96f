import { expect, test } from 'vitest'
import { lossPerQuarter } from './quarters.ts'

const window = { from: '2026-01-01T00:00:00Z', to: '2026-07-02T15:00:00Z' }

test('a loss over half a year is half as much in a quarter, and never less than none', () => {
  const loss = lossPerQuarter({ value: 200, low: -20, high: 300 }, window)!
  expect(loss.value).toBeCloseTo(100)
  expect(loss).toMatchObject({ low: 0 })
  expect(loss.high).toBeCloseTo(150)
})

test('a few days say nothing of a quarter', () => {
  const days = { from: '2026-01-01T00:00:00Z', to: '2026-01-05T00:00:00Z' }
  expect(lossPerQuarter({ value: 20, low: 10, high: 30 }, days)).toBeNull()
})
