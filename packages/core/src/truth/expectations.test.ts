import { expect, test } from 'vitest'
import { blankCard, unmeasuredRecord } from '../journey/blank.ts'
import type { Curve, Journey } from '../journey/journey.ts'
import { expectationGaps, gapEvidence, notedGap, severityOfGap } from './expectations.ts'

const point = (stepId: string, value: number, n = 50) =>
  ({ stepId, value, n, low: value - 0.2, high: value + 0.2, basis: 'stated' }) as const
const curve = (kind: Curve['kind'], points: Curve['points']): Curve => ({
  id: kind,
  kind,
  persona: null,
  points,
})
const step = (id: string, fields: object = {}) => ({
  id,
  stageId: 's',
  title: id,
  activities: [],
  channel: null,
  channels: [],
  measured: null,
  ...fields,
})
const journey = (curves: readonly Curve[], fields: object = {}) =>
  ({
    steps: [step('a'), step('b'), step('c')],
    lanes: [],
    records: [],
    discovery: null,
    curves,
    ...fields,
  }) as unknown as Journey

test('a drawn or meant feeling that is better than the measured one is a gap, the widest first', () => {
  const gaps = expectationGaps(
    journey([
      curve('assumed', [point('a', 1), point('b', -1), point('c', 0.1)]),
      curve('target', [point('c', 2)]),
      curve('measured', [point('a', 0), point('b', 1), point('c', 0)]),
    ]),
  )
  expect(gaps).toMatchObject([
    { stepId: 'c', expected: 'It is meant to feel +2.0.', size: 0.5, severity: 5, n: 50 },
    { stepId: 'a', expected: 'It was believed to feel +1.0.', size: 0.25, severity: 3 },
  ])
  expect(gaps[1]!.actual).toBe('It feels 0.0 (95 % interval \u22120.2 to +0.2, n = 50).')
})

test('what customers expect in words is unmet where they surely are unhappy', () => {
  const words = (stepId: string) => ({
    stepId,
    cards: [{ ...blankCard, id: stepId, text: '**Two** days' }],
  })
  const lanes = [
    { id: 'l', type: 'expectations', title: '', subtitle: '', cells: ['a', 'b', 'c'].map(words) },
  ]
  const felt = curve('measured', [point('a', -1), point('b', -0.1), point('c', -1, 4)])
  expect(expectationGaps(journey([felt], { lanes }))).toMatchObject([
    { stepId: 'a', expected: 'Two days', size: 0.25 },
  ])
})

test('a wait that is longer than was believed is a gap; a shorter one is none', () => {
  const measured = { stay: { medianSeconds: 8000, p90Seconds: null, n: 40 }, reach: { n: 0 } }
  const steps = [
    step('a', { measured, believed: { staySeconds: 1000 } }),
    step('b', { measured, believed: { staySeconds: 64_000 } }),
  ]
  expect(expectationGaps(journey([], { steps }))).toMatchObject([
    { stepId: 'a', severity: 5, n: 40 },
  ])
})

test('a gap that was made a pain point is known again', () => {
  const [gap] = expectationGaps(
    journey([curve('assumed', [point('a', 1)]), curve('measured', [point('a', -1)])]),
  )
  const record = unmeasuredRecord({
    id: 'p',
    type: 'painPoint',
    title: 'Less than expected',
    stepIds: ['a'],
    evidence: [gapEvidence(gap!)],
  })
  expect(notedGap({ records: [record] }, 'a')).toBe('p')
  expect(notedGap({ records: [record] }, 'b')).toBeNull()
  expect([0, 0.13, 0.5, 1].map(severityOfGap)).toEqual([1, 2, 5, 5])
})
