import { expect, test } from 'vitest'
import { moved } from './arrangement.ts'
import { inTurn, turned } from './turns.ts'

const tile = (id: string, x: number, y: number, turn?: number) => ({
  id,
  x,
  y,
  w: 6,
  h: 2,
  ...(turn === undefined ? {} : { turn }),
})
const ids = (tiles: readonly { readonly id: string }[]) => tiles.map(({ id }) => id).join('')
const three = [tile('c', 0, 2), tile('a', 0, 0), tile('b', 6, 0)]

test('on a phone tiles stand in the order of reading until somebody gives them another', () => {
  expect(ids(inTurn(three))).toBe('abc')
  const up = turned(three, 'c', 0)
  expect(ids(inTurn(up))).toBe('cab')
  // A wider screen does not mind, nor the phone what is arranged there.
  expect(up.map(({ x, y }) => [x, y])).toEqual(three.map(({ x, y }) => [x, y]))
  expect(ids(inTurn(moved(up, 'a', { x: 6, y: 4 })))).toBe('cab')
  expect(turned(up, 'c', -1)).toBe(up)
})

test('a tile that came later stands after the one that it follows in reading', () => {
  const tiles = [tile('a', 0, 0, 2), tile('b', 6, 0, 0), tile('c', 0, 2, 1)]
  expect(ids(inTurn([...tiles, tile('d', 6, 2)]))).toBe('bcda')
  expect(ids(inTurn([...tiles.map((each) => ({ ...each, y: each.y + 2 })), tile('d', 0, 0)]))).toBe(
    'dbca',
  )
})
