import { expect, test } from 'vitest'
import { peerColour } from './peer-colours.ts'

/** Everybody looks at the others again and again, in turn, until nobody changes. */
function settle(ids: readonly number[]): string[] {
  const states = new Map(ids.map((id) => [id, { colour: peerColour(id, new Map()) }]))
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const [id, { colour }] of states) {
      const next = peerColour(id, states, colour)
      if (next !== colour) isMoving = true
      states.set(id, { colour: next })
    }
  }
  return ids.map((id) => states.get(id)?.colour ?? '')
}

test('up to eight people have a colour each, whatever their numbers', () => {
  for (const ids of [
    [8, 16, 24, 32],
    [7, 15, 1, 9, 17, 2, 10, 18],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ])
    expect(new Set(settle(ids)).size).toBe(ids.length)
})

test('who has come first keeps theirs, and a ninth shares one', () => {
  expect(settle([3, 11])[0]).toBe(settle([3])[0])
  expect(new Set(settle([1, 2, 3, 4, 5, 6, 7, 8, 9])).size).toBe(8)
})
