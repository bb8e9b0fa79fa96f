import { expect, test } from 'vitest'
import type { RecordStands } from '../record/use.ts'
import type { WeighedUse } from './computed.ts'
import { delightScores } from './delight.ts'

function use(title: string, cost: number, rank: number | null = 1): WeighedUse {
  const stands: RecordStands = {
    steps: [],
    cards: 1,
    backing: { level: 'backed', pro: 40, contra: 0 },
    asOf: '2026-03-31T00:00:00.000Z',
    basis: { from: '2025-09-29T09:00:00.000Z', journeys: 10_000 },
    finding: {
      kind: 'praise',
      summary: '',
      rank,
      severity: null,
      reach: { value: 0.2, n: 1000, low: 0.18, high: 0.22 },
      cost: { value: cost, low: cost - 50, high: cost + 50, unit: 'customers', effect: 'happy' },
      evidenceCount: 12,
    },
  }
  return { title, stands }
}

test('a delight is as strong as the share of journeys that it surely makes happy, on its best map', () => {
  const { strength, gain, reach, confidence } = delightScores([use('A', 120), use('B', 300)], [])
  expect(strength).toMatchObject({ value: 4, low: 4, high: 4, from: 'B', n: 1000 })
  // Half a year of data.
  expect(gain?.value).toBeCloseTo(150, 0)
  expect(reach?.value).toBeCloseTo(100, 0)
  expect(confidence?.value).toBe(0.8)
})

test('what may be chance has no strength, and without maps nothing is known', () => {
  expect(delightScores([use('A', 300, null)], []).strength).toBeNull()
  expect(delightScores([], [])).toMatchObject({ strength: null, reach: null, gain: null })
})
