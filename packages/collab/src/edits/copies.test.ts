import { expect, test } from 'vitest'
import { seededDocument } from '../../test/peers.ts'
import { projectJourney } from '../projection.ts'
import { openBody, writeBody } from '../text/body.ts'
import { addCard, mergeCells } from './cards.ts'
import { addStage, addStep, joinStages, splitStage } from './columns.ts'
import { duplicateLane, duplicateStage, duplicateStep } from './copies.ts'
import { addLane, moveLanes } from './lanes.ts'

function planned() {
  const doc = seededDocument(1)
  const stage = addStage(doc, { title: 'Before', index: 0 })
  const steps = ['one', 'two', 'three'].map((title, index) =>
    addStep(doc, { title, place: { stageId: stage, index } }),
  )
  const lane = addLane(doc, { type: 'doing', title: 'Doing', subtitle: '', index: 0 })
  return { doc, stage, steps, lane }
}

const outline = (doc: ReturnType<typeof planned>['doc']) => {
  const { stages, steps } = projectJourney(doc)
  return stages.map(
    ({ id, title }) =>
      `${title}: ${steps.flatMap((step) => (step.stageId === id ? [step.title] : [])).join(' ')}`,
  )
}

test('a copied step has the words that were typed into its cards', () => {
  const { doc, steps, lane } = planned()
  const card = addCard(doc, { laneId: lane, stepId: steps[0]! }, { text: 'first words' })
  writeBody(openBody(doc, card, 'first words'), 'better words')
  const copy = duplicateStep(doc, steps[0]!)
  const cell = projectJourney(doc).lanes[0]?.cells.find(({ stepId }) => stepId === copy)
  expect(cell?.cards.map(({ text }) => text)).toEqual(['better words'])
})

test('a copied stage stands behind its model, with the same steps and merges', () => {
  const { doc, stage, steps, lane } = planned()
  addStage(doc, { title: 'After', index: 1 })
  addCard(doc, { laneId: lane, stepId: steps[0]! }, { text: 'both' })
  mergeCells(doc, { laneId: lane, from: steps[0]!, to: steps[1]! })
  duplicateStage(doc, stage)
  expect(outline(doc)).toEqual(['Before: one two three', 'Before: one two three', 'After: '])
  const spans = projectJourney(doc).lanes[0]?.cells.map(({ cards }) => cards[0]?.span)
  expect(spans).toEqual([2, 2])
})

test('a copied lane stands below its model, with its words and merges', () => {
  const { doc, steps, lane } = planned()
  addLane(doc, { type: 'text', title: 'After', subtitle: '', index: 1 })
  const card = addCard(doc, { laneId: lane, stepId: steps[0]! }, { text: 'both' })
  mergeCells(doc, { laneId: lane, from: steps[0]!, to: steps[1]! })
  writeBody(openBody(doc, card, 'both'), 'both of them')
  duplicateLane(doc, lane)
  const { lanes } = projectJourney(doc)
  expect(lanes.map(({ title }) => title)).toEqual(['Doing', 'Doing', 'After'])
  const held = lanes.map(({ cells }) => cells.map(({ cards }) => [cards[0]?.text, cards[0]?.span]))
  expect(held).toEqual([[['both of them', 2]], [['both of them', 2]], []])
  expect(duplicateLane(doc, 'no such lane')).toBe(null)
})

test('a stage is cut in two at a step, and joined again', () => {
  const { doc, stage, steps } = planned()
  splitStage(doc, steps[1]!, 'Later')
  expect(outline(doc)).toEqual(['Before: one', 'Later: two three'])
  joinStages(doc, stage)
  expect(outline(doc)).toEqual(['Before: one two three'])
  joinStages(doc, stage)
  expect(outline(doc)).toEqual(['Before: one two three'])
})

test('lanes of a group move together, in their order', () => {
  const { doc, lane } = planned()
  const others = ['a', 'b', 'c'].map((title, i) =>
    addLane(doc, { type: 'text', title, subtitle: '', index: i + 1 }),
  )
  moveLanes(doc, [others[1]!, others[2]!], 0)
  expect(projectJourney(doc).lanes.map(({ id }) => id)).toEqual([
    others[1],
    others[2],
    lane,
    others[0],
  ])
})
