import { expect, test } from 'vitest'
import { withDots } from './dots.ts'

const mine = [
  { target: 'card:a', dots: 1 },
  { target: 'record:b', dots: 2 },
]

test('dots are given and taken back one by one', () => {
  expect(withDots([], { target: 'card:a', by: 1, limit: 3 })).toEqual([mine[0]])
  expect(withDots(mine, { target: 'card:a', by: 1, limit: 4 })).toEqual([
    { target: 'card:a', dots: 2 },
    mine[1],
  ])
  expect(withDots(mine, { target: 'card:a', by: -1, limit: 3 })).toEqual([mine[1]])
})

test('nobody gives more than they have, or takes back what they have not given', () => {
  expect(withDots(mine, { target: 'card:c', by: 1, limit: 3 })).toBeNull()
  expect(withDots(mine, { target: 'card:c', by: -1, limit: 3 })).toBeNull()
})
