import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, periodOf, periods } from './period.ts'

test('periods are told by their first and last days', () => {
  const at = Date.parse('2026-03-31T23:59:59Z')
  expect(daysOf(periodOf(at, 'day'), 'day')).toEqual({ from: '2026-03-31', to: '2026-03-31' })
  expect(daysOf(periodOf(at, 'week'), 'week')).toEqual({ from: '2026-03-30', to: '2026-04-05' })
  expect(daysOf(periodOf(at, 'month'), 'month')).toEqual({ from: '2026-03-01', to: '2026-03-31' })
  expect(daysOf(periodOf(at, 'month') + 11, 'month').to).toBe('2027-02-28')
})

test('each time lies in its period, and the next period begins the day after', () => {
  const time = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) })
  fc.assert(
    fc.property(time, fc.constantFrom(...periods), (at, by) => {
      const { from, to } = daysOf(periodOf(at, by), by)
      const day = new Date(at).toISOString().slice(0, 10)
      expect(from <= day && day <= to).toBe(true)
      expect(Date.parse(daysOf(periodOf(at, by) + 1, by).from)).toBe(Date.parse(to) + 86_400_000)
    }),
  )
})
