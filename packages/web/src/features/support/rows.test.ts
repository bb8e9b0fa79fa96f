import type { Figure } from '@desirepath/core'
import { expect, test } from 'vitest'
import type { Support } from './queries.ts'
import { isWorse, type Row, sorted, sortOf } from './rows.ts'

const figure = (value: number | null, n = 50): Figure => ({ value, n, low: null, high: null })
const wait = (value: number | null, n = 50) => ({
  median: figure(value, n),
  p90: figure(null, n),
  waiting: 0,
})

function row(key: string, fields: Partial<Support>): Row {
  const support = {
    tickets: 50,
    customers: 50,
    firstReply: wait(3600),
    resolution: wait(7200),
    reopened: figure(0.1),
    handedOver: figure(0.1),
    satisfied: figure(0.5),
    ...fields,
  }
  return { key, title: key, scope: { stepId: key }, support }
}

const rows = [
  row('few', { tickets: 3, firstReply: wait(null, 3), satisfied: figure(null, 3) }),
  row('quick', { firstReply: wait(60), satisfied: figure(0.2) }),
  row('never', { firstReply: wait(null), satisfied: figure(0.9) }),
  row('slow', { firstReply: wait(90_000) }),
]
const keys = (sort: Parameters<typeof sorted>[1]) => sorted(rows, sort, 10).map(({ key }) => key)

test('the worst stands first: who is not answered for the most part, then the slowest; too few last', () => {
  expect(keys('firstReply')).toEqual(['never', 'slow', 'quick', 'few'])
  expect(keys('satisfied')).toEqual(['quick', 'slow', 'never', 'few'])
  expect(keys('tickets')).toEqual(['quick', 'never', 'slow', 'few'])
  expect(keys('order')).toEqual(['few', 'quick', 'never', 'slow'])
  expect(sortOf('satisfied')).toBe('satisfied')
  expect(sortOf('-title')).toBe('firstReply')
})

test('worse is what chance does not explain', () => {
  const own = { value: 0.4, n: 50, low: 0.3, high: 0.5 }
  expect(isWorse(own, figure(0.2), 'high')).toBe(true)
  expect(isWorse(own, figure(0.35), 'high')).toBe(false)
  expect(isWorse(own, figure(0.6), 'low')).toBe(true)
  expect(isWorse({ ...own, value: null }, figure(0.2), 'high')).toBe(false)
  expect(isWorse({ ...own, low: null }, figure(0.2), 'high')).toBe(false)
})
