import { blankCard, unmeasuredRecord } from './blank.ts'
import { expect, test } from 'vitest'
import type { Card, JourneyRecord, Lane, Step } from './journey.ts'
import { placedPoints, placedScores } from './placed-scores.ts'

const steps = ['a', 'b', 'c'].map((id): Step => ({
  id,
  stageId: 's',
  title: id,
  activities: [],
  channel: null,
  channels: [],
  measured: null,
}))

const blank: Card = { id: 'card', ...blankCard }

function record(fields: Partial<JourneyRecord> & Pick<JourneyRecord, 'id'>): JourneyRecord {
  return unmeasuredRecord({ type: 'painPoint', title: '', ...fields })
}

function lane(
  type: Lane['type'],
  cells: Readonly<Record<string, readonly Partial<Card>[]>>,
  id: string = type,
): Lane {
  return {
    id,
    type,
    title: type,
    subtitle: '',
    cells: Object.entries(cells).map(([stepId, cards]) => ({
      stepId,
      cards: cards.map((card, i) => ({ ...blank, id: `${id}-${stepId}-${i}`, ...card })),
    })),
  }
}

const of = (recordId: string): Partial<Card> => ({ recordId })
const scored = (value: number, min = 1, max = 5): Partial<Card> => ({ score: { value, min, max } })

test.each([
  ['a pain point of severity 5', record({ id: 'r', severity: 5 }), -2],
  ['a pain point of severity 1', record({ id: 'r', severity: 1 }), -0.4],
  ['a pain point that nobody has judged', record({ id: 'r' }), -1],
  ['a delight', record({ id: 'r', type: 'delight' }), 1],
  ['one of the three best delights', record({ id: 'r', type: 'delight', rank: 3 }), 2],
  ['a delight after these', record({ id: 'r', type: 'delight', rank: 4 }), 1],
])('%s counts as it should', (_, only, value) => {
  const lanes = [lane('painPoints', { b: [of('r')] })]
  expect(placedPoints({ steps, lanes, records: [only] })).toEqual([
    { stepId: 'b', value, n: 1, low: null, high: null, basis: 'assumed' },
  ])
})

test('a quote counts by its score, on whatever scale', () => {
  const lanes = [lane('quotes', { a: [scored(1)], b: [scored(8, 0, 10)], c: [scored(3)] })]
  expect(placedPoints({ steps, lanes, records: [] }).map(({ value }) => value)).toEqual([
    -2, 1.2, 0,
  ])
})

test('the mean of all that is placed at a step, with their number and what they rest on', () => {
  const lanes = [
    lane('painPoints', { a: [of('pain')], c: [{ text: 'Nobody answers' }] }),
    lane('delights', { a: [of('joy')] }),
    lane('quotes', { a: [scored(5), scored(2)] }),
    lane('doing', { b: [{ text: 'reads' }] }),
  ]
  const records = [
    record({ id: 'pain', severity: 4, kind: 'complaint' }),
    record({ id: 'joy', type: 'delight' }),
  ]
  const point = { low: null, high: null }
  expect(placedPoints({ steps, lanes, records })).toEqual([
    { ...point, stepId: 'a', value: 0.1, n: 4, basis: 'mixed' },
    { ...point, stepId: 'c', value: -1, n: 1, basis: 'assumed' },
  ])
  expect(placedScores({ steps, lanes, records }).get('a')).toMatchObject([
    { kind: 'painPoint', recordId: 'pain', value: -1.6, basis: 'inferred' },
    { kind: 'delight', recordId: 'joy', value: 1, basis: 'assumed' },
    { kind: 'quote', recordId: null, value: 2, basis: 'stated' },
    { kind: 'quote', recordId: null, value: -1, basis: 'stated' },
  ])
})

test('a record counts once at a step, and a merged card at every step that it covers', () => {
  const lanes = [
    lane('painPoints', { a: [{ ...of('r'), span: 2 }] }),
    lane('painPoints', { a: [of('r')], gone: [of('r')] }, 'again'),
  ]
  const points = placedPoints({ steps, lanes, records: [record({ id: 'r', severity: 5 })] })
  expect(points.map(({ stepId, n }) => [stepId, n])).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})

test('ideas, cards without their record and scales without a length say nothing', () => {
  const lanes = [
    lane('opportunities', { a: [of('idea')] }),
    lane('painPoints', { b: [of('gone')] }),
    lane('quotes', { c: [scored(3, 3, 3), { text: 'no score' }] }),
  ]
  const records = [record({ id: 'idea', type: 'opportunity' })]
  expect(placedPoints({ steps, lanes, records })).toEqual([])
})
