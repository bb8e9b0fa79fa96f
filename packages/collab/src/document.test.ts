import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJourney, type Journey, parseJourney } from '@desirepath/core'
import { expect, test } from 'vitest'
import { exchange, seededDocument } from '../test/peers.ts'
import { applyJourney } from './apply.ts'
import {
  addCard,
  cardText,
  mergeCells,
  moveCards,
  setCardText,
  unmergeCard,
} from './edits/cards.ts'
import { addStep, columnsOf, moveStep, removeStage, removeStep } from './edits/columns.ts'
import { setPoint } from './edits/feelings.ts'
import { addRecord } from './edits/records.ts'
import { addComment, addThread } from './edits/threads.ts'
import { dismissFinding, reopenFinding } from './edits/dismissals.ts'
import { addView, changeView, removeView } from './edits/views.ts'
import { createProjection, projectJourney } from './projection.ts'
import { openBody, writeBody } from './text/body.ts'
import { createUndo } from './undo.ts'

const shop = fixture('shop')

function fixture(name: string): Journey {
  const file = join(import.meta.dirname, `../../export/fixtures/${name}.json`)
  const parsed = parseJourney(readFileSync(file, 'utf8'))
  if (parsed.type === 'invalid') throw new Error(parsed.problems[0])
  return parsed.journey
}

function shopDocument(seed = 1) {
  const doc = seededDocument(seed)
  applyJourney(doc, shop)
  return doc
}

/** Cells come out in the order of their columns, whatever order they were written in. */
function inColumns(journey: Journey): Journey {
  const column = new Map(journey.steps.map(({ id }, i) => [id, i]))
  const lanes = journey.lanes.map((lane) => ({
    ...lane,
    cells: lane.cells.toSorted((a, b) => column.get(a.stepId)! - column.get(b.stepId)!),
  }))
  return { ...journey, lanes }
}

test.each(['shop', 'arabic', 'missing-values'])(
  '%s goes in and comes out byte for byte',
  (name) => {
    const doc = seededDocument(1)
    const journey = inColumns(fixture(name))
    applyJourney(doc, journey)
    expect(formatJourney(projectJourney(doc))).toBe(formatJourney(journey))
  },
)

test('a to-be keeps the journey that it is based on', () => {
  const doc = shopDocument()
  applyJourney(doc, { ...shop, kind: 'to-be', basedOn: 'shop' })
  expect(projectJourney(doc).basedOn).toBe('shop')
  applyJourney(doc, shop)
  expect('basedOn' in projectJourney(doc)).toBe(false)
})

test('applying what is there already changes nothing', () => {
  const doc = shopDocument()
  let updates = 0
  doc.y.on('update', () => (updates += 1))
  applyJourney(doc, shop)
  expect(updates).toBe(0)
})

test('a projection shares with the last what has not changed', () => {
  const doc = shopDocument()
  const projection = createProjection(doc)
  const before = projection.read()
  const lane = before.lanes.find(({ type }) => type === 'doing') ?? before.lanes[0]!
  addCard(doc, { laneId: lane.id, stepId: before.steps[0]!.id }, { text: 'Asks a friend' })
  const after = projection.read()
  expect(after).not.toBe(before)
  const same = after.lanes.filter((each, i) => each === before.lanes[i])
  expect(same).toHaveLength(before.lanes.length - 1)
  expect(after.steps.every((step, i) => step === before.steps[i])).toBe(true)
})

test('two people who open the same card at once both keep their words', () => {
  const [a, b] = [shopDocument(1), seededDocument(2)]
  exchange([a, b])
  const card = addCard(a, place(a), { text: 'Waits' })
  exchange([a, b])
  const [left, right] = [openBody(a, card, 'Waits'), openBody(b, card, 'Waits')]
  ;(left.get(0) as never as { get(i: 0): { insert(at: number, t: string): void } })
    .get(0)
    .insert(5, ' long')
  ;(right.get(0) as never as { get(i: 0): { insert(at: number, t: string): void } })
    .get(0)
    .insert(0, 'Often ')
  exchange([a, b])
  expect(cardText(a, card)).toBe('Often Waits long')
  expect(cardText(b, card)).toBe('Often Waits long')
  expect(cardOf(projectJourney(a), card)?.text).toBe('Often Waits long')
})

test('rich text survives the way through the editor’s shape', () => {
  const doc = shopDocument()
  const text = 'Asks **twice**\n- *soon*\n- [here](https://example.org)\n1. `one`'
  const card = addCard(doc, place(doc), { text })
  const body = openBody(doc, card, text)
  expect(cardText(doc, card)).toBe(text)
  writeBody(body, 'Gives up')
  expect(cardText(doc, card)).toBe('Gives up')
  setCardText(doc, card, 'Comes back')
  expect(cardText(doc, card)).toBe('Comes back')
})

test('a mention is one thing in the editor’s shape, beside which two people write', () => {
  const [a, b] = [shopDocument(1), seededDocument(2)]
  exchange([a, b])
  const text = '@[Ana](m-1) asks\n- **soon** @[Ben](m2)@[Ana](m-1)'
  const card = addCard(a, place(a), { text })
  exchange([a, b])
  const [left, right] = [openBody(a, card, text), openBody(b, card, text)]
  expect(cardText(a, card)).toBe(text)
  const words = (body: typeof left) =>
    (body.get(0) as never as { get(i: 1): { insert(at: number, t: string): void } }).get(1)
  words(left).insert(5, ' twice')
  words(right).insert(0, ',')
  exchange([a, b])
  const both = text.replace(' asks', ', asks twice')
  expect([cardText(a, card), cardText(b, card)]).toEqual([both, both])
  expect(cardOf(parsedAgain(projectJourney(a)), card)?.text).toBe(both)
})

/** As stored and read again: the very same bytes. */
function parsedAgain(journey: Journey): Journey {
  const parsed = parseJourney(formatJourney(journey))
  if (parsed.type === 'invalid') throw new Error(parsed.problems[0])
  expect(formatJourney(parsed.journey)).toBe(formatJourney(journey))
  return parsed.journey
}

test('undo takes back one’s own gesture, not another’s', () => {
  const [a, b] = [shopDocument(1), seededDocument(2)]
  exchange([a, b])
  const undo = createUndo(a)
  const mine = addCard(a, place(a), { text: 'mine' })
  const theirs = addCard(b, place(b), { text: 'theirs' })
  exchange([a, b])
  undo.undo()
  const journey = projectJourney(a)
  expect(cardOf(journey, mine)).toBeUndefined()
  expect(cardOf(journey, theirs)?.text).toBe('theirs')
  undo.redo()
  expect(cardOf(projectJourney(a), mine)?.text).toBe('mine')
})

test('a merge joins words, widens, narrows and splits with its columns, and gives them back', () => {
  const doc = shopDocument()
  const [first, second, third] = columnsOf(doc) as [string, string, string]
  const laneId = place(doc).laneId
  for (const stepId of [first, second, third]) addCard(doc, { laneId, stepId }, { text: stepId })
  const card = mergeCells(doc, { laneId, from: first, to: third })!
  const words = cardText(doc, card)
  const merged = () => cardOf(projectJourney(doc), card)
  expect(merged()).toMatchObject({ span: 3 })
  expect(words).toContain(`${second}`)
  const { stageId } = projectJourney(doc).steps[0]!
  const added = addStep(doc, { title: 'New', place: { stageId, index: 1 } })
  expect(merged()).toMatchObject({ span: 4 })
  removeStep(doc, added)
  expect(merged()).toMatchObject({ span: 3 })
  const last = projectJourney(doc).steps.at(-1)!
  moveStep(doc, first, { stageId: last.stageId, index: 99 })
  expect(merged()).toMatchObject({ span: 2, text: words })
  unmergeCard(doc, card)
  expect(merged()?.span).toBeUndefined()
  expect(merged()?.text).toBe(words)
})

test('a step that somebody adds to a stage that somebody else deletes is kept', () => {
  const [a, b] = [shopDocument(1), seededDocument(2)]
  exchange([a, b])
  const stage = projectJourney(a).stages[1]!
  const step = addStep(b, { title: 'Kept', place: { stageId: stage.id, index: 0 } })
  removeStage(a, stage.id)
  exchange([a, b])
  const journey = projectJourney(a)
  expect(journey.stages.map(({ id }) => id)).not.toContain(stage.id)
  expect(journey.steps.find(({ id }) => id === step)?.stageId).toBe(journey.stages[0]!.id)
  expect(projectJourney(b)).toEqual(journey)
})

test('records, points and threads come out where they were put', () => {
  const doc = shopDocument()
  const pains = shop.lanes.find(({ type }) => type === 'painPoints')!
  const stepId = shop.steps[0]!.id
  const { recordId, cardId } = addRecord(
    doc,
    { type: 'painPoint', title: 'No price' },
    { laneId: pains.id, stepId },
  )
  setPoint(doc, { curveId: shop.curves[1]!.id, stepId }, { value: 9, emotion: 'glad' })
  const thread = addThread(
    doc,
    { kind: 'card', id: cardId },
    { author: 'Ana', at: '2026-01-01T00:00:00Z', text: 'Really?' },
  )
  addComment(doc, thread, { author: 'Ben', at: '2026-01-02T00:00:00Z', text: 'Yes.' })
  const journey = projectJourney(doc)
  expect(cardOf(journey, cardId)?.recordId).toBe(recordId)
  expect(journey.records.at(-1)).toMatchObject({ id: recordId, title: 'No price', rank: null })
  expect(journey.curves[1]!.points[0]).toMatchObject({
    value: 2,
    emotion: 'glad',
    basis: 'assumed',
  })
  expect(journey.threads?.[0]?.comments.map(({ text }) => text)).toEqual(['Really?', 'Yes.'])
  expect(parseJourney(formatJourney(journey)).type).toBe('journey')
  moveCards(doc, [cardId], { laneId: pains.id, stepId: shop.steps[1]!.id })
  const cells = projectJourney(doc).lanes.find(({ id }) => id === pains.id)!.cells
  expect(cells.find((cell) => cell.stepId === shop.steps[1]!.id)?.cards.at(-1)?.id).toBe(cardId)
})

test('saved views are kept, changed by two at once, deleted and brought back', () => {
  const [a, b] = [shopDocument(1), seededDocument(2)]
  expect('views' in projectJourney(a)).toBe(false)
  const first = addView(a, { title: 'Board', kind: 'map', settings: { hide: 'quotes' } })
  const second = addView(a, { title: 'Pains', kind: 'table', settings: { type: 'painPoints' } })
  exchange([a, b])
  changeView(a, first, { title: 'For the board' })
  changeView(b, first, { settings: { zoom: '75' }, widths: { pay: 320 } })
  exchange([a, b])
  const board = {
    id: first,
    title: 'For the board',
    kind: 'map',
    settings: { zoom: '75' },
    widths: { pay: 320 },
  }
  expect(projectJourney(a).views?.[0]).toEqual(board)
  expect(projectJourney(b)).toEqual(projectJourney(a))
  const copy = seededDocument(3)
  const written = formatJourney(projectJourney(a))
  applyJourney(copy, JSON.parse(written) as Journey)
  expect(formatJourney(projectJourney(copy))).toBe(written)
  const undo = createUndo(a)
  removeView(a, first)
  changeView(a, first, { title: 'Nothing' })
  expect(projectJourney(a).views?.map(({ id }) => id)).toEqual([second])
  undo.undo()
  expect(projectJourney(a).views?.map(({ id }) => id)).toEqual([first, second])
  applyJourney(a, { ...shop, views: [] })
  expect(projectJourney(a).views).toEqual([])
})

test('findings that are left as they are are kept with their reasons, by two at once', () => {
  const [a, b] = [shopDocument(1), seededDocument(2)]
  exchange([a, b])
  const at = '2026-01-01T00:00:00.000Z'
  dismissFinding(a, { id: 'old@journey', reason: 'New data comes in May', by: 'Ana', at })
  dismissFinding(b, { id: 'no-owner@brief:owner', reason: 'Ben takes over', by: 'Ben', at })
  exchange([a, b])
  expect(
    projectJourney(a)
      .dismissals?.map(({ by }) => by)
      .toSorted(),
  ).toEqual(['Ana', 'Ben'])
  const written = formatJourney(projectJourney(a))
  const copy = seededDocument(3)
  applyJourney(copy, JSON.parse(written) as Journey)
  expect(formatJourney(projectJourney(copy))).toBe(written)
  reopenFinding(b, 'old@journey')
  exchange([a, b])
  expect(projectJourney(a).dismissals?.map(({ id }) => id)).toEqual(['no-owner@brief:owner'])
})

function place(doc: ReturnType<typeof seededDocument>) {
  const journey = projectJourney(doc)
  const lane = journey.lanes.find(({ type }) => type === 'doing') ?? journey.lanes[0]!
  return { laneId: lane.id, stepId: journey.steps[0]!.id }
}

function cardOf(journey: Journey, id: string) {
  return journey.lanes
    .flatMap((lane) => lane.cells.flatMap(({ cards }) => cards))
    .find((each) => each.id === id)
}
