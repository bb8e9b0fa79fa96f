import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseJourney } from './canonical.ts'
import type { Journey } from './journey.ts'
import { toBeOf } from './to-be.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const plan = toBeOf(shop, { id: 'plan', title: 'Shop, to-be' })

test('a to-be claims nothing that was measured of today', () => {
  expect(parseJourney(JSON.stringify(plan)).type).toBe('journey')
  expect(plan).toMatchObject({ kind: 'to-be', basedOn: shop.id, discovery: null })
  expect(plan.steps.map(({ measured }) => measured)).toEqual(shop.steps.map(() => null))
  expect(plan.lanes.some(({ type }) => type === 'measured')).toBe(false)
  expect(plan.edges.every(({ n, kind }) => n === 0 && kind !== 'exit' && kind !== 'loop')).toBe(
    true,
  )
})

test('its targets begin where customers are today, one for everybody and each persona', () => {
  const today = shop.curves.find(({ kind, persona }) => kind === 'measured' && persona === null)!
  const aim = plan.curves.find(({ id }) => id === today.id)!
  expect(aim.kind).toBe('target')
  expect(aim.points.map(({ value }) => value)).toEqual(today.points.map(({ value }) => value))
  expect(aim.points.every(({ n, low }) => n === 0 && low === null)).toBe(true)
  const whose = plan.curves.map(({ persona }) => persona)
  expect(whose).toHaveLength(new Set(whose).size)
})

test('a target does not follow what is placed there, as the scored curve did that it began from', () => {
  const scored = shop.curves.map((curve) => ({
    ...curve,
    kind: 'scored' as const,
    fromPlaced: true as const,
  }))
  const planned = toBeOf({ ...shop, curves: scored }, { id: 'plan', title: 'Shop, to-be' }).curves
  expect(planned).not.toEqual([])
  expect(planned.every(({ kind, fromPlaced }) => kind === 'target' && fromPlaced !== true)).toBe(
    true,
  )
})

test('steps, cards and findings keep their ids, so that the two can be compared', () => {
  expect(plan.steps.map(({ id }) => id)).toEqual(shop.steps.map(({ id }) => id))
  expect(plan.records).toEqual(shop.records)
})
