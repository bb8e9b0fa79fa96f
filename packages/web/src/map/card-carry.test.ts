import { expect, test } from 'vitest'
import { laneMoves, lanesFor } from './card-carry.ts'
import { grid } from './fixtures/grid.ts'

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
