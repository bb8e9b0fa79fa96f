import { expect, test } from 'vitest'
import { blankCommon } from '../record/common.ts'
import { painPointShape } from '../record/finding.ts'
import { opportunityShape } from '../record/opportunity.ts'
import type { WorkspaceRecord } from '../record/record.ts'
import type { RecordStands } from '../record/use.ts'
import { opportunityScores, painScores, type WeighedUse } from './computed.ts'

const pain = (fields: object = {}) =>
  ({
    ...painPointShape.blank,
    ...blankCommon,
    id: 'p',
    type: 'painPoint',
    title: 'P',
    ...fields,
  }) as unknown as WorkspaceRecord<'painPoint'>
const opportunity = (fields: object = {}) =>
  ({
    ...opportunityShape.blank,
    id: 'o',
    type: 'opportunity',
    title: 'O',
    ...fields,
  }) as unknown as WorkspaceRecord<'opportunity'>

function use(title: string, fields: Partial<RecordStands> = {}): WeighedUse {
  const stands: RecordStands = {
    steps: [],
    cards: 1,
    backing: { level: 'backed', pro: 40, contra: 0 },
    asOf: '2026-03-31T00:00:00.000Z',
    basis: { from: '2025-09-29T09:00:00.000Z', journeys: 10_000 },
    finding: {
      kind: 'dropOff',
      summary: '',
      rank: 1,
      severity: 3,
      reach: { value: 0.2, n: 1000, low: 0.18, high: 0.22 },
      cost: { value: 300, low: 240, high: 600, unit: 'customers', effect: 'lost' },
      evidenceCount: 12,
    },
    ...fields,
  }
  return { title, stands }
}

test('a pain point is measured by its strongest map, in a quarter, beside what people say', () => {
  const half = use('Shop', { finding: { ...use('').stands.finding!, severity: 2 } })
  const { reach, loss, severity, confidence } = painScores({
    record: pain({ severity: 5 }),
    uses: [use('App'), half],
  })
  // Half a year of data: half of the 200 hit and of the 300 lost.
  expect(reach.computed?.value).toBeCloseTo(100, 0)
  expect(reach.computed).toMatchObject({ n: 1000, from: 'App', asOf: '2026-03-31T00:00:00.000Z' })
  expect(loss.computed?.low).toBeCloseTo(120, 0)
  // 600 of 10,000 lost would be a 5.
  expect(severity).toMatchObject({
    computed: { value: 3, low: 3, high: 5, from: 'App' },
    manual: { value: 5, low: 4.5, high: 5 },
  })
  expect(confidence.computed).toMatchObject({ value: 0.8, n: 40 })
})

test('too few days of data say nothing of a quarter', () => {
  const { reach } = painScores({
    record: pain(),
    uses: [use('App', { basis: { from: '2026-03-28T00:00:00.000Z', journeys: 100 } })],
  })
  expect(reach.computed).toBeNull()
})

test('an opportunity takes reach and impact from the pain points that it answers', () => {
  const scores = opportunityScores(
    { record: opportunity({ effort: { value: 2, low: 1, high: 4 }, importance: 4 }), uses: [] },
    [{ record: pain(), uses: [use('App')] }],
  )
  expect(scores.reach.computed?.value).toBeCloseTo(100, 0)
  expect(scores.impact.computed).toMatchObject({ value: 1, low: 1, high: 3, n: 1000 })
  expect(scores.effort).toEqual({ computed: null, manual: { value: 2, low: 1, high: 4 } })
  expect(scores.importance.manual).toEqual({ value: 4, low: 3.5, high: 4.5 })
})

test('what people say of a pain point’s reach stands beside what was counted, and reaches its answers', () => {
  const reach = { value: 300, low: 200, high: 500 }
  const record = pain({ reach })
  const said = painScores({ record, uses: [use('App')] }).reach
  expect(said.manual).toEqual(reach)
  expect(said.computed?.value).toBeCloseTo(100, 0)
  const answer = opportunityScores({ record: opportunity(), uses: [] }, [
    { record: pain(), uses: [use('App')] },
    { record, uses: [] },
  ])
  expect(answer.reach.computed).toEqual({ ...reach, n: null, asOf: null, from: '' })
})

test('an idea without evidence is assumed, and nothing else is known of it', () => {
  const scores = opportunityScores({ record: opportunity(), uses: [] }, [])
  expect(scores.confidence.computed).toMatchObject({ value: 0.2, n: 0 })
  expect(scores.reach).toEqual({ computed: null, manual: null })
  expect(scores.impact).toEqual({ computed: null, manual: null })
})
