import { expect, test } from 'vitest'
import type { Figure } from '../journey/journey.ts'
import { blankCommon } from '../record/common.ts'
import { painPointShape } from '../record/finding.ts'
import type { WorkspaceRecord } from '../record/record.ts'
import { touchpointShape } from '../record/touchpoint.ts'
import { type MeasuredTouchpoint, touchpointScores } from './touchpoint.ts'

const touchpoint = (fields: object = {}) =>
  ({
    ...touchpointShape.blank,
    id: 't',
    type: 'touchpoint',
    title: 'T',
    ...fields,
  }) as unknown as WorkspaceRecord<'touchpoint'>
const pain = (severity: number | null) => ({
  record: {
    ...painPointShape.blank,
    ...blankCommon,
    id: `p${severity}`,
    type: 'painPoint',
    title: 'P',
    severity,
  } as unknown as WorkspaceRecord<'painPoint'>,
  uses: [],
})
const figure = (value: number | null, n = 1000, spread = 0.02): Figure =>
  value === null
    ? { value, n, low: null, high: null }
    : { value, n, low: value - spread, high: value + spread }
const measured = (fields: Partial<MeasuredTouchpoint> = {}): MeasuredTouchpoint => ({
  title: 'Shop',
  since: '2025-09-29T09:00:00.000Z',
  asOf: '2026-03-31T00:00:00.000Z',
  reach: figure(0.4),
  effect: null,
  feeling: figure(null, 3),
  ...fields,
})

test('reach counts customers in a quarter; significance has the range of the figures it is made of', () => {
  const { reach, significance } = touchpointScores({
    record: touchpoint({ significance: 5 }),
    uses: [],
    measured: [measured(), measured({ title: 'App', reach: figure(0.1) })],
    pains: [],
  })
  // Half a year of data: half of the 400.
  expect(reach.computed?.value).toBeCloseTo(200, 0)
  expect(reach.computed).toMatchObject({ n: 1000, from: 'Shop' })
  expect(significance).toMatchObject({
    computed: { value: 2, low: 2, high: 3, n: 1000, from: 'Shop' },
    manual: { value: 5, low: 4.5, high: 5 },
  })
})

test('the feeling is that of the journey with most answers; too few say nothing', () => {
  const scores = (...feelings: readonly Figure[]) =>
    touchpointScores({
      record: touchpoint(),
      uses: [],
      measured: feelings.map((feeling) => measured({ feeling })),
      pains: [],
    }).feeling.computed
  expect(scores(figure(1, 30), figure(-1.5, 90))).toMatchObject({ value: -1.5, n: 90 })
  expect(scores(figure(null, 3))).toBeNull()
})

test('what hurts there is counted, and the worst of it is its severity', () => {
  const scores = touchpointScores({
    record: touchpoint({ satisfaction: 2 }),
    uses: [],
    measured: [],
    pains: [pain(2), pain(4), pain(null)],
  })
  expect(scores.pains.computed).toMatchObject({ value: 3, low: 3, high: 3 })
  expect(scores.severity.computed?.value).toBe(4)
  expect(scores.satisfaction.manual).toEqual({ value: 2, low: 1.5, high: 2.5 })
  expect(scores.confidence.computed).toMatchObject({ value: 0.2, n: 0 })
})

test('where a touchpoint stands nowhere, it is unknown whether anything hurts there', () => {
  const known = { record: touchpoint(), uses: [], measured: [], pains: [] }
  expect(touchpointScores(known).pains.computed).toBeNull()
})
