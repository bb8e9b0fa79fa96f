import { expect, test } from 'vitest'
import { proposedTiles } from './proposal.ts'
import { tilesSchema } from './tile.ts'

const has = {
  painPoints: true,
  opportunities: true,
  solutions: true,
  evidence: true,
  checklists: true,
}

test('a full workspace gets what it steers by first, in a whole picture', () => {
  const tiles = proposedTiles({ metrics: ['a', 'b', 'c', 'd'], measured: ['j'], drawn: [], has })
  expect(tilesSchema.safeParse(tiles).success).toBe(true)
  expect(tiles.filter(({ y }) => y === 0).map(({ subject }) => subject)).toEqual([
    { kind: 'metric', metricId: 'a' },
    { kind: 'metric', metricId: 'b' },
    { kind: 'metric', metricId: 'c' },
  ])
  expect(tiles).toHaveLength(13)
})

test('nothing is proposed that there is not', () => {
  const nothing = {
    painPoints: false,
    opportunities: false,
    solutions: false,
    evidence: false,
    checklists: false,
  }
  const tiles = proposedTiles({ metrics: [], measured: [], drawn: [], has: nothing })
  expect(tiles.map(({ subject }) => subject.kind)).toEqual(['mine', 'findings'])
})
