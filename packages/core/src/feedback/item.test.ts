import { expect, test } from 'vitest'
import { toEmotion } from './item.ts'

test('stars are spread evenly from −2 to +2', () => {
  const scale = { kind: 'rating', min: 1, max: 5 } as const
  expect([1, 2, 3, 4, 5].map((stars) => toEmotion(stars, scale))).toEqual([-2, -1, 0, 1, 2])
})

test('on an NPS scale detractors feel bad, promoters good, and those between neither', () => {
  const scale = { kind: 'nps', min: 0, max: 10 } as const
  expect(toEmotion(0, scale)).toBe(-2)
  expect(toEmotion(6, scale)).toBeLessThan(0)
  expect(Math.abs(toEmotion(7, scale))).toBeLessThan(0.5)
  expect(Math.abs(toEmotion(8, scale))).toBeLessThan(0.5)
  expect(toEmotion(9, scale)).toBeGreaterThan(1)
  expect(toEmotion(10, scale)).toBe(2)
})
