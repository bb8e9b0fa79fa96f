import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  backingOfCard,
  backingOfPoint,
  backingOfRecord,
  backingOfStep,
  weigh,
} from './evidence-level.ts'
import { gapsOf } from '../truth/gaps.ts'
import { groundsOfRecord } from '../truth/grounds.ts'
import type { Evidence } from './evidence.ts'
import type { Card, Journey, Lane } from './journey.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const drawn: Journey = { ...shop, discovery: null }

const card: Card = {
  id: '01890000-0000-7000-8000-000000000000',
  text: 'People hesitate',
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
}
const lane = (type: Lane['type']): Lane => ({ id: type, type, title: '', subtitle: '', cells: [] })
const said = (id: string): Evidence => ({
  type: 'feedback',
  feedbackId: id,
  text: 'I did not dare',
  at: null,
  language: null,
  source: 'interview',
  score: null,
})

test('more against than for contradicts, ten back, fewer back partly, none is an assumption', () => {
  expect(weigh(0).level).toBe('assumed')
  expect(weigh(3).level).toBe('partlyBacked')
  expect(weigh(10).level).toBe('backed')
  expect(weigh(4, 4).level).toBe('contradicted')
  expect(weigh(5, 4).level).toBe('partlyBacked')
})

test('a card rests on what people put to it, a quote on who said it, else on the log', () => {
  const level = (of: Journey, type: Lane['type'], fields: Partial<Card> = {}) =>
    backingOfCard(of, lane(type), { ...card, ...fields }).level
  expect(level(shop, 'doing')).toBe('assumed')
  expect(level(shop, 'doing', { id: 'card-1' })).toBe('backed')
  expect(level(drawn, 'doing', { id: 'card-1' })).toBe('assumed')
  expect(level(shop, 'doing', { id: 'card-1', assumed: true })).toBe('assumed')
  expect(level(drawn, 'quotes', { at: '2026-01-01' })).toBe('backed')
  expect(level(drawn, 'doing', { evidence: [said('a')] })).toBe('partlyBacked')
  expect(level(drawn, 'doing', { evidence: [{ ...said('a'), against: true }] })).toBe(
    'contradicted',
  )
})

test('a step that the data do not show any more is contradicted', () => {
  const step = shop.steps.find(({ measured }) => measured !== null)!
  expect(backingOfStep(shop, step).level).toBe('backed')
  expect(backingOfStep(shop, { ...step, activities: ['pay'], measured: null }).level).toBe(
    'contradicted',
  )
  expect(backingOfStep(drawn, { ...step, activities: [], measured: null }).level).toBe('assumed')
})

test('a finding without figures is contradicted, an unproven one backed partly', () => {
  const found = shop.records.find(({ type, kind }) => type === 'painPoint' && kind !== null)!
  const reach = { value: null, n: 0, low: null, high: null }
  const bare = { ...found, evidence: [], evidenceCount: 0 }
  expect(backingOfRecord(shop, { ...bare, kind: 'dropOff', reach }).level).toBe('contradicted')
  expect(backingOfRecord(shop, { ...bare, kind: null, reach }).level).toBe('assumed')
  expect(backingOfRecord(shop, { ...bare, kind: 'unproven', evidenceCount: 40 }).level).toBe(
    'partlyBacked',
  )
})

test('the mean of what people only assume is assumed, however much it is', () => {
  const point = { stepId: 's', value: -1, n: 40, low: null, high: null }
  const curve = { id: 'c', kind: 'scored', persona: null, points: [], fromPlaced: true } as const
  const of = (basis: 'assumed' | 'mixed') =>
    backingOfPoint(shop, { ...curve, points: [] }, { ...point, basis }).level
  expect([of('assumed'), of('mixed')]).toEqual(['assumed', 'backed'])
})

test('an assumed feeling is held against the measured one of the same customers', () => {
  const stepId = shop.steps[0]!.id
  const point = (value: number, low: number | null, high: number | null) => ({
    stepId,
    value,
    n: 40,
    low,
    high,
    basis: 'stated' as const,
  })
  const curve = (kind: 'measured' | 'assumed', value: number) => ({
    id: kind,
    kind,
    persona: null,
    points: [point(value, -1, 0)],
  })
  const of = (value: number) => {
    const journey = { ...shop, curves: [curve('measured', -0.5), curve('assumed', value)] }
    return {
      journey,
      ...backingOfPoint(journey, journey.curves[1]!, journey.curves[1]!.points[0]!),
    }
  }
  expect(of(-0.5).level).toBe('backed')
  expect(of(1.5).level).toBe('contradicted')
  expect(gapsOf(of(1.5).journey)[0]).toMatchObject({
    what: 'feeling',
    place: { kind: 'point', curveId: 'assumed', stepId },
    assumed: 1.5,
    measured: -0.5,
    n: 40,
    size: 0.5,
  })
})

test('the figures of a finding and its answers speak of the same people, who count once', () => {
  const figure = (name: string, n: number): Evidence => ({
    type: 'figure',
    name,
    text: `${name} ${n}`,
    value: null,
    n,
    low: null,
    high: null,
  })
  const found = shop.records.find(({ type, kind }) => type === 'painPoint' && kind !== null)!
  const pain = {
    ...found,
    kind: 'dropOff' as const,
    reach: { value: 0.35, n: 14_720, low: null, high: null },
    evidence: [figure('leave', 14_720), figure('theme', 7910), figure('dissatisfied', 1933)],
    evidenceCount: 1582,
  }
  expect(backingOfRecord(shop, pain)).toEqual({ level: 'backed', pro: 5152, contra: 0 })
  expect(groundsOfRecord(shop, pain)).toMatchObject({
    n: 5152,
    sources: [
      { name: 'events', n: 5152 },
      { name: 'further feedback', n: 1582 },
    ],
  })
  // What people put to it comes on top of that.
  const put = { ...figure('Workshop', 12), added: true as const }
  expect(backingOfRecord(shop, { ...pain, evidence: [...pain.evidence, put] }).pro).toBe(5164)
})
