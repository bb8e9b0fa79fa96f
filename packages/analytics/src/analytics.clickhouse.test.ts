import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventColumns, FeedbackItem } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnalytics, type Analytics } from './analytics.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-analytics-'))
let analytics: Analytics

beforeAll(async () => {
  const url = process.env.CLICKHOUSE_URL
  analytics = await openAnalytics(url ? { url } : { folder })
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

const awkward = [
  'tab\there',
  "quote's",
  'back\\slash',
  'line\nbreak',
  'Größe 寸法 🙂',
  '',
  '\\N',
  "',[x]",
]

const columns: EventColumns = {
  size: 8,
  customers: awkward.slice(0, 5),
  activities: awkward,
  customer: Uint32Array.from([0, 1, 2, 3, 4, 0, 1, 2]),
  activity: Uint32Array.from([0, 1, 2, 3, 4, 5, 6, 7]),
  time: Float64Array.from([5, 4.25, 3, 2, 1, 1_700_000_000_000.5, -1, 0]),
  channel: {
    name: 'channel',
    values: ['', 'a\tb', "c'd"],
    codes: Uint8Array.from([0, 1, 2, 0, 1, 2, 0, 1]),
  },
  attributes: [
    {
      name: 'device',
      values: ['', "it's", 'b\\,[]'],
      codes: Uint8Array.from([0, 1, 2, 0, 1, 2, 0, 1]),
    },
    { name: 'country', values: ['', 'DE'], codes: Uint8Array.from([1, 1, 0, 0, 1, 0, 1, 0]) },
  ],
}

const feedback: FeedbackItem[] = [
  {
    id: 'f1',
    sourceType: 'survey',
    sourceName: 's.csv',
    customer: "quote's",
    at: 12.5,
    text: 'Zu spät\t😀',
    language: 'de',
    score: 3,
    scale: { kind: 'nps', min: 0, max: 10 },
    touchpoint: null,
    channel: null,
    metadata: { a: 'b' },
  },
]

test('a dataset is read back exactly as it was written', async () => {
  const ref = { workspaceId: 'w', datasetId: 'awkward' }
  await analytics.appendEvents(ref, columns)
  await analytics.appendFeedback(ref, feedback)
  expect(await analytics.loadEvents(ref)).toEqual(columns)
  expect(await analytics.loadFeedback(ref)).toEqual(feedback)
})

test('only the events of those who gave feedback are read where only they are asked for', async () => {
  const ref = { workspaceId: 'w', datasetId: 'voices' }
  await analytics.appendEvents(ref, columns)
  await analytics.appendFeedback(ref, feedback)
  const voices = await analytics.loadEvents(ref, 'withFeedback')
  expect(voices.customers).toEqual(["quote's"])
  expect([...voices.time]).toEqual([4.25, -1])
  const silent = { workspaceId: 'w', datasetId: 'silent' }
  await analytics.appendEvents(silent, columns)
  expect((await analytics.loadEvents(silent, 'withFeedback')).size).toBe(0)
})

test('datasets and workspaces do not see each other, and a dropped one is gone', async () => {
  const mine = { workspaceId: 'mine', datasetId: 'd' }
  const theirs = { workspaceId: 'theirs', datasetId: 'd' }
  await analytics.appendEvents(mine, columns)
  expect((await analytics.loadEvents(theirs)).size).toBe(0)
  await analytics.appendEvents(theirs, columns)
  await analytics.dropDataset(mine)
  expect((await analytics.loadEvents(mine)).size).toBe(0)
  expect((await analytics.loadEvents(theirs)).size).toBe(8)
  expect(await analytics.datasets()).not.toContainEqual(mine)
})

test('an aborted import stops between batches', async () => {
  const signal = AbortSignal.abort()
  const ref = { workspaceId: 'w', datasetId: 'aborted' }
  await expect(analytics.appendEvents(ref, columns, { signal })).rejects.toThrow()
})
