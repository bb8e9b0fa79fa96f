import type { Card, Lane, LaneType } from '@desirepath/core'
import { expect, test } from 'vitest'
import { laneMoves, lanesFor } from './card-carry.ts'
import type { CellGrid } from './cell-grid.ts'
import type { MapColumn } from './layout.ts'

const columns = ['s1', 's2', 's3'].map((id, index) => ({
  step: { id },
  index,
  stage: 0,
})) as unknown as MapColumn[]

function lane(id: string, type: LaneType, cells: Record<string, string>): Lane {
  const blank = { recordId: null, note: null, score: null, at: null, language: null, text: '' }
  return {
    id,
    type,
    title: id,
    subtitle: '',
    cells: Object.entries(cells).map(([stepId, ids]) => ({
      stepId,
      cards: ids.split(' ').map((card): Card => ({ id: card, ...blank })),
    })),
  }
}

const grid: CellGrid = {
  columns,
  lanes: [
    lane('text', 'text', { s1: 'a b c', s2: 'd' }),
    lane('figures', 'measured', {}),
    lane('more', 'doing', { s2: 'e' }),
    lane('pains', 'painPoints', { s1: 'p' }),
  ],
}

test('another lane takes cards as they are, or texts as its records, each at its own step', () => {
  const names = (ids: string[]) => lanesFor(grid, ids).map(({ id }) => id)
  expect(names(['a', 'd'])).toEqual(['more', 'pains'])
  expect(names(['a', 'e'])).toEqual(['text', 'more', 'pains'])
  expect(names(['p'])).toEqual([])
  expect(names(['a', 'p'])).toEqual(['pains'])
  expect(laneMoves(grid, ['c', 'd', 'e'], 'more')).toEqual([
    { ids: ['c'], laneId: 'more', stepId: 's1' },
    { ids: ['d'], laneId: 'more', stepId: 's2' },
  ])
})
