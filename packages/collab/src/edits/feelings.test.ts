import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emotionLevels, formatJourney, parseJourney, placedPoints } from '@desirepath/core'
import { expect, test } from 'vitest'
import { exchange, seededDocument } from '../../test/peers.ts'
import { applyJourney } from '../apply.ts'
import { createProjection, projectJourney } from '../projection.ts'
import { addCard } from './cards.ts'
import { addCurve, removeCurve, setLevels, setMoment, setPoint } from './feelings.ts'
import { changeRecord } from './records.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const parsed = parseJourney(readFileSync(file, 'utf8'))
if (parsed.type === 'invalid') throw new Error(parsed.problems[0])
const shop = parsed.journey
const [first, second] = shop.steps.map(({ id }) => id) as [string, string]

function shopDocument(seed = 1) {
  const doc = seededDocument(seed)
  applyJourney(doc, shop)
  return doc
}

test('what was measured cannot be drawn over', () => {
  const doc = shopDocument()
  const measured = shop.curves.find(({ kind }) => kind === 'measured')!
  setPoint(doc, { curveId: measured.id, stepId: first }, { value: 2 })
  setPoint(doc, { curveId: measured.id, stepId: second }, { value: null })
  expect(projectJourney(doc).curves).toEqual(shop.curves)
})

test('levels get names of their own and the usual ones back, and no value changes', () => {
  const doc = shopDocument()
  const before = formatJourney(projectJourney(doc))
  const levels = ['bad', 'fine', 'good']
  setLevels(doc, levels)
  const named = projectJourney(doc)
  expect(emotionLevels(named)).toEqual(levels)
  expect(named.curves).toEqual(shop.curves)
  expect(named.lanes.filter((lane) => lane.levels !== undefined).map(({ type }) => type)).toEqual([
    'emotion',
  ])
  const copy = seededDocument(2)
  applyJourney(copy, named)
  expect(formatJourney(projectJourney(copy))).toBe(formatJourney(named))
  setLevels(doc, undefined)
  expect(formatJourney(projectJourney(doc))).toBe(before)
})

test('two people draw one curve and both keep their points', () => {
  const a = shopDocument()
  const b = seededDocument(2)
  exchange([a, b])
  const curveId = addCurve(a, { kind: 'target', persona: null, title: 'Next year' })
  exchange([a, b])
  setPoint(a, { curveId, stepId: first }, { value: 1, emotion: 'curious' })
  setPoint(b, { curveId, stepId: second }, { value: 1.5 })
  exchange([a, b])
  const curve = projectJourney(a).curves.at(-1)!
  expect(curve).toMatchObject({ title: 'Next year', kind: 'target' })
  expect(curve.points.map(({ value, basis }) => [value, basis])).toEqual([
    [1, 'assumed'],
    [1.5, 'assumed'],
  ])
  expect(projectJourney(b).curves).toEqual(projectJourney(a).curves)
  setPoint(a, { curveId, stepId: first }, { value: null })
  expect(
    projectJourney(a)
      .curves.at(-1)!
      .points.map(({ stepId }) => stepId),
  ).toEqual([second])
  removeCurve(a, curveId)
  expect(projectJourney(a).curves).toEqual(shop.curves)
})

test('a moment that people mark, or put in their words, says that it is assumed', () => {
  const doc = shopDocument()
  setMoment(doc, { stepId: first, type: 'pain' }, 'Nobody answers.')
  const found = shop.moments[0]!
  setMoment(doc, found, 'It decides everything.')
  const { moments } = projectJourney(doc)
  expect(moments.at(-1)).toMatchObject({ stepId: first, type: 'pain', basis: 'assumed' })
  expect(moments[0]).toEqual({ ...found, text: 'It decides everything.', basis: 'assumed' })
  setMoment(doc, found, null)
  expect(projectJourney(doc).moments).toHaveLength(shop.moments.length)
})

test('a scored curve follows what is placed at the steps, on every screen', () => {
  const [doc, other] = [shopDocument(1), seededDocument(2)]
  exchange([doc, other])
  const id = addCurve(doc, { kind: 'scored', persona: null })
  const scored = (from = doc) => projectJourney(from).curves.find((curve) => curve.id === id)!
  expect(scored()).toMatchObject({ kind: 'scored', fromPlaced: true })
  expect(scored().points).toEqual(placedPoints(projectJourney(doc)))
  const pain = projectJourney(doc).records.find(({ type }) => type === 'painPoint')!
  const stepId = projectJourney(doc)
    .lanes.flatMap(({ cells }) => cells)
    .find(({ cards }) => cards.some(({ recordId }) => recordId === pain.id))!.stepId
  const valueAt = () => scored().points.find((point) => point.stepId === stepId)?.value
  changeRecord(doc, pain.id, { severity: 1 })
  const before = valueAt()
  changeRecord(doc, pain.id, { severity: 5 })
  expect(valueAt()).toBeLessThan(before ?? -Infinity)
  exchange([doc, other])
  expect(scored(other)).toEqual(scored())
  setPoint(doc, { curveId: id, stepId }, { value: 2 })
  expect(scored(other)).toEqual(scored())
  removeCurve(doc, id)
  expect(scored()).toBeUndefined()
})

test('a scored curve has its points in the canonical form and computes them again on import', () => {
  const doc = shopDocument()
  const id = addCurve(doc, { kind: 'scored', persona: null, title: 'As scored' })
  const written = projectJourney(doc)
  expect(written.curves.find((curve) => curve.id === id)?.points).not.toEqual([])
  const copy = seededDocument(2)
  applyJourney(copy, written)
  expect(formatJourney(projectJourney(copy))).toBe(formatJourney(written))
  applyJourney(copy, { ...written, lanes: [], records: [] })
  expect(projectJourney(copy).curves.find((curve) => curve.id === id)?.points).toEqual([])
})

test('an edit elsewhere leaves a scored curve the very same object', () => {
  const doc = shopDocument()
  const id = addCurve(doc, { kind: 'scored', persona: null })
  const projection = createProjection(doc)
  const scored = () => projection.read().curves.find((curve) => curve.id === id)
  const before = scored()
  addCard(doc, { laneId: shop.lanes[0]!.id, stepId: first }, { text: 'a card' })
  expect(scored()).toBe(before)
  projection.close()
})
