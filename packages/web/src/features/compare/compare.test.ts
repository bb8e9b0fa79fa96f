import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Journey, toBeOf } from '@desirepath/core'
import { expect, test } from 'vitest'
import { alignSteps, stageRuns } from './alignment.ts'
import { changesOf, groupChanges } from './changes.ts'
import { liftOf, pairCurves } from './feelings.ts'

const file = join(import.meta.dirname, '../../../../export/fixtures/shop.json')
const asIs = JSON.parse(readFileSync(file, 'utf8')) as Journey

function plan(): { -readonly [F in keyof Journey]: Journey[F] } {
  return structuredClone(toBeOf(asIs, { id: 'plan', title: 'Plan' }))
}

test('a to-be that nobody has drawn on does not differ, whatever stands beside it', () => {
  const toBe = plan()
  toBe.brief = { ...toBe.brief, related: [asIs.id] }
  expect(changesOf(asIs, toBe, pairCurves(asIs, toBe, 'Everyone'))).toEqual([])
})

test('a step taken away keeps its column, a new one gets its own, and the rest is not moved', () => {
  const toBe = plan()
  const gone = asIs.steps[1]!
  const added = { ...asIs.steps[0]!, id: 'fresh', title: 'Fresh' }
  toBe.steps = [toBe.steps[0]!, added, ...toBe.steps.slice(2)]
  const columns = alignSteps(asIs, toBe)
  expect(columns.slice(0, 3).map(({ id, mark }) => [id, mark])).toEqual([
    [asIs.steps[0]!.id, null],
    [gone.id, 'removed'],
    ['fresh', 'added'],
  ])
  expect(columns.filter(({ mark }) => mark === 'moved')).toEqual([])
  const spans = stageRuns(columns, asIs, 'before').map(({ span }) => span)
  expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length)
})

test('one step that goes to the end is the only one that moves', () => {
  const toBe = plan()
  const [first, ...rest] = toBe.steps as [Journey['steps'][0], ...Journey['steps']]
  toBe.steps = [...rest, { ...first, stageId: rest.at(-1)!.stageId }]
  const moved = alignSteps(asIs, toBe).filter(({ mark }) => mark === 'moved')
  expect(moved.map(({ id }) => id)).toEqual([first.id])
})

test('a pain point that is taken away is told once, not again with each of its cards', () => {
  const toBe = plan()
  const pain = asIs.records.find(({ type }) => type === 'painPoint')!
  toBe.records = toBe.records.filter(({ id }) => id !== pain.id)
  toBe.lanes = toBe.lanes.map((lane) => ({
    ...lane,
    cells: lane.cells.map((cell) => ({
      ...cell,
      cards: cell.cards.filter(({ recordId }) => recordId !== pain.id),
    })),
  }))
  const changes = changesOf(asIs, toBe, [])
  expect(changes.map(({ what, type, id }) => [what, type, id])).toEqual([
    ['record', 'removed', pain.id],
  ])
})

test('a lifted feeling is told at its stage, and in the mean', () => {
  const toBe = plan()
  const curve = toBe.curves.find(({ persona }) => persona === null)!
  const point = curve.points.find(({ value }) => value !== null && value < 1)!
  const before = point.value!
  point.value = before + 1
  const pairs = pairCurves(asIs, toBe, 'Everyone')
  const groups = groupChanges(changesOf(asIs, toBe, pairs), asIs, toBe)
  const stageId = asIs.steps.find(({ id }) => id === point.stepId)!.stageId
  expect(groups.map((group) => [group.stageId, group.changes.length])).toEqual([[stageId, 1]])
  const lift = liftOf(alignSteps(asIs, toBe), pairs[0]!)!
  expect(lift.most).toMatchObject({ stepId: point.stepId, by: 1 })
  expect((lift.to - lift.from) * lift.n).toBeCloseTo(1)
})
