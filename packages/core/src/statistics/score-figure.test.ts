import { expect, test } from 'vitest'
import { meanFigure, shareFigure } from './figures.ts'
import { npsFigure } from './nps.ts'
import { scoreFigure } from './score-figure.ts'

const counts = (scores: readonly number[]) => scores.map((score) => ({ score, n: 2 }))
const twice = (scores: readonly number[]) => [...scores, ...scores]

test('counted answers give the figures that the answers themselves give', () => {
  const nps = [10, 9, 9, 8, 7, 6, 0]
  const { nps: value, n, low, high } = npsFigure(twice(nps))
  expect(scoreFigure({ kind: 'nps', min: 0, max: 10 }, counts(nps))).toEqual({
    value,
    n,
    low,
    high,
  })
  const stars = [1, 2, 4, 5, 5]
  expect(scoreFigure({ kind: 'rating', min: 1, max: 5 }, counts(stars))).toEqual(
    meanFigure(twice(stars)),
  )
  expect(scoreFigure({ kind: 'csat', min: 1, max: 5 }, counts(stars))).toEqual(shareFigure(6, 10))
  expect(scoreFigure({ kind: 'csat', min: 1, max: 7 }, counts([5, 6, 7])).value).toBeCloseTo(2 / 3)
})

test('without answers there is no figure', () => {
  for (const kind of ['nps', 'csat', 'ces', 'rating'] as const)
    expect(scoreFigure({ kind, min: 1, max: 5 }, [])).toEqual({
      value: null,
      n: 0,
      low: null,
      high: null,
    })
})
