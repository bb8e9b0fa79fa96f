import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
import { axisOf } from './axis.ts'
import { itemsOf } from './scores.ts'

const file = join(import.meta.dirname, '../../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

test('the gap is what the team believes minus what was measured, as unsure as the measurement', () => {
  const gaps = itemsOf(shop, 'steps').flatMap((item) => item.score('gap') ?? [])
  expect(gaps.length).toBeGreaterThan(1)
  for (const { value, low, high } of gaps) {
    expect(low ?? value).toBeLessThanOrEqual(value)
    expect(high ?? value).toBeGreaterThanOrEqual(value)
  }
})

test('costs in different units are never put on one axis', () => {
  const [first, ...others] = shop.records.filter(({ type }) => type === 'painPoint')
  const other = { ...first!, id: 'other', cost: { ...first!.cost!, unit: 'scorePoints' as const } }
  const items = itemsOf({ ...shop, records: [first!, ...others, other] }, 'painPoint')
  expect(items.at(-1)?.score('cost')).toBeNull()
  expect(items[0]?.score('cost')).not.toBeNull()
})

test('the first rank stands at the high end, and every value lies on its axis', () => {
  const score = (value: number) => ({ value, low: null, high: null, n: null })
  const axis = axisOf('rank', [1, 2, 7].map(score))
  expect(axis.at(1)).toBeGreaterThan(axis.at(7))
  for (const values of [[3], [0, 0], [1, 90_000], [-3, 8]]) {
    const { at, middle } = axisOf('cost', values.map(score))
    for (const place of [middle, ...values.map(at)]) expect(place >= 0 && place <= 1).toBe(true)
  }
})
