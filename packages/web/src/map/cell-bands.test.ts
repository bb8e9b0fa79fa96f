import type { Card } from '@desirepath/core'
import { expect, test } from 'vitest'
import { bandsOf } from './cell-bands.ts'
import type { MapColumn } from './layout.ts'

const columns = ['a', 'b', 'c'].map((id, index) => ({
  step: { id },
  index,
  at: index,
  stage: 0,
})) as unknown as MapColumn[]

function card(id: string, span?: number): Card {
  const blank = { text: id, recordId: null, note: null, score: null, at: null, language: null }
  return { id, ...blank, ...(span !== undefined && { span }) }
}

function laid(cells: Record<string, readonly Card[]>, shown = columns) {
  const lane = bandsOf(new Map(Object.entries(cells)), shown)
  if (lane === null) return null
  const places = [...lane.bands].flatMap(([stepId, bands]) =>
    bands
      .filter(({ cards }) => cards.length > 0)
      .map(({ cards, from, to, span }) => [
        stepId,
        cards.map(({ id }) => id).join(),
        from,
        to,
        span,
      ]),
  )
  return { rows: lane.rows, places }
}

test('a lane without merged cards needs no rows', () => {
  expect(laid({ a: [card('x')] })).toBeNull()
})

test('a merged card lies between what is before and after it, and over the cells it covers', () => {
  expect(laid({ a: [card('x'), card('wide', 2), card('y')], b: [card('z')] })).toEqual({
    rows: 3,
    places: [
      ['a', 'x', 1, 2, 1],
      ['a', 'wide', 2, 3, 2],
      ['a', 'y', 3, -1, 1],
      ['b', 'z', 3, -1, 1],
    ],
  })
})

test('merged cards that share a column never share a row', () => {
  expect(laid({ a: [card('wide', 2)], b: [card('other', 2)], c: [card('z')] })).toEqual({
    rows: 3,
    places: [
      ['a', 'wide', 1, 2, 2],
      ['b', 'other', 2, 3, 2],
      ['c', 'z', 3, -1, 1],
    ],
  })
})

test('a merged card covers the steps of a folded branch, and none that comes after', () => {
  const [a, b, c] = columns as [MapColumn, MapColumn, MapColumn]
  const cells = { a: [card('wide', 2)], c: [card('z')] }
  expect(laid(cells, [a, c])?.places).toEqual([
    ['a', 'wide', 1, -1, 1],
    ['c', 'z', 1, -1, 1],
  ])
  expect(laid({ a: [card('wide', 3)] }, [a, c])?.places).toEqual([['a', 'wide', 1, 2, 3]])
  expect(laid(cells, [a, b, c])?.places).toEqual([
    ['a', 'wide', 1, 2, 2],
    ['c', 'z', 1, -1, 1],
  ])
})
