import type { Edge } from '@desirepath/core'
import { expect, test } from 'vitest'
import { visibleEdges } from './graph.ts'

const edge = (from: string, to: string, share: number): Edge => ({
  from,
  to,
  share,
  n: share * 100,
  kind: 'next',
  medianSeconds: null,
})

test('rare ways are hidden, but a step keeps its most taken way', () => {
  const edges = [
    edge('a', 'b', 0.9),
    edge('a', 'c', 0.02),
    edge('b', 'c', 0.03),
    edge('b', 'd', 0.01),
  ]
  expect(visibleEdges(edges, 0.05)).toEqual([edges[0], edges[2]])
})
