import { expect, test } from 'vitest'
import { controlLimits } from './control-limits.ts'

test('limits are the mean and 2.66 mean moving ranges around it', () => {
  const limits = controlLimits([1, 3, 1, 3, 1, 3, 1, 3])
  expect(limits).toEqual({ mean: 2, low: 2 - 5.32, high: 2 + 5.32 })
})

test('a few weeks say nothing about limits', () => {
  expect(controlLimits([1, 2, 3])).toBeNull()
})
