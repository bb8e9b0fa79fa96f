import { eventColumns } from '@desirepath/intake'
import { expect, test } from 'vitest'
import { mergeColumns } from './merge-columns.ts'

const web = eventColumns([
  { customer: 'a', activity: 'look', time: 1, channel: 'web' },
  { customer: 'b', activity: 'buy', time: 2, channel: 'app' },
])
const phone = eventColumns([{ customer: 'b', activity: 'look', time: 3 }])

test('logs follow each other, and the same name is the same customer and activity', () => {
  const merged = mergeColumns([phone, web])
  expect(merged.size).toBe(3)
  const rows = Array.from({ length: 3 }, (_, i) => [
    merged.customers[merged.customer[i]!],
    merged.activities[merged.activity[i]!],
    merged.time[i],
    merged.channel?.values[merged.channel.codes[i]!],
  ])
  expect(rows).toEqual([
    ['b', 'look', 3, ''],
    ['a', 'look', 1, 'web'],
    ['b', 'buy', 2, 'app'],
  ])
  expect(merged.channel?.values[0]).toBe('')
})

test('one log stays as it is', () => {
  expect(mergeColumns([web])).toBe(web)
})
