import type { Lane, LaneType } from '@desirepath/core'
import { expect, test } from 'vitest'
import type { CellGrid } from './cell-grid.ts'
import { cardFor, guessTitles, planPaste } from './clipboard-plan.ts'
import { readClipping, readTsv } from './clipboard-read.ts'
import type { MapColumn } from './layout.ts'

const columns = ['Search', 'Compare', 'Pay'].map((title, index) => ({
  step: { id: `s${index}`, title },
  index,
  stage: 0,
})) as unknown as MapColumn[]

function lane(id: string, type: LaneType): Lane {
  return { id, type, title: id, subtitle: '', cells: [] }
}

const grid: CellGrid = {
  columns,
  lanes: [
    lane('Doing', 'doing'),
    lane('Figures', 'measured'),
    lane('Thinking', 'thinking'),
    lane('Effort', 'number'),
    lane('Pains', 'painPoints'),
  ],
}

const at = { laneId: 'Doing', stepId: 's1' }
const none = { steps: false, lanes: false }

function block(text: string) {
  return readClipping({ text, html: '', cards: '' }) ?? []
}

test('cells with tabs, line breaks and quotes are read as Excel writes them', () => {
  expect(readTsv('a\t"two\nlines"\r\n"say ""hi"""\t\r\nit"s\tend\r\n')).toEqual([
    ['a', 'two\nlines'],
    ['say "hi"', ''],
    ['it"s', 'end'],
  ])
})

test('words without tabs are one card, however many lines they have', () => {
  expect(block('one\ntwo')).toEqual([[[{ card: { text: 'one\ntwo' }, record: null }]]])
})

test('a block fills the map from a cell on, leaves drawn lanes out, and says what is missing', () => {
  const plan = planPaste(grid, block('a\tb\tc\nd\te'), { at, titles: none })
  expect(plan.fills.map((fill) => [fill.lane, fill.step])).toEqual([
    ['Doing', 's1'],
    ['Doing', 's2'],
    ['Doing', 0],
    ['Thinking', 's1'],
    ['Thinking', 's2'],
  ])
  expect(plan).toMatchObject({ newSteps: [''], newLanes: [] })
})

test('the steps of a map without any card are called as the block says; further ones are added', () => {
  const titled = block('\tLook\tPick\tBuy\tWait\nDoing\ta\tb\tc\td')
  const plan = planPaste(grid, titled, { at, titles: { steps: true, lanes: true } })
  expect(plan.named.map(({ step, title }) => [step, title])).toEqual([
    ['s0', 'Look'],
    ['s1', 'Pick'],
    ['s2', 'Buy'],
  ])
  expect(plan.newSteps).toEqual(['Wait'])
  expect(plan.fills.map(({ step }) => step)).toEqual(['s0', 's1', 's2', 0])
  const card = { id: 'x', text: 'x', recordId: null, note: null, score: null, at: null }
  const cells = [{ stepId: 's0', cards: [{ ...card, language: null }] }]
  const used: CellGrid = { ...grid, lanes: [{ ...lane('Doing', 'doing'), cells }] }
  const beside = planPaste(used, titled, { at, titles: { steps: true, lanes: true } })
  expect(beside.named).toEqual([])
  expect(beside.newSteps).toEqual(['Look', 'Pick', 'Buy', 'Wait'])
})

test('titles that the map has find their steps and lanes; others are added', () => {
  const table = block('\tpay\tDelivery\nThinking\ta\tb\nMood\tc\td')
  const titles = guessTitles(grid, table)
  expect(titles).toEqual({ steps: true, lanes: true })
  const plan = planPaste(grid, table, { at, titles })
  expect(plan.fills.map((fill) => [fill.lane, fill.step])).toEqual([
    ['Thinking', 's2'],
    ['Thinking', 0],
    [0, 's2'],
    [0, 0],
  ])
  expect(plan).toMatchObject({ newSteps: ['Delivery'], newLanes: ['Mood'] })
  expect(guessTitles(grid, block('a\tb\nc\td'))).toEqual(none)
})

test('a card becomes what its lane holds', () => {
  const words = { card: { text: '**42** %' }, record: null }
  const record = { id: 'r', type: 'painPoint', title: 'Slow' } as const
  const records = new Map([['r', record as never]])
  expect(
    cardFor(lane('n', 'number'), { card: { text: '1,250' }, record: null }, records),
  ).toMatchObject({ card: { value: 1250 } })
  expect(cardFor(lane('p', 'painPoints'), words, records)).toEqual({
    title: '42 %',
    type: 'painPoint',
  })
  const placed = { card: { text: null }, record }
  expect(cardFor(lane('p', 'painPoints'), placed, records)).toEqual({ card: { recordId: 'r' } })
  expect(cardFor(lane('p', 'painPoints'), placed, new Map())).toMatchObject({ title: 'Slow' })
  expect(cardFor(lane('t', 'text'), placed, records)).toMatchObject({ card: { text: 'Slow' } })
})

test('cards that somebody forged are not taken', () => {
  const forged = [
    '[{"row":0,"column":0,"cards":[{"card":{"text":{"toString":1}}}]}]',
    '[{"row":1e9,"column":0,"cards":[]}]',
    '{"__proto__":{"row":1}}',
    'null',
    '[',
  ]
  for (const cards of forged) {
    const read = readClipping({ text: 'words', html: '', cards })
    const texts = (read ?? []).flat(2).map(({ card }) => card.text)
    expect(texts.every((text) => text === 'words')).toBe(true)
  }
})

test('copied cards keep their tags, but none where they become records', () => {
  const fields = { text: 'Late', recordId: null, note: null, score: null, at: null, language: null }
  const copied = [
    { row: 0, column: 0, cards: [{ card: { ...fields, tags: ['price'] }, record: null }] },
  ]
  const pasted = readClipping({ text: '', html: '', cards: JSON.stringify(copied) })?.[0]?.[0]?.[0]
  expect(cardFor(lane('Doing', 'doing'), pasted!, new Map())).toMatchObject({
    card: { text: 'Late', tags: ['price'] },
  })
  expect(cardFor(lane('Pains', 'painPoints'), pasted!, new Map())).toEqual({
    title: 'Late',
    type: 'painPoint',
  })
})
