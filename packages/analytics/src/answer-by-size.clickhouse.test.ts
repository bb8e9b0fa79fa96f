import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomDataset } from '../test/random-dataset.ts'
import { openAnalytics, type Analytics } from './analytics.ts'
import { answerBySize, BYTES_PER_EVENT } from './answer-by-size.ts'
import { eventCount } from './events/count.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-size-'))
let analytics: Analytics

beforeAll(async () => {
  const url = process.env.CLICKHOUSE_URL
  analytics = await openAnalytics(url ? { url } : { folder })
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a dataset is answered from columns as long as they fit the memory budget', async () => {
  const { columns } = randomDataset(3)
  const ref = { workspaceId: `size-${process.pid}`, datasetId: 'd' }
  const { engine } = analytics
  expect(await answerBySize(engine, ref, 0)).toBe('columns')
  await analytics.appendEvents(ref, columns)
  expect(await eventCount(engine, ref)).toBe(columns.size)
  const needed = columns.size * BYTES_PER_EVENT
  expect(await answerBySize(engine, ref, needed)).toBe('columns')
  expect(await answerBySize(engine, ref, needed - 1)).toBe('sql')
})
