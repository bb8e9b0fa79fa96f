import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Figures } from '@desirepath/discovery'
import { desirepath } from '../test/command.ts'

const shared = process.env['DESIREPATH_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
const here = existsSync(join(shared, 'data'))
if (!here)
  console.log(`skipped: the reference logs are not at ${shared}/data (set DESIREPATH_SHARED)`)

interface Reference {
  readonly cases: number
  readonly events: number
  readonly activities: number
  readonly variants: number
  readonly variants_for_80pct: number
  readonly top_variants: readonly (readonly [number, readonly string[]])[]
  readonly all_edges: readonly (readonly [string, string, number])[]
  readonly start: Readonly<Record<string, number>>
  readonly end: Readonly<Record<string, number>>
  readonly mean_case_s: number
  readonly median_case_s: number
}

/**
 * The reference took the offsets of XES times for nothing, so its cases across a change of the
 * clock are an hour too long or short: the mean of the receipt log as instants, computed apart.
 */
const meanAsInstants: Readonly<Record<string, number>> = {
  '08_receipt.xes.gz': 467_263.91525732225,
}

async function figures(name: string, ...more: string[]): Promise<Figures> {
  const run = await desirepath([
    'figures',
    '--events',
    join(shared, 'data/eventlogs', name),
    ...more,
  ])
  if (run.code !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Figures
}

const counts = (list: readonly { readonly name: string; readonly count: number }[]) =>
  Object.fromEntries(list.map(({ name, count }) => [name, count]))

test.skipIf(!here).each([
  ['01_running-example.xes.gz', '01_running-example'],
  ['running_example.csv', '01_running-example'],
  ['02_teleclaims.xes.gz', '02_teleclaims'],
  ['08_receipt.xes.gz', '08_receipt'],
  ['receipt.csv', '08_receipt'],
  ['sepsis.csv', 'sepsis_full'],
])('the figures of %s are those of the reference', async (name, key) => {
  const path = join(shared, 'data/golden/eventlog_reference.json')
  const golden = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Reference>)[key]!
  const found = await figures(name)
  expect([found.cases, found.events, found.activities.length]).toEqual([
    golden.cases,
    golden.events,
    golden.activities,
  ])
  expect([found.variants.count, found.variants.for80Percent]).toEqual([
    golden.variants,
    golden.variants_for_80pct,
  ])
  expect(
    found.variants.top.slice(0, golden.top_variants.length).map(({ customers }) => customers),
  ).toEqual(golden.top_variants.map(([count]) => count))
  expect(found.transitions).toHaveLength(golden.all_edges.length)
  const pairs = new Map(
    found.transitions.map(({ from, to, count }) => [JSON.stringify([from, to]), count]),
  )
  for (const [from, to, count] of golden.all_edges)
    expect(pairs.get(JSON.stringify([from, to])), `${from} → ${to}`).toBe(count)
  expect(counts(found.starts)).toEqual(golden.start)
  expect(counts(found.ends)).toEqual(golden.end)
  expect(found.duration.medianSeconds).toBeCloseTo(golden.median_case_s, 6)
  expect(found.duration.meanSeconds).toBeCloseTo(meanAsInstants[name] ?? golden.mean_case_s, 6)
  expect(found.quarantined).toBe(0)
})

test.skipIf(!here)('three typical journeys represent the receipt log', async () => {
  const { representatives } = await figures('receipt.csv', '--k', '3')
  expect(representatives.k).toBe(3)
  expect(representatives.fitness).toBeGreaterThanOrEqual(0.835)
  expect(representatives.coverage).toBeGreaterThanOrEqual(0.685)
})
