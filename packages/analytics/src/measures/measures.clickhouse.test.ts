import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  countFigure,
  daysOf,
  type EventColumns,
  type EventFilter,
  type EventMeasure,
  eventMeasures,
  type Figure,
  meanFigure,
  medianFigure,
  periodOf,
  periods,
  type Random,
  seededRandom,
  shareFigure,
  sumFigure,
} from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { below, pick } from '../../test/random-dataset.ts'
import { type Analytics, openAnalytics } from '../analytics.ts'
import type { EventsRef } from './columns.ts'
import { measuredCustomers } from './customers.ts'
import { eventFigures } from './figures.ts'
import { eventTerms } from './terms.ts'

expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    typeof a === 'number' && typeof b === 'number'
      ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
      : undefined,
])

interface Row {
  readonly customer: string
  readonly activity: string
  readonly time: number
  readonly channel: string
  readonly amount: string
  readonly plan: string
}

const START = Date.UTC(2026, 0, 20)
const DAY = 86_400_000

let analytics: Analytics
let folder: string
const workspaceId = `measures-${process.pid}`
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desirepath-measures-'))
  const url = process.env.CLICKHOUSE_URL
  analytics = await openAnalytics(url ? { url } : { folder })
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

test('figures of events are those of counting one by one, and lead to exactly whom they count', async () => {
  let shown = 0
  for (let seed = 0; seed < 3; seed++) {
    const random = seededRandom(seed)
    const datasets = [randomRows(random), randomRows(random)]
    const ref = await store(seed, datasets)
    const all = datasets.flat()
    for (let i = 0; i < 20; i++) {
      const measure = randomMeasure(random)
      const title = `seed ${seed}: ${JSON.stringify(measure)}`
      const { points, partial } = await eventFigures(analytics.engine, ref, measure)
      const expected = counted(all, measure)
      expect({ points, partial }, title).toEqual(expected.told)
      shown += points.length
      const { from } = points.length > 0 ? pick(random, points) : { from: '2026-02-02' }
      for (const side of ['counted', 'all'] as const) {
        const asked = { from, side, after: 1, limit: 2 }
        const found = await measuredCustomers(analytics.engine, ref, measure, asked)
        const own = expected.customers(from, side)
        expect(found?.n ?? 0, title).toBe(own.length)
        expect(found?.customers.map(({ customer }) => customer) ?? [], title).toEqual(
          own.slice(1, 3),
        )
        if (side === 'counted' && points.length > 0)
          expect(points.find((point) => point.from === from)?.customers, title).toBe(own.length)
      }
    }
  }
  expect(shown).toBeGreaterThan(150)
}, 120_000)

test('what measures can speak of stands in the events, and datasets without any have no figures', async () => {
  const rows = randomRows(seededRandom(7))
  const ref = await store(70, [rows, []])
  const { activities, columns } = await eventTerms(analytics.engine, ref)
  const buys = rows.filter(({ activity }) => activity === 'buy').length
  expect(activities.find(({ value }) => value === 'buy')?.n ?? 0).toBe(buys)
  expect(columns.map(({ name }) => name).toSorted()).toEqual(['amount', 'plan', 'way'])
  expect(columns.find(({ name }) => name === 'plan')).toMatchObject({ isNumber: false })
  const nowhere = { ...ref, datasetIds: ['no such'] }
  const measure = randomMeasure(seededRandom(1))
  expect(await eventFigures(analytics.engine, nowhere, measure)).toEqual({
    asOf: null,
    points: [],
    partial: 0,
  })
})

function randomRows(random: Random): Row[] {
  return Array.from({ length: 120 }, () => ({
    customer: pick(random, ['a', 'b', "o'brien", '🙂', 'zoë', 'f', 'g', 'h']),
    activity: pick(random, ['view', 'view', 'buy', "{it's}"]),
    time: START + below(random, 70) * DAY + below(random, DAY),
    channel: pick(random, ['', 'Web', 'Desk']),
    amount: pick(random, ['', '9.5', '20', '-3', 'free', '1e2']),
    plan: pick(random, ['', 'pro', 'free']),
  }))
}

async function store(seed: number, datasets: readonly (readonly Row[])[]): Promise<EventsRef> {
  const ref = { workspaceId, datasetIds: datasets.map((_, i) => `${seed}-${i}`) }
  for (const [i, rows] of datasets.entries()) {
    // The columns of the second stand in another order.
    const names = i === 0 ? (['amount', 'plan'] as const) : (['plan', 'amount'] as const)
    await analytics.appendEvents(
      { workspaceId, datasetId: ref.datasetIds[i]! },
      columnsOf(rows, names),
    )
  }
  return ref
}

function columnsOf(rows: readonly Row[], names: readonly ('amount' | 'plan')[]): EventColumns {
  const coded = (values: readonly string[], first: readonly string[] = []) => {
    const known = [...new Set([...first, ...values])]
    return { values: known, codes: Uint32Array.from(values, (value) => known.indexOf(value)) }
  }
  const customer = coded(rows.map((row) => row.customer))
  const activity = coded(rows.map((row) => row.activity))
  return {
    size: rows.length,
    customers: customer.values,
    customer: customer.codes,
    activities: activity.values,
    activity: activity.codes,
    time: Float64Array.from(rows, ({ time }) => time),
    channel: {
      name: 'way',
      ...coded(
        rows.map(({ channel }) => channel),
        [''],
      ),
    },
    attributes: names.map((name) => ({
      name,
      ...coded(
        rows.map((row) => row[name]),
        [''],
      ),
    })),
  }
}

function randomFilter(random: Random): EventFilter {
  return {
    activities: pick(random, [[], ['buy'], ['view', "{it's}"]]),
    where: pick(random, [
      [],
      [],
      [{ column: 'plan', has: 'oneOf' as const, values: ['pro'] }],
      [{ column: 'way', has: 'noneOf' as const, values: ['Web', ''] }],
      [{ column: 'missing', has: 'noneOf' as const, values: ['x'] }],
    ]),
  }
}

function randomMeasure(random: Random): EventMeasure {
  return {
    journeyId: null,
    what: pick(random, eventMeasures),
    by: pick(random, periods),
    of: randomFilter(random),
    among: randomFilter(random),
    later: 1 + below(random, 3),
    column: pick(random, ['amount', 'amount', 'plan']),
  }
}

/** The same, one event after the other. */
function counted(rows: readonly Row[], measure: EventMeasure) {
  const { what, by, of, among, later, column } = measure
  const own = rows.filter((row) => isMeant(row, of))
  const inPeriod = (row: Row, period: number) => periodOf(row.time, by) === period
  const customersOf = (some: readonly Row[]) =>
    [...new Set(some.map(({ customer }) => customer))].toSorted(bytewise)
  const firstOf = new Map<string, number>()
  for (const row of rows.filter((each) => isMeant(each, among)).toSorted((a, b) => a.time - b.time))
    if (!firstOf.has(row.customer)) firstOf.set(row.customer, periodOf(row.time, by))
  const starting = (period: number) =>
    customersOf(rows.filter((row) => isMeant(row, among) && inPeriod(row, period))).filter(
      (customer) => what !== 'cohort' || firstOf.get(customer) === period,
    )
  const isShare = ['share', 'retention', 'cohort'].includes(what)
  const ahead = what === 'share' ? 0 : later
  const numbers = own.filter((row) => !Number.isNaN(numberIn(row, column)))
  const customers = (period: number, side: 'counted' | 'all'): string[] => {
    if (isShare) {
      const all = starting(period)
      const did = new Set(customersOf(own.filter((row) => inPeriod(row, period + ahead))))
      return side === 'all' ? all : all.filter((customer) => did.has(customer))
    }
    const some = ['sum', 'mean', 'median'].includes(what) ? numbers : own
    return customersOf(some.filter((row) => inPeriod(row, period)))
  }
  const figure = (period: number): Figure => {
    const values = numbers
      .filter((row) => inPeriod(row, period))
      .map((row) => numberIn(row, column))
    const sum = values.reduce((total, each) => total + each, 0)
    const squares = values.reduce((total, each) => total + each * each, 0)
    if (what === 'events') return countFigure(own.filter((row) => inPeriod(row, period)).length)
    if (what === 'customers') return countFigure(customers(period, 'counted').length)
    if (what === 'sum')
      return values.length === 0
        ? { value: 0, n: 0, low: null, high: null }
        : sumFigure({ n: values.length, sum, squares })
    if (what === 'mean') return meanFigure(values)
    if (what === 'median') return medianFigure(values)
    return shareFigure(customers(period, 'counted').length, starting(period).length)
  }
  const days = rows.map(({ time }) => new Date(time).toISOString().slice(0, 10)).toSorted()
  const isTotal = ['events', 'customers', 'sum'].includes(what)
  const known = [...new Set(rows.map(({ time }) => periodOf(time, by)))].toSorted((a, b) => a - b)
  const met = known.filter((period) => customers(period, 'all').length > 0)
  const told = isTotal && met.length > 0 ? range(met[0]!, known.at(-1)!) : met
  const whole = told.filter((period) => {
    const { from } = daysOf(period, by)
    const { to } = daysOf(period + (isShare ? ahead : 0), by)
    if (isTotal) return from >= days[0]! && to <= days.at(-1)!
    return !isShare || ahead === 0 || to <= days.at(-1)!
  })
  return {
    told: {
      points: whole.map((period) => ({
        ...figure(period),
        customers: customers(period, 'counted').length,
        ...daysOf(period, by),
      })),
      partial: told.length - whole.length,
    },
    customers: (from: string, side: 'counted' | 'all') => {
      const period = periodOf(Date.parse(from), by)
      return daysOf(period, by).from === from ? customers(period, side) : []
    },
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** In the order of the store. */
function bytewise(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function isMeant(row: Row, { activities, where }: EventFilter): boolean {
  if (activities.length > 0 && !activities.includes(row.activity)) return false
  return where.every(({ column, has, values }) => {
    const value = column === 'plan' ? row.plan : column === 'way' ? row.channel : ''
    return values.includes(value) === (has === 'oneOf')
  })
}

function numberIn(row: Row, column: string): number {
  const text = column === 'amount' ? row.amount : row.plan
  return text === '' ? Number.NaN : Number(text)
}
