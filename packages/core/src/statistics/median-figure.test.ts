import { expect, test } from 'vitest'
import { medianFigure } from './figures.ts'

test('the interval of a median is that of the values around it', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1)
  // Campbell & Gardner 1988: of 100 values the 40th and the 61st.
  expect(medianFigure(values.toReversed())).toEqual({ value: 50.5, n: 100, low: 40, high: 61 })
})

test('a few values have no interval, none have no median', () => {
  expect(medianFigure([3, 1, 2])).toEqual({ value: 2, n: 3, low: null, high: null })
  expect(medianFigure([])).toEqual({ value: null, n: 0, low: null, high: null })
})
