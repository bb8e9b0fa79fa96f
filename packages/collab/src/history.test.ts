import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJourney, type Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { exchange, picker, seededDocument } from '../test/peers.ts'
import { applyJourney } from './apply.ts'
import type { JourneyDocument } from './document.ts'
import * as edits from './index.ts'
import { createHistory, type KeptSteps } from './history.ts'
import { projectJourney } from './projection.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

function shopDocument(): JourneyDocument {
  const doc = seededDocument(1)
  applyJourney(doc, shop)
  return doc
}

/** The document as a new page gets it from the server: without what was deleted. */
function reloaded(doc: JourneyDocument): JourneyDocument {
  const fresh = seededDocument(9)
  Y.applyUpdate(fresh.y, Y.encodeStateAsUpdate(doc.y), 'remote')
  return fresh
}

/** As it is after being kept as text. */
const asText = (kept: KeptSteps) => JSON.parse(JSON.stringify(kept)) as KeptSteps
const said = (doc: JourneyDocument) => formatJourney(projectJourney(doc))

test('every step can be taken back and done again after a reload', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const doc = shopDocument()
    const history = createHistory(doc)
    const states = [said(doc)]
    for (let i = 0; i < 30; i++) {
      anyEdit(doc, seed * 100 + i)
      if (said(doc) !== states.at(-1)) states.push(said(doc))
    }
    const next = reloaded(doc)
    const later = createHistory(next, { kept: asText(history.kept()) })
    expect(later.kept().undo.length).toBeGreaterThan(15)
    const seen = [said(next)]
    for (let i = later.kept().undo.length; i > 0; i--) {
      later.undo()
      if (said(next) !== seen.at(-1)) seen.push(said(next))
    }
    expect(seen).toEqual(states.toReversed())
    for (let i = later.kept().redo.length; i > 0; i--) later.redo()
    expect(said(next)).toBe(states.at(-1))
  }
})

test('steps before and after a reload are taken back in their order, a new edit ends redo', () => {
  const doc = shopDocument()
  const history = createHistory(doc)
  edits.changeJourney(doc, { title: 'First' })
  const next = reloaded(doc)
  const later = createHistory(next, { kept: asText(history.kept()) })
  edits.changeJourney(next, { title: 'Second' })
  later.undo()
  expect(projectJourney(next).title).toBe('First')
  later.undo()
  expect(projectJourney(next).title).toBe(shop.title)
  later.redo()
  later.redo()
  expect(projectJourney(next).title).toBe('Second')
  later.undo()
  later.undo()
  edits.changeJourney(next, { title: 'Third' })
  later.redo()
  expect(projectJourney(next).title).toBe('Third')
})

test('what somebody else has changed since stays theirs', () => {
  const doc = shopDocument()
  const history = createHistory(doc)
  const { id } = shop.steps[0]!
  edits.changeStep(doc, id, { title: 'Mine', channel: 'App' })
  const other = seededDocument(5)
  exchange([doc, other])
  edits.changeStep(other, id, { title: 'Theirs' })
  exchange([doc, other])
  const next = reloaded(doc)
  createHistory(next, { kept: asText(history.kept()) }).undo()
  const step = projectJourney(next).steps[0]!
  expect(step.title).toBe('Theirs')
  expect(step.channel).toBe(shop.steps[0]!.channel)
})

function anyEdit(doc: JourneyDocument, seed: number): void {
  const pick = picker(seed)
  const { steps, stages, lanes, records } = projectJourney(doc)
  const step = pick.of(steps)!
  const lane = pick.of(lanes.filter(({ type }) => type === 'doing' || type === 'quotes'))!
  const card = pick.of(lane.cells.flatMap(({ cards }) => cards))
  const kinds = [
    () => edits.addCard(doc, { laneId: lane.id, stepId: step.id }, { text: `new ${seed}` }),
    () => card && edits.setCardText(doc, card.id, `words ${seed}`),
    () => card && edits.removeCards(doc, [card.id]),
    () => card && edits.moveCards(doc, [card.id], { laneId: lane.id, stepId: step.id }),
    () => edits.changeStep(doc, step.id, { title: `step ${seed}` }),
    () => edits.addStage(doc, { title: `stage ${seed}`, index: pick.below(stages.length + 1) }),
    () => edits.changeLane(doc, lane.id, { title: `lane ${seed}` }),
    () => edits.changeBrief(doc, { objective: `aim ${seed}` }),
    () => records[0] && edits.changeRecord(doc, records[0].id, { title: `record ${seed}` }),
    () => steps.length > 2 && edits.removeStep(doc, step.id),
  ]
  pick.of(kinds)!()
}
