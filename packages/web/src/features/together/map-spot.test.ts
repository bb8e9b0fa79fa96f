import { expect, test } from 'vitest'
import { parseSpot } from './map-spot.ts'

const spot = { row: 'lane:doing', column: 'step:pay', x: 0.25, y: 1, card: null }

test('a spot of another browser is read as it is', () => {
  const inCard = { ...spot, card: { id: 'c', x: 0, y: 0.5 } }
  expect(parseSpot(spot)).toEqual(spot)
  expect(parseSpot(JSON.parse(JSON.stringify(inCard)))).toEqual(inCard)
})

test.each([
  null,
  'lane:doing',
  {},
  { ...spot, x: 1.5 },
  { ...spot, y: Number.NaN },
  { ...spot, y: '0.5' },
  { ...spot, row: { toString: 'x' } },
  { ...spot, column: 'x'.repeat(1000) },
])('%j is no spot', (value) => {
  expect(parseSpot(value)).toBeNull()
})

test('a card that is none is left out, and so is what nobody asked for', () => {
  expect(parseSpot({ ...spot, card: { id: 7, x: 0, y: 0 }, html: '<b>' })).toEqual(spot)
})
