import type { JourneyRecord } from '@desirepath/core'
import { expect, test } from 'vitest'
import { costUnit, costWindow, costWords } from './cost.ts'

type Cost = NonNullable<JourneyRecord['cost']>

const cost = (effect?: Cost['effect']): Cost => ({
  value: 80,
  low: 60,
  high: 100,
  unit: 'customers',
  ...(effect && { effect }),
})

test.each([
  ['painPoint', 'wait', 'lost', '80 customers lost'],
  ['painPoint', 'wait', 'unhappy', '80 customers left unhappy'],
  ['painPoint', 'complaint', undefined, '80 customers left unhappy'],
  ['delight', 'praise', 'happy', '80 customers made happy'],
  ['opportunity', 'improve', 'lost', 'up to 80 more customers get through'],
  ['opportunity', 'improve', 'unhappy', 'up to 80 fewer unhappy customers'],
] as const)('%s of kind %s with customers %s: %s', (type, kind, effect, words) => {
  expect(costWords({ type, kind, cost: cost(effect) })).toBe(words)
})

test('nobody who is left unhappy counts as lost, whatever the record', () => {
  for (const type of ['painPoint', 'delight', 'opportunity', 'solution'] as const) {
    const record = { type, kind: 'wait', cost: cost('unhappy') } as const
    expect(`${costWords(record)} ${costUnit(record)}`).not.toMatch(/lost|through/)
  }
})

test('customers are counted in a window, points are not', () => {
  const discovery = { from: '2026-01-01T00:00:00.000Z', asOf: '2026-08-05T00:00:00.000Z' }
  const pain = { type: 'painPoint', kind: 'wait', cost: cost('lost') } as const
  expect(costWindow(pain, discovery)).toBe('in 216 days')
  expect(costWindow(pain, null)).toBe('')
  const points = { ...pain, cost: { ...cost(), unit: 'scorePoints' } } as const
  expect(costWindow(points, discovery)).toBe('')
})
