import { expect, test } from 'vitest'
import { comparePeriods } from './comparison.ts'

test('large cells by z, small ones by Fisher, adjusted over the table', () => {
  const [large, small, none] = comparePeriods([
    { name: 'pays', a: 120, na: 1000, b: 150, nb: 1000 },
    { name: 'calls', a: 1, na: 50, b: 12, nb: 50 },
    { name: 'new', a: 0, na: 0, b: 3, nb: 10 },
  ])
  expect(large).toMatchObject({ test: 'z' })
  expect(large!.p).toBeCloseTo(0.04964, 5)
  expect(large!.low).toBeCloseTo(1.378e-5, 7)
  expect(large!.significant).toBe(false)
  expect(small).toMatchObject({ test: 'fisher', significant: true })
  expect(small!.adjusted).toBeCloseTo(small!.p * 3)
  expect(none!.p).toBe(1)
})
