import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emotionLevels, formatJourney, parseJourney } from '@desirepath/core'
import { expect, test } from 'vitest'
import { exchange, seededDocument } from '../../test/peers.ts'
import { applyJourney } from '../apply.ts'
import { projectJourney } from '../projection.ts'
import { addCurve, removeCurve, setLevels, setMoment, setPoint } from './feelings.ts'

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
