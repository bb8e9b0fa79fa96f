import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { filterRows, parseSorting, sortRows, valueOf } from './order.ts'
import { type TableRow, tableRows } from './rows.ts'

const file = join(import.meta.dirname, '../../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const rows = tableRows(shop)

test('every card with words, every record and every point with a value is one row', () => {
  const cards = shop.lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const points = shop.curves.flatMap((curve) => curve.points)
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length
  expect(count('card')).toBe(cards.filter((card) => card.recordId === null).length)
  expect(count('record')).toBe(shop.records.length)
  expect(count('point')).toBe(points.filter(({ value }) => value !== null).length)
})

test('rows without a value stand last whichever way they are sorted', () => {
  for (const way of ['reach', '-reach']) {
    const sorted = sortRows(rows, parseSorting(way)).map(({ reach }) => reach)
    const first = sorted.findIndex((reach) => reach === null)
    expect(first).toBeGreaterThan(1)
    expect(sorted.slice(first).every((reach) => reach === null)).toBe(true)
    const [a = 0, b = 0] = sorted.slice(0, first) as number[]
    expect(way === 'reach' ? a <= b : a >= b).toBe(true)
  }
})

test('filters know who is responsible at a step', () => {
  const [lane] = shop.lanes.filter(({ type }) => type === 'doing')
  const cells = [{ stepId: 'basket', cards: [{ ...lane!.cells[0]!.cards[0]!, text: '**Ana**' }] }]
  const owned = tableRows({
    ...shop,
    lanes: [...shop.lanes, { ...lane!, id: 'who', type: 'responsible', cells }],
  })
  const hers = filterRows(owned, { owner: 'Ana' })
  expect(hers.map(({ words }) => words)).toContain('Freight cost appears late')
  expect(hers.every(({ stepIds }) => stepIds.includes('basket'))).toBe(true)
})

test('filters are all held together, and a lane hidden on the map is hidden', () => {
  const severe = filterRows(rows, { type: 'painPoints', severity: '4', backing: 'backed' })
  expect(severe.map(({ words }) => words)).toContain('Parcel arrives later than promised')
  expect(severe.every(({ severity }) => (severity ?? 0) >= 4)).toBe(true)
  const lane = severe[0]?.laneId ?? ''
  expect(filterRows(rows, { hide: lane }).some(({ laneId }) => laneId === lane)).toBe(false)
  expect(filterRows(rows, { score: 'bad' }).map(({ type }) => type)).toContain('Quote')
  expect(filterRows(rows, { score: 'bad' }).every(({ mood }) => mood === 'bad')).toBe(true)
  const ines = shop.personas.find(({ path }) => path.length === 1)!
  const hers = filterRows(rows, { who: ines.id })
  expect(new Set(hers.map(({ stepId }) => stepId))).toEqual(new Set(ines.path))
  expect(filterRows(rows, { find: 'PARCEL' }).length).toBeGreaterThan(0)
})

test('tags are a column and a filter, of cards of words and of records', () => {
  const [lane] = shop.lanes.filter(({ type }) => type === 'doing')
  const [cell] = lane!.cells
  const own = { ...cell!.cards[0]!, tags: ['price', 'late'] }
  const { id: recordId } = shop.records[0]!
  const cells = [{ ...cell!, cards: [own, { ...own, id: 'placed', recordId }] }]
  const journey = { ...shop, lanes: [...shop.lanes, { ...lane!, id: 'tagged', cells }] }
  const rowsKnowing = (recordTags: ReadonlyMap<string, readonly string[]>) =>
    tableRows(journey, new Map(), recordTags)
  const tagsOf = (found: readonly TableRow[]) =>
    found.map((row) => [row.kind, valueOf(row, 'tags')])

  // The workspace says the tags of a record; until it is asked, its cards do.
  const tagged = rowsKnowing(new Map([[recordId, ['price']]]))
  expect(tagsOf(filterRows(tagged, { tag: 'late' }))).toEqual([['card', 'price, late']])
  expect(tagsOf(filterRows(tagged, { find: 'LATE', tag: 'price' }))).toContainEqual([
    'card',
    'price, late',
  ])
  expect(tagsOf(filterRows(tagged, { tag: 'price' }))).toContainEqual(['record', 'price'])
  expect(tagsOf(filterRows(rowsKnowing(new Map()), { tag: 'late' }))).toContainEqual([
    'record',
    'price, late',
  ])
})
