import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { besideStage, besideStep, stepMovedBy } from './column-moves.ts'
import { scaledWidths } from './column-widths.ts'
import { columnEdges, layoutColumns } from './layout.ts'

/** “ab||c” are three stages with the steps a and b, none, and c. */
function columnsOf(text: string): Pick<Journey, 'stages' | 'steps'> {
  const stages = text.split('|')
  return {
    stages: stages.map((_, i) => ({ id: `S${i}`, title: '', reach: null })),
    steps: stages.flatMap((own, i) =>
      own.split('').map((id) => ({
        id,
        stageId: `S${i}`,
        title: id,
        activities: [],
        channel: null,
        channels: [],
        measured: null,
      })),
    ),
  }
}

test('a step goes by keys through its stage, into an empty one, and on', () => {
  const columns = columnsOf('ab||c')
  expect(stepMovedBy(columns, 'a', 1)).toEqual({ stageId: 'S0', index: 1 })
  expect(stepMovedBy(columns, 'b', 1)).toEqual({ stageId: 'S1', index: 0 })
  expect(stepMovedBy(columns, 'c', -1)).toEqual({ stageId: 'S1', index: 0 })
  expect(stepMovedBy(columnsOf('ab|c'), 'c', -1)).toEqual({ stageId: 'S0', index: 2 })
  expect(stepMovedBy(columns, 'a', -1)).toBeNull()
  expect(stepMovedBy(columns, 'c', 1)).toBeNull()
})

test('a step is dropped beside another, counted without itself', () => {
  const columns = columnsOf('abc|d')
  expect(besideStep(columns, 'c', 'after', 'a')).toEqual({ stageId: 'S0', index: 2 })
  expect(besideStep(columns, 'd', 'before', 'a')).toEqual({ stageId: 'S1', index: 0 })
  expect(besideStep(columns, 'a', 'before', 'a')).toBeNull()
})

test('a stage is dropped beside another, and nowhere else than where it stands', () => {
  const columns = columnsOf('a|b|c')
  expect(besideStage(columns, { moving: 'S0', target: 'S2', side: 'after' })).toBe(2)
  expect(besideStage(columns, { moving: 'S0', target: 'S1', side: 'before' })).toBeNull()
})

test('an empty stage keeps a narrow column, and widths of one’s own keep theirs', () => {
  const { stages, steps } = columnsOf('a||b')
  const wide = steps.map((step) => (step.id === 'b' ? { ...step, width: 300 } : step))
  const layout = layoutColumns({ stages, steps: wide })
  expect(layout.stages.map(({ first, span }) => [first, span])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ])
  expect(columnEdges(layout, 172)).toEqual([0, 172, 284, 584])
})

test('steps grow with their stage in proportion, and never below what can be read', () => {
  expect(scaledWidths([100, 200], 600)).toEqual([200, 400])
  expect(scaledWidths([100, 300], 200)).toEqual([96, 150])
})
