import type { Edge, Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { placeSteps, visibleEdges } from './graph.ts'
import { kindOf } from './planned.ts'
import { inRows } from './rows.ts'

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

const step = (id: string, branch?: string) => ({
  id,
  stageId: 's',
  title: id,
  activities: [],
  channel: null,
  channels: [],
  measured: null,
  ...(branch !== undefined && { branch }),
})
const drawn = {
  stages: [],
  steps: [step('a'), step('b'), step('c', 'left without buying'), step('d', 'left without buying')],
} as unknown as Journey

test('planned ways are always shown, and go on or back by the order of the steps', () => {
  const edges = [edge('a', 'b', 0.9), edge('b', 'c', 0), edge('c', 'a', 0), edge('c', 'exit', 0)]
  expect(visibleEdges(edges, 0.2)).toEqual(edges)
  expect(edges.map((each) => kindOf(drawn, each))).toEqual(['next', 'next', 'loop', 'exit'])
})

test('steps of one outcome stand in one box, and unjoined steps in a row', () => {
  const { boxes } = placeSteps(drawn, [])
  const xs = drawn.steps.map(({ id }) => boxes.get(id)?.x ?? 0)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  expect(new Set(xs).size).toBe(4)
  const group = boxes.get('branch:left without buying')
  const last = boxes.get('d')
  expect(group && last && group.x <= xs[2]! && group.x + group.width >= last.x + last.width).toBe(
    true,
  )
})

test('a long graph is broken into even rows, with its ways between them', () => {
  const steps = Array.from({ length: 14 }, (_, i) => step(`s${i}`))
  const long = { stages: [], steps } as unknown as Journey
  const ways = steps.slice(1).map(({ id }, i) => edge(`s${i}`, id, 0.9))
  const row = placeSteps(long, ways)
  expect(inRows(row, 9000)).toBe(row)
  const { boxes, bends, turnOf } = inRows(row, 1600)
  const ys = [...new Set(steps.map(({ id }) => boxes.get(id)?.y ?? 0))]
  expect(ys.length).toBeGreaterThan(1)
  const rights = steps.map(({ id }) => (boxes.get(id)?.x ?? 0) + (boxes.get(id)?.width ?? 0))
  expect(Math.max(...rights)).toBeLessThanOrEqual(1640)
  const perRow = ys.map((y) => steps.filter(({ id }) => boxes.get(id)?.y === y).length)
  expect(Math.max(...perRow) - Math.min(...perRow)).toBeLessThanOrEqual(1)
  const first = perRow[0] ?? 0
  const turn = turnOf(`s${first - 1}`, `s${first}`) ?? 0
  expect(turn).toBeGreaterThan(boxes.get(`exit:s${first - 1}`)?.y ?? 0)
  expect(turn).toBeLessThan(ys[1] ?? 0)
  expect(turnOf('s0', 's1')).toBeUndefined()
  expect(bends.has(`s${first - 1}~s${first}`)).toBe(false)
})
