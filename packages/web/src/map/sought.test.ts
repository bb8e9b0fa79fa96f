import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey, Lane } from '@desirepath/core'
import { expect, test } from 'vitest'
import { matchesIn, revealed } from './sought.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const records = new Map(shop.records.map((each) => [each.id, each]))
const laneOf = (type: string) => shop.lanes.find((lane) => lane.type === type)!

test('words are found in cards and in the records that cards place', () => {
  expect(matchesIn(laneOf('doing'), { find: ' PARCEL ', records })).toBe(1)
  expect(matchesIn(laneOf('painPoints'), { find: 'freight', records })).toBe(1)
  expect(matchesIn(laneOf('doing'), { find: 'freight costs', records })).toBe(0)
})

test('only a lane that hides a match is opened, and only while one searches', () => {
  const folded = shop.lanes.map((lane) => ({ ...lane, folded: true as const }))
  expect(revealed(folded, ' ', records)).toBe(folded)
  const open = revealed(folded, 'freight', records).filter((lane) => lane.folded !== true)
  expect(open.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['doing', 'quotes', 'painPoints']),
  )
  expect(open.map(({ type }) => type)).not.toContain('delights')
})

test('a cell that counts its rest shows it where the match is there', () => {
  const [cell] = laneOf('doing').cells
  const card = cell!.cards[0]!
  const cards = Array.from({ length: 5 }, (_, i) => ({ ...card, id: `c${i}`, text: `note ${i}` }))
  const lane: Lane = { ...laneOf('doing'), height: 'clamp', cells: [{ ...cell!, cards }] }
  expect(revealed([lane], 'note 1', records)[0]?.height).toBe('clamp')
  expect(revealed([lane], 'note 4', records)[0]?.height).toBeUndefined()
})
