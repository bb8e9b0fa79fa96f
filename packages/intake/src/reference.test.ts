import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEvents } from './events/read-events.ts'
import { readFeedback } from './feedback/read-feedback.ts'

const shared = process.env['DESIREPATH_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
const here = existsSync(join(shared, 'data'))
if (!here)
  console.log(`skipped: the reference logs are not at ${shared}/data (set DESIREPATH_SHARED)`)

interface Reference {
  readonly cases: number
  readonly events: number
  readonly activities: number
  readonly first: string
  readonly last: string
}

test.skipIf(!here).each([
  ['01_running-example.xes.gz', '01_running-example'],
  ['running_example.csv', '01_running-example'],
  ['02_teleclaims.xes.gz', '02_teleclaims'],
  ['08_receipt.xes.gz', '08_receipt'],
  ['receipt.csv', '08_receipt'],
  ['sepsis.csv', 'sepsis_full'],
])('%s is read without a mapping as the reference says', async (name, key) => {
  const golden = JSON.parse(
    readFileSync(join(shared, 'data/golden/eventlog_reference.json'), 'utf8'),
  ) as Record<string, Reference>
  const read = await readEvents([join(shared, 'data/eventlogs', name)], {
    now: Date.UTC(2026, 0, 1),
  })
  if (read.type === 'badFile') throw new Error(read.reason)
  const { columns, caseColumn, quarantined } = read
  const { cases, events, activities, first, last } = golden[key]!
  expect(caseColumn).toBe(true)
  expect(quarantined.count).toBe(0)
  expect([columns.customers.length, columns.size, columns.activities.length]).toEqual([
    cases,
    events,
    activities,
  ])
  // The reference took the offsets of XES times for nothing; ours are instants.
  if (name !== 'receipt.csv' && name !== 'sepsis.csv') return
  const times = columns.time.subarray(0, columns.size)
  expect(Math.min(...times)).toBe(Date.parse(first))
  expect(Math.max(...times)).toBe(Date.parse(last))
})

test.skipIf(!here)('a real survey in Latin-1 keeps its accents, scores and comments', async () => {
  const path = join(shared, 'data/feedback/nps_garden_retail_fr.csv')
  const read = await readFeedback([path], { now: Date.UTC(2026, 0, 1) })
  if (read.type === 'badFile') throw new Error(read.reason)
  const { items, files } = read
  expect(files[0]).toMatchObject({ rows: 13_954 })
  expect(items.filter(({ score }) => score !== null)).toHaveLength(13_612)
  expect(items.filter(({ text }) => text !== null)).toHaveLength(3839)
  expect(items.find(({ text }) => text !== null)?.text).toContain(
    "le délai d'attente est particulièrement long",
  )
  expect(items[0]).toMatchObject({ at: null, scale: { kind: 'nps', min: 0, max: 10 } })
})
