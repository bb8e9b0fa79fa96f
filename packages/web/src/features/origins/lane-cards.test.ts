import { shareFigure } from '@desirepath/core'
import { expect, test } from 'vitest'
import { originCells } from './lane-cards.ts'
import type { Origins } from './queries.ts'

const come = (n: number, of: number) => ({ share: shareFigure(n, of), success: null })
const source = (name: string, first: number, last: number, of: number) => ({
  name,
  label: name.toUpperCase(),
  first: come(first, of),
  last: come(last, of),
})
const origins: Origins = {
  asOf: '2026-11-29T13:25:20.000Z',
  least: 10,
  columns: ['source', 'term'],
  source: {
    column: 'source',
    places: [
      { stepId: null, journeys: 100, sources: [source('a', 100, 100, 100)] },
      {
        stepId: 'one',
        journeys: 100,
        sources: [
          source('a', 50, 10, 100),
          source('b', 30, 60, 100),
          source('', 10, 10, 100),
          source('c', 6, 20, 100),
          source('d', 4, 0, 100),
        ],
      },
      { stepId: 'two', journeys: 3, sources: [source('a', 3, 3, 3)] },
      { stepId: 'three', journeys: 0, sources: [] },
    ],
  },
  search: null,
}

test('the most frequent stand at their step, with share, interval and n, and lead to whom they count', () => {
  const [one] = originCells(origins, 'first')!
  expect(one!.cards.map(({ text }) => text?.replaceAll('\u202F', ' '))).toEqual([
    '**50 %** A',
    '**30 %** B',
    '**6 %** C',
  ])
  expect(one!.cards[0]).toMatchObject({
    note: expect.stringMatching(/^40–60\s% of 100$/),
    at: origins.asOf,
    counts: { figure: 'source', column: 'source', touch: 'first', name: 'a', stepId: 'one' },
  })
  const byLast = originCells(origins, 'last')![0]!.cards
  expect(byLast.map(({ counts }) => 'name' in counts && counts.name)).toEqual(['b', 'c', 'a'])
})

test('too few have no share, and where nobody comes nothing stands', () => {
  const cells = originCells(origins, 'first')!
  expect(cells.map(({ stepId }) => stepId)).toEqual(['one', 'two'])
  expect(cells[1]!.cards).toEqual([
    expect.objectContaining({ text: 'A', note: expect.stringContaining('10 needed') }),
  ])
})

test('what no column says has no cells', () => {
  expect(originCells(origins, 'searches')).toBeNull()
})
