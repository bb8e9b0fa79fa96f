import { expect, test } from 'vitest'
import { shareFigure } from '../statistics/figures.ts'
import { significanceOf } from './significance.ts'

const weight = (reach: number, effect: number | null, n = 100) => ({
  reach: shareFigure(reach * n, n),
  effect: effect === null ? null : shareFigure(effect * n, n),
})

test('the mean of reach and effect in fifths, where it matters most', () => {
  expect(significanceOf([weight(0.1, 0.1)])).toBe(1)
  expect(significanceOf([weight(0.1, 0.9)])).toBe(3)
  expect(significanceOf([weight(1, 1)])).toBe(5)
  expect(significanceOf([weight(0, 0)])).toBe(1)
  expect(significanceOf([weight(0.3, null), weight(0.1, 0.1)])).toBe(2)
})

test('too few journeys say nothing', () => {
  expect(significanceOf([])).toBeNull()
  expect(significanceOf([weight(1, 1, 29)])).toBeNull()
  expect(significanceOf([weight(1, 1, 29), weight(0.1, 0.1)])).toBe(1)
})
