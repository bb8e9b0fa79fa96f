import type { WorkspaceRecord } from '@desirepath/core'
import { expect, test } from 'vitest'
import { atlasRows, connectionRows, planRows } from './wholes.ts'

const solution = (title: string, fields: object = {}) =>
  ({
    owner: null,
    tags: [],
    id: title,
    type: 'solution',
    title,
    stage: '',
    aim: null,
    status: 'proposed',
    due: null,
    cost: null,
    gain: null,
    ...fields,
  }) as unknown as WorkspaceRecord<'solution'>

test('the plan goes stage by stage and aim by aim, what has none last', () => {
  const rows = planRows([
    solution('Loose'),
    solution('Win back', { stage: 'Loyalty', aim: 'reactivate' }),
    solution('Keep', {
      stage: 'Loyalty',
      aim: 'retain',
      cost: { amount: 50_000, currency: 'EUR' },
    }),
    solution('Show up', { stage: 'Awareness', aim: 'attract' }),
  ])
  expect(rows).toMatchObject([
    { title: 'Show up' },
    { title: 'Keep', cost: '500.00 EUR' },
    { title: 'Win back' },
    { title: 'Loose', cost: null },
  ])
})

test('journeys stand below those that hold them, and connections name both ends', () => {
  const counts = {
    journeys: 0,
    painPoints: 1,
    delights: 0,
    opportunities: 0,
    solutions: 0,
    worst: 3,
  }
  const leaf = { id: 'b', own: counts, all: counts, children: [] }
  const root = { id: 'a', own: counts, all: { ...counts, journeys: 1 }, children: [leaf] }
  const journeys = [
    { id: 'a', title: 'Buy' },
    { id: 'b', title: 'Pay' },
  ] as never[]
  expect(atlasRows({ journeys, roots: [root] })).toMatchObject([
    { level: 1, journey: 'Buy', within: '', nested: 1 },
    { level: 2, journey: 'Pay', within: 'Buy', nested: 0 },
  ])
  const nodes = [
    { id: 'p', kind: 'painPoint', title: 'Slow' },
    { id: 'o', kind: 'opportunity', title: 'Faster' },
  ] as const
  const edges = [
    { from: 'p', to: 'o' },
    { from: 'p', to: 'gone' },
  ]
  expect(connectionRows({ nodes: [...nodes], edges, left: 0 })).toEqual([
    {
      fromKind: 'painPoint',
      from: 'Slow',
      toKind: 'opportunity',
      to: 'Faster',
      fromId: 'p',
      toId: 'o',
    },
  ])
})
