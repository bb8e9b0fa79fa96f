import type { SegmentRule } from '@desirepath/core'
import { expect, test } from 'vitest'
import { discover, drillDown, segmentFigures, workingsOf } from '../src/index.ts'
import { columnsOf, crowd } from './logs.ts'

const columns = columnsOf([
  ...crowd('a', 60, { activities: ['visit', 'cart', 'pay'], channel: 'Web' }),
  ...crowd('b', 40, { activities: ['call', 'wait', 'call', 'complain'], channel: 'Phone' }),
  ...crowd('c', 50, { activities: ['visit', 'visit', 'leave'], channel: 'App' }),
])
const { journey } = discover({ columns, feedback: [], options: { cut: 'none', seed: 1 } })
const drill = drillDown(journey, workingsOf(journey, columns, []))

test('a segment and all others add up to everyone, step by step', () => {
  expect(journey.personas.length).toBeGreaterThan(1)
  for (const { id } of journey.personas) {
    const { segment, others } = segmentFigures(drill, { personaId: id })!
    expect(segment.journeys + others.journeys).toBe(journey.discovery!.journeys)
    for (const { id: stepId, measured } of journey.steps) {
      const reached = [segment, others].map(({ steps }) => {
        const { value, n } = steps.find((step) => step.stepId === stepId)!.measured.reach
        return Math.round((value ?? 0) * n)
      })
      expect(reached[0]! + reached[1]!).toBe(Math.round(measured!.reach.value! * measured!.reach.n))
    }
  }
})

test('every figure of a segment is backed by exactly as many journeys', () => {
  const [persona] = journey.personas
  const { segment } = segmentFigures(drill, { personaId: persona!.id })!
  for (const { stepId, measured } of segment.steps) {
    for (const figure of ['reach', 'leave', 'repeat'] as const) {
      const { value, n } = measured[figure]
      const members = drill.members({ figure, stepId, personaId: persona!.id })!
      expect(members.journeys).toHaveLength(Math.round((value ?? 0) * n))
    }
  }
})

const rule: SegmentRule = {
  match: 'any',
  rules: [
    { type: 'channel', has: 'oneOf', values: ['Phone'] },
    { type: 'did', of: 'activity', name: 'pay', is: 'atLeast', times: 1, from: null, to: null },
  ],
}

test('a rule is counted as a group is, with exactly its customers behind each figure', () => {
  const { segment, others, unknown, both } = segmentFigures(drill, { rule })!
  expect(segment).toMatchObject({ customers: 100, journeys: 100 })
  expect(others).toMatchObject({ customers: 50, journeys: 50 })
  expect(unknown).toEqual([])
  expect(both).toBeNull()
  for (const { stepId, measured } of segment.steps) {
    for (const figure of ['reach', 'leave', 'repeat'] as const) {
      const { value, n } = measured[figure]
      const members = drill.members({ figure, stepId, rule })!
      expect(members.journeys).toHaveLength(Math.round((value ?? 0) * n))
    }
  }
})

test('who belongs to both of two segments is counted, and names that nobody knows are told', () => {
  const callers: SegmentRule = {
    match: 'all',
    rules: [{ type: 'channel', has: 'oneOf', values: ['Phone', 'App'] }],
  }
  expect(segmentFigures(drill, { rule }, { rule: callers })?.both).toBe(40)
  const strange: SegmentRule = {
    match: 'all',
    rules: [{ type: 'property', column: 'plan', has: 'oneOf', values: ['gold'] }],
  }
  const { segment, unknown } = segmentFigures(drill, { rule: strange })!
  expect(segment).toMatchObject({ customers: 0, journeys: 0 })
  expect(unknown).toEqual(['plan'])
})

test('who is no persona has no figures', () => {
  expect(segmentFigures(drill, { personaId: 'nobody' })).toBeNull()
  expect(
    drill.members({ figure: 'reach', stepId: journey.steps[0]!.id, personaId: 'x' }),
  ).toBeNull()
})

test('whom a finding hits adds up to the journeys that it counts', () => {
  const funnel = ['visit', 'basket', 'shipping cost', 'pay', 'delivered']
  const shop = columnsOf([
    ...crowd('v', 80, { activities: funnel.slice(0, 2), channel: 'App' }),
    ...crowd('p', 800, { activities: funnel, gaps: [5, 5, 5, 2880], channel: 'Web' }),
    ...crowd('s', 250, { activities: funnel.slice(0, 3), channel: 'App' }),
  ])
  const options = { cut: 'none', seed: 1, success: 'pay' } as const
  const found = discover({ columns: shop, feedback: [], options })
  const shown = drillDown(found.journey, workingsOf(found.journey, shop, []))
  const hits = ({ value, n }: { value: number | null; n: number }) => Math.round((value ?? 0) * n)
  const { segment, others } = segmentFigures(shown, { personaId: found.journey.personas[0]!.id })!
  expect(segment.findings.length).toBeGreaterThan(0)
  for (const { recordId, hit } of segment.findings) {
    const rest = others.findings.find((each) => each.recordId === recordId)!.hit
    const members = shown.members({ figure: 'record', recordId })!
    expect(hits(hit) + hits(rest)).toBe(members.journeys.length)
  }
})
