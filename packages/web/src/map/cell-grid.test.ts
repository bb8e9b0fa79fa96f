import { expect, test } from 'vitest'
import { blockOf, cellAfter, cellBeside, dropMoves, nudgeMoves } from './cell-grid.ts'
import { grid } from './fixtures/grid.ts'

test('a key moves cards in their cell, and past its edge to the next lane of their kind', () => {
  expect(nudgeMoves(grid, ['b'], 'up')).toMatchObject([{ ids: ['b'], laneId: 'text', index: 0 }])
  expect(nudgeMoves(grid, ['a', 'b'], 'down')).toMatchObject([{ ids: ['a', 'b'], index: 1 }])
  expect(nudgeMoves(grid, ['c'], 'down')).toEqual([
    { ids: ['c'], laneId: 'more', stepId: 's1', index: 0 },
  ])
  expect(nudgeMoves(grid, ['e'], 'up')).toEqual([{ ids: ['e'], laneId: 'text', stepId: 's2' }])
  expect(nudgeMoves(grid, ['p'], 'up')).toEqual([])
})

test('cards at different steps move together, and none leaves the map', () => {
  expect(nudgeMoves(grid, ['c', 'd'], 'after')).toEqual([
    { ids: ['c'], laneId: 'text', stepId: 's2' },
    { ids: ['d'], laneId: 'text', stepId: 's3' },
  ])
  expect(nudgeMoves(grid, ['c', 'd'], 'before')).toEqual([])
})

test('what is let go over a cell keeps its shape; a lane of another kind takes nothing', () => {
  const to = { laneId: 'more', stepId: 's2', index: 1 }
  expect(dropMoves(grid, ['a', 'c'], { grabbed: 'a', to })).toEqual([{ ids: ['a', 'c'], ...to }])
  expect(dropMoves(grid, ['a', 'd'], { grabbed: 'a', to })).toEqual([
    { ids: ['a'], laneId: 'more', stepId: 's2', index: 1 },
    { ids: ['d'], laneId: 'more', stepId: 's3' },
  ])
  expect(dropMoves(grid, ['a'], { grabbed: 'a', to: { ...to, laneId: 'pains' } })).toEqual([])
})

test('cells beside each other and blocks of cells leave drawn lanes out', () => {
  const at = { laneId: 'text', stepId: 's3' }
  expect(cellBeside(grid, at, { lanes: 1 })).toEqual({ laneId: 'more', stepId: 's3' })
  expect(cellBeside(grid, at, { columns: 1 })).toBeNull()
  expect(cellAfter(grid, at, -1)).toEqual({ laneId: 'text', stepId: 's2' })
  expect(cellAfter(grid, at, 1)).toEqual({ laneId: 'more', stepId: 's1' })
  expect(cellAfter(grid, { laneId: 'more', stepId: 's1' }, -1)).toEqual(at)
  expect(cellAfter(grid, { laneId: 'pains', stepId: 's3' }, 1)).toBeNull()
  const block = blockOf(grid, at, { laneId: 'pains', stepId: 's2' })
  expect(block.lanes.map(({ id }) => id)).toEqual(['text', 'more', 'pains'])
  expect(block.columns.map(({ step }) => step.id)).toEqual(['s2', 's3'])
})
