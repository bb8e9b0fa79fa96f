import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '@desirepath/core'
import { expect, test } from 'vitest'
import { representatives, type CountedPath } from './representatives.ts'

const options = (k?: number) => ({ random: seededRandom(1), ...(k === undefined ? {} : { k }) })

test('fitness and coverage, by hand', () => {
  // Representative 0 1 2 3 for all: distances 0, 1 (of 4) and 4 (of 4).
  const list = [
    { path: [0, 1, 2, 3], journeys: 6 },
    { path: [0, 1, 2], journeys: 3 },
    { path: [4, 5, 6, 7], journeys: 1 },
  ]
  const found = representatives(list, options(1))
  expect(found.journeys).toEqual([{ path: [0, 1, 2, 3], journeys: 10, share: 1 }])
  expect(found.fitness).toBeCloseTo(1 - 7 / 37)
  expect(found.coverage).toBeCloseTo(0.9)
  expect(found.silhouette).toBeNull()
})

test('the number of journeys is found where there are two kinds', () => {
  const list = [
    { path: [0, 1, 2, 3], journeys: 50 },
    { path: [0, 1, 2], journeys: 10 },
    { path: [5, 6, 7, 8, 9], journeys: 40 },
    { path: [5, 6, 8, 9], journeys: 8 },
  ]
  const found = representatives(list, options())
  expect(found.k).toBeGreaterThanOrEqual(2)
  expect(found.journeys[0]!.path).toEqual([0, 1, 2, 3])
  expect(found.assignment[0]).toBe(0)
  expect(found.assignment[2]).toBe(1)
})

test('nothing, one path and more clusters than paths', () => {
  expect(representatives([], options())).toMatchObject({ k: 0, journeys: [] })
  expect(representatives([{ path: [], journeys: 2 }], options())).toMatchObject({
    k: 1,
    fitness: 1,
  })
  expect(representatives([{ path: [3], journeys: 2 }], options(5)).k).toBe(1)
})

test('many variants are sampled, with the same answer for a seed', () => {
  const random = seededRandom(7)
  const base = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const list = Array.from({ length: 300 }, (_, i): CountedPath => {
    const path = i % 2 ? base : base.toReversed()
    const at = Math.floor(random() * 10)
    return { path: path.with(at, 10 + Math.floor(random() * 5)), journeys: 1 }
  })
  const found = () => representatives(list, { random: seededRandom(3), sampleAbove: 100 })
  expect(found()).toEqual(found())
  expect(found().k).toBe(2)
  expect(found().coverage).toBe(1)
  // No journey of the log is free of noise; hill-climbing finds the path behind them.
  expect(found().journeys.map(({ path }) => path)).toContainEqual(base)
})

const shared = process.env.DESIREPATH_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const receipt = join(shared, 'data/eventlogs/receipt.csv')
if (!existsSync(receipt)) console.info(`skipped: no ${receipt}`)

test.skipIf(!existsSync(receipt))('three journeys of the receipt log fit and cover it', () => {
  const list = receiptVariants()
  expect(list).toHaveLength(116)
  const before = performance.now()
  const found = representatives(list, options(3))
  expect(performance.now() - before).toBeLessThan(1000)
  expect(found.fitness).toBeGreaterThanOrEqual(0.835)
  expect(found.coverage).toBeGreaterThanOrEqual(0.685)
})

/** The log quotes no field; its order of time within a case is that of the file. */
function receiptVariants(): CountedPath[] {
  const [header, ...rows] = readFileSync(receipt, 'utf8').trim().split(/\r?\n/)
  const names = header!.split(',')
  const [customer, activity, time] = ['case:concept:name', 'concept:name', 'time:timestamp'].map(
    (name) => names.indexOf(name),
  )
  const cases = new Map<string, { at: string; step: string }[]>()
  for (const row of rows) {
    const fields = row.split(',')
    const events = cases.get(fields[customer!]!) ?? []
    cases.set(fields[customer!]!, events)
    events.push({ at: fields[time!]!, step: fields[activity!]! })
  }
  const codes = new Map<string, number>()
  const variants = new Map<string, { path: number[]; journeys: number }>()
  for (const events of cases.values()) {
    events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    const path = events.map(({ step }) => {
      if (!codes.has(step)) codes.set(step, codes.size)
      return codes.get(step)!
    })
    const variant = variants.get(path.join()) ?? { path, journeys: 0 }
    variants.set(path.join(), variant)
    variant.journeys++
  }
  return [...variants.values()]
}
