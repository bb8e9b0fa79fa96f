import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventColumns } from '@desirepath/core'
import { expect, test } from 'vitest'
import { createLog } from '../log/create.ts'
import { directlyFollows } from './directly-follows.ts'
import { logSummary } from './log-summary.ts'
import { startsAndEnds } from './starts-and-ends.ts'
import { variants } from './variants.ts'

/** Figures of public logs, computed by a reference implementation (pm4py 2.7.14). */
interface Reference {
  readonly cases: number
  readonly events: number
  readonly activities: number
  readonly variants: number
  readonly variants_for_80pct: number
  readonly coverage_top10: number
  readonly top_variants: readonly [number, readonly string[]][]
  readonly all_edges: readonly [string, string, number][]
  readonly dfg_sum: number
  readonly start: Readonly<Record<string, number>>
  readonly end: Readonly<Record<string, number>>
  readonly first: string
  readonly last: string
  readonly median_case_s: number
  readonly mean_case_s: number
  readonly perf_top_edge: { readonly median: number }
  readonly top_edges: readonly [string, string, number][]
}

const data = join(
  process.env.DESIREPATH_SHARED ?? join(import.meta.dirname, '../../../../../shared'),
  'data',
)
const logs = [
  { name: '01_running-example', file: 'running_example.csv', delimiter: ';', columns: [0, 1, 2] },
  { name: '08_receipt', file: 'receipt.csv', delimiter: ',', columns: [1, 10, 14] },
  { name: 'sepsis_full', file: 'sepsis.csv', delimiter: ';', columns: [0, 1, 2] },
] as const

const missing = !existsSync(data)
if (missing) console.warn(`golden event logs skipped: ${data} is not there`)

test.skipIf(missing).each(logs)('$name has the figures of the reference', (source) => {
  const reference = JSON.parse(readFileSync(join(data, 'golden/eventlog_reference.json'), 'utf8'))[
    source.name
  ] as Reference
  const log = createLog(parse(readFileSync(join(data, 'eventlogs', source.file), 'utf8'), source))
  const name = (code: number) => log.activities[code]!

  const summary = logSummary(log)
  expect(summary.journeys).toBe(reference.cases)
  expect(summary.events).toBe(reference.events)
  expect(summary.activities.length).toBe(reference.activities)
  // The reference took the teaching log's times, which are an hour ahead, for UTC.
  if (source.name !== '01_running-example') {
    expect(summary.from).toBe(Date.parse(reference.first))
    expect(summary.to).toBe(Date.parse(reference.last))
  }
  expect(summary.duration.medianSeconds).toBeCloseTo(reference.median_case_s, 6)
  expect(summary.duration.meanSeconds).toBeCloseTo(reference.mean_case_s, 6)

  const pairs = directlyFollows(log)
  const edges = pairs.map(({ from, to, count }) => `${name(from)}>${name(to)}: ${count}`)
  expect(edges.toSorted()).toEqual(
    reference.all_edges.map(([a, b, n]) => `${a}>${b}: ${n}`).toSorted(),
  )
  expect(pairs.reduce((sum, { count }) => sum + count, 0)).toBe(reference.dfg_sum)
  const [from, to] = reference.top_edges[0]!
  const top = pairs.find((pair) => name(pair.from) === from && name(pair.to) === to)!
  expect(top.medianSeconds).toBeCloseTo(reference.perf_top_edge.median, 6)

  const { starts, ends } = startsAndEnds(log)
  const named = (counts: typeof starts) =>
    Object.fromEntries(counts.map(({ activity, count }) => [name(activity), count]))
  expect(named(starts)).toEqual(reference.start)
  expect(named(ends)).toEqual(reference.end)

  const { count, list, coverage, for80Percent } = variants(log)
  expect(count).toBe(reference.variants)
  expect(for80Percent).toBe(reference.variants_for_80pct)
  expect(coverage[Math.min(10, count) - 1]).toBeCloseTo(reference.coverage_top10, 4)
  for (const [journeys, steps] of reference.top_variants) {
    const found = list.find(({ path }) => Array.from(path, name).join('\n') === steps.join('\n'))
    expect(found?.journeys).toBe(journeys)
  }
})

/** Enough of CSV for these files, which quote nothing in the columns that are read. */
function parse(text: string, { delimiter, columns }: (typeof logs)[number]): EventColumns {
  const rows = text.trim().split(/\r?\n/).slice(1)
  const cells = rows.map((row) => columns.map((column) => row.split(delimiter)[column]!))
  const [customers, activities] = [0, 1].map((i) => [...new Set(cells.map((row) => row[i]!))])
  return {
    size: rows.length,
    customers: customers!,
    activities: activities!,
    customer: Uint32Array.from(cells, (row) => customers!.indexOf(row[0]!)),
    activity: Uint32Array.from(cells, (row) => activities!.indexOf(row[1]!)),
    time: Float64Array.from(cells, (row) => instant(row[2]!)),
    channel: null,
    attributes: [],
  }
}

/** Times without a zone are UTC. */
function instant(text: string): number {
  const iso = text.replaceAll('/', '-').replace(' ', 'T')
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`)
}
