import { expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { gammaDraw } from './gamma-draw.ts'

test.each([1, 2.5, 40, 5000])('draws of shape %s have its mean and its variance', (shape) => {
  const random = seededRandom(7)
  const draws = Array.from({ length: 20_000 }, () => gammaDraw(shape, random))
  const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length
  const variance = draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length
  expect(mean / shape).toBeCloseTo(1, 1)
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.06)
  expect(Math.min(...draws)).toBeGreaterThan(0)
})
