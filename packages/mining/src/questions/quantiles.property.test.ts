import { quantile } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { medianOf, quantiles } from './quantiles.ts'

const values = fc.oneof(
  // A few far away, as pauses are.
  fc.array(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(1e12, 2e12)), {
    minLength: 80,
    maxLength: 500,
    size: 'max',
  }),
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }),
  fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), {
    minLength: 1,
    maxLength: 3_000,
    size: 'max',
  }),
  // Long and with many ties: several to a bucket.
  fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 700, maxLength: 3_000, size: 'max' }),
)

test('quantiles are those of the sorted values', () => {
  fc.assert(
    fc.property(
      values,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
      (numbers, qs) => {
        const ascending = qs.toSorted((a, b) => a - b)
        expect(quantiles(Float64Array.from(numbers), ascending)).toEqual(
          ascending.map((q) => quantile(numbers, q)),
        )
      },
    ),
  )
})

test('a median averages the middle two, and needs a value', () => {
  expect(medianOf(Float64Array.of(9, 1, 4, 2))).toBe(3)
  expect(medianOf(new Float64Array(0))).toBeNaN()
})
