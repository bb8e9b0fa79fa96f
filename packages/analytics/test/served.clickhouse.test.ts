import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventColumns } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnalytics, type Analytics } from '../src/analytics.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-served-'))
let front: ChildProcess
let analytics: Analytics

beforeAll(async () => {
  front = fork(join(import.meta.dirname, 'front.ts'), [folder])
  const [port] = (await once(front, 'message')) as [number]
  analytics = await openAnalytics({ url: `http://127.0.0.1:${port}` })
})
afterAll(async () => {
  await analytics.close()
  front.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('a served ClickHouse stores and returns the same dataset over HTTP', async () => {
  const ref = { workspaceId: "o'brien", datasetId: 'd' }
  const columns: EventColumns = {
    size: 3,
    customers: ['ann', 'bob\tby'],
    activities: ['see', 'kauf größe'],
    customer: Uint32Array.from([0, 1, 0]),
    activity: Uint32Array.from([0, 1, 1]),
    time: Float64Array.from([1, 2, 3.5]),
    channel: null,
    attributes: [{ name: 'device', values: ['', 'app'], codes: Uint8Array.from([1, 0, 1]) }],
  }
  await analytics.appendEvents(ref, columns)
  expect(await analytics.loadEvents(ref)).toEqual(columns)
  expect(await analytics.datasets()).toEqual([ref])
  await analytics.dropDataset(ref)
  expect((await analytics.loadEvents(ref)).size).toBe(0)
})
