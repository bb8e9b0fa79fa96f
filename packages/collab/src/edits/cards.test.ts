import { type Journey, JOURNEY_SCHEMA } from '@desirepath/core'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededDocument } from '../../test/peers.ts'
import { applyJourney } from '../apply.ts'
import { type JourneyDocument, readEntry } from '../document.ts'
import { projectJourney } from '../projection.ts'
import * as shapes from '../shapes.ts'
import { openBody } from '../text/body.ts'
import { createUndo } from '../undo.ts'
import {
  addCard,
  changeCards,
  copyCards,
  fillCells,
  mergeCells,
  moveCards,
  removeCards,
  setOwner,
  unmergeCard,
} from './cards.ts'
import { joinCards } from './one-card.ts'
import { cardToRecord } from './shared.ts'
import { addRecord, changeRecord, removeRecord } from './records.ts'

const brief = { objective: '', audience: '', scope: '', scenario: '', owner: '', cadence: '' }
const steps = ['one', 'two', 'three', 'four']
const lane = { subtitle: '', cells: [] }
const start: Journey = {
  schema: JOURNEY_SCHEMA,
  id: 'j',
  title: 'J',
  kind: 'as-is',
  brief: { ...brief, status: 'draft' },
  discovery: null,
  stages: [{ id: 'stage', title: 'Stage', reach: null }],
  steps: steps.map((id) => ({
    id,
    stageId: 'stage',
    title: id,
    activities: [],
    channel: null,
    channels: [],
    measured: null,
  })),
  edges: [],
  lanes: [
    { id: 'words', type: 'text', title: 'Words', ...lane },
    { id: 'pains', type: 'painPoints', title: 'Pains', ...lane },
  ],
  curves: [],
  moments: [],
  personas: [],
  records: [],
}

function open(): JourneyDocument {
  const doc = seededDocument(1)
  applyJourney(doc, start)
  return doc
}

/** The cards of a lane as `step: words (width)`. */
function seen(doc: JourneyDocument, laneId: string): string[] {
  const cells = projectJourney(doc).lanes.find(({ id }) => id === laneId)?.cells ?? []
  return cells.flatMap(({ stepId, cards }) =>
    cards.map(({ text, recordId, span }) =>
      [`${stepId}: ${text ?? recordId ?? ''}`, ...(span === undefined ? [] : [`(${span})`])].join(
        ' ',
      ),
    ),
  )
}

test('a merge joins texts and leaves numbers, pictures and records in their own cells', () => {
  const doc = open()
  fillCells(doc, [
    { laneId: 'words', stepId: 'one', cards: [{ text: 'a' }] },
    { laneId: 'words', stepId: 'two', cards: [{ text: 'b' }, { text: 'seven', value: 7 }] },
    { laneId: 'words', stepId: 'three', cards: [{ text: 'c' }] },
  ])
  const undo = createUndo(doc)
  mergeCells(doc, { laneId: 'words', from: 'one', to: 'two' })
  expect(seen(doc, 'words')).toEqual(['one: a\nb (2)', 'two: seven', 'three: c'])
  mergeCells(doc, { laneId: 'words', from: 'one', to: 'three' })
  expect(seen(doc, 'words')).toEqual(['one: a\nb\nc (3)', 'two: seven'])
  undo.undo()
  undo.undo()
  expect(seen(doc, 'words')).toEqual(['one: a', 'two: b', 'two: seven', 'three: c'])
})

test('a merge unites the tags of the texts, and they stay with the words when it is taken apart', () => {
  const doc = open()
  const [first = ''] = fillCells(doc, [
    { laneId: 'words', stepId: 'one', cards: [{ text: 'a', tags: ['price', 'late'] }] },
    { laneId: 'words', stepId: 'two', cards: [{ text: 'b', tags: ['late', 'staff'] }] },
    { laneId: 'words', stepId: 'three', cards: [{ text: 'c', tags: ['other'] }] },
  ])
  const tagsOf = (id: string) => readEntry(doc, shapes.cards, id)?.tags
  const merged = mergeCells(doc, { laneId: 'words', from: 'one', to: 'two' })
  expect(merged).toBe(first)
  expect(tagsOf(first)).toEqual(['price', 'late', 'staff'])
  unmergeCard(doc, first)
  expect(seen(doc, 'words')).toEqual(['one: a\nb', 'three: c'])
  expect(tagsOf(first)).toEqual(['price', 'late', 'staff'])
  const [copy = ''] = copyCards(doc, [first], { laneId: 'words', stepId: 'four' })
  expect(tagsOf(copy)).toEqual(['price', 'late', 'staff'])
})

test('a merge that meets a wider card takes all its columns', () => {
  const doc = open()
  fillCells(doc, [{ laneId: 'words', stepId: 'two', cards: [{ text: 'wide', span: 3 }] }])
  mergeCells(doc, { laneId: 'words', from: 'one', to: 'two' })
  expect(seen(doc, 'words')).toEqual(['one: wide (4)'])
})

test('merged cells of records are one placement; other records stay where they stand', () => {
  const doc = open()
  const { recordId } = addRecord(
    doc,
    { type: 'painPoint', title: 'Slow' },
    { laneId: 'pains', stepId: 'one' },
  )
  addCard(doc, { laneId: 'pains', stepId: 'two' }, { recordId })
  const other = addRecord(
    doc,
    { type: 'painPoint', title: 'Dear' },
    { laneId: 'pains', stepId: 'two' },
  )
  mergeCells(doc, { laneId: 'pains', from: 'one', to: 'two' })
  expect(seen(doc, 'pains')).toEqual([`one: ${recordId} (2)`, `two: ${other.recordId}`])
})

test('a merged card keeps its width where it goes, as far as there are columns', () => {
  const doc = open()
  const [card = ''] = fillCells(doc, [
    { laneId: 'words', stepId: 'one', cards: [{ text: 'wide', span: 3 }] },
  ])
  moveCards(doc, [card], { laneId: 'words', stepId: 'two' })
  expect(seen(doc, 'words')).toEqual(['two: wide (3)'])
  copyCards(doc, [card], { laneId: 'words', stepId: 'three' })
  expect(seen(doc, 'words')).toEqual(['two: wide (3)', 'three: wide (2)'])
  moveCards(doc, [card], { laneId: 'words', stepId: 'four' })
  expect(seen(doc, 'words')).toEqual(['three: wide (2)', 'four: wide'])
})

test('what is deleted is no longer linked to', () => {
  const doc = open()
  const first = addCard(doc, { laneId: 'words', stepId: 'one' }, { text: 'a' })
  const second = addCard(doc, { laneId: 'words', stepId: 'two' }, { text: 'b', linksTo: [first] })
  const place = { laneId: 'pains', stepId: 'one' }
  const pain = addRecord(doc, { type: 'painPoint', title: 'Slow' }, place)
  const idea = addRecord(doc, { type: 'opportunity', title: 'Faster' }, place)
  changeRecord(doc, idea.recordId, { links: [pain.recordId] })
  removeCards(doc, [first])
  removeRecord(doc, pain.recordId)
  const journey = projectJourney(doc)
  const words = journey.lanes[0]?.cells[0]?.cards[0]
  expect(words).toMatchObject({ id: second })
  expect(words?.linksTo).toBeUndefined()
  expect(journey.records).toMatchObject([{ id: idea.recordId, links: [] }])
  expect(seen(doc, 'pains')).toEqual([`one: ${idea.recordId}`])
})

test('a break inside a paragraph is a line of the card', () => {
  const doc = open()
  const card = addCard(doc, { laneId: 'words', stepId: 'one' }, { text: 'a' })
  changeCards(doc, [card], { assumed: true })
  const body = openBody(doc, card, 'a')
  const paragraph = body.get(0) as Y.XmlElement
  paragraph.push([new Y.XmlElement('hardBreak'), new Y.XmlText('b')])
  expect(seen(doc, 'words')).toEqual(['one: a\nb'])
})

test('who is responsible stays with merged cards, and goes along when a card becomes a record', () => {
  const doc = seededDocument(5)
  applyJourney(doc, start)
  const place = (stepId: string) => ({ laneId: projectJourney(doc).lanes[0]!.id, stepId })
  addCard(doc, place('one'), { text: 'a' })
  setOwner(doc, [addCard(doc, place('two'), { text: 'b' })], 'Ana')
  const merged = mergeCells(doc, { ...place('one'), from: 'one', to: 'two' })!
  expect(readEntry(doc, shapes.cards, merged)?.owner).toBe('Ana')
  const record = { id: 'pain', type: 'painPoint', title: 'a', isDraft: false } as const
  const placed = cardToRecord(doc, merged, record)!
  expect(readEntry(doc, shapes.cards, placed)?.owner).toBe(undefined)
  expect(readEntry(doc, shapes.records, 'pain')?.owner).toBe('Ana')
  setOwner(doc, [placed], null)
  expect(readEntry(doc, shapes.records, 'pain')?.owner).toBe('')
})

test('cards of words become one with all that they say, in one step of undo; records stay', () => {
  const doc = open()
  const undo = createUndo(doc)
  const at = (stepId: string) => ({ laneId: 'words', stepId })
  const first = addCard(doc, at('one'), { text: 'Waits', tags: ['time'] })
  const second = addCard(doc, at('three'), { text: 'Asks', tags: ['help'], owner: 'Ida' })
  const { cardId: record } = addRecord(
    doc,
    { type: 'painPoint', title: 'Late' },
    { laneId: 'pains', stepId: 'one' },
  )
  changeCards(doc, [first], { linksTo: [second, record] })
  undo.stopCapturing()
  expect(joinCards(doc, [first, record])).toBe(null)
  expect(joinCards(doc, [first, second, record])).toBe(first)
  const cards = () =>
    projectJourney(doc).lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
  expect(cards().map(({ id }) => id)).toEqual([first, record])
  expect(cards()[0]).toMatchObject({
    text: 'Waits\nAsks',
    tags: ['time', 'help'],
    owner: 'Ida',
    linksTo: [record],
  })
  undo.undo()
  expect(cards()).toHaveLength(3)
})
