import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addJob,
  addQuarantined,
  changeJob,
  ensureWorkspace,
  failInterruptedJobs,
  findJob,
  findJourney,
  listJourneys,
  listQuarantined,
  openStore,
  saveJourney,
  setJourneyDeleted,
  type Store,
} from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-store-'))
let store: Store

beforeAll(async () => {
  const url = process.env.DATABASE_URL
  store = await openStore(url ? { url } : { folder })
  await ensureWorkspace(store, { id: 'w', name: 'Mine' })
  await store.insertInto('workspaces').values({ id: 'other', name: 'Theirs' }).execute()
})
afterAll(async () => {
  await store.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const journey = {
  id: 'j',
  title: 'First order',
  kind: 'as-is',
  document: '{"a": 1}\n',
  listing: { steps: 3 },
  datasetId: 'd',
}

test('a journey is kept byte for byte, and only its own workspace sees it', async () => {
  await saveJourney(store, 'w', journey)
  expect(await findJourney(store, 'w', 'j')).toMatchObject({
    document: journey.document,
    datasetId: 'd',
  })
  expect(await findJourney(store, 'other', 'j')).toBeNull()
  expect(await listJourneys(store, 'other', { after: 0, limit: 10 })).toEqual([])
})

test('a deleted journey can be brought back', async () => {
  expect(await setJourneyDeleted(store, 'w', { id: 'j', deleted: true })).toBe(true)
  expect(await findJourney(store, 'w', 'j')).toBeNull()
  expect(await setJourneyDeleted(store, 'other', { id: 'j', deleted: false })).toBe(false)
  await setJourneyDeleted(store, 'w', { id: 'j', deleted: false })
  expect((await listJourneys(store, 'w', { after: 0, limit: 10 }))[0]).toMatchObject({
    id: 'j',
    listing: { steps: 3 },
  })
})

test('the same idempotency key gives the same job', async () => {
  const job = { kind: 'discovery' as const, title: 'T', input: {}, idempotencyKey: 'k' }
  const first = await addJob(store, 'w', { ...job, id: 'job-1' })
  const second = await addJob(store, 'w', { ...job, id: 'job-2' })
  expect(second.id).toBe(first.id)
})

test('a job keeps its report, and what was under way at a crash says so', async () => {
  const job = { kind: 'discovery' as const, title: 'T', input: {}, idempotencyKey: null }
  await addJob(store, 'w', { ...job, id: 'finished' })
  await changeJob(store, 'w', {
    id: 'finished',
    status: 'done',
    report: { taken: 4 },
    finishedAt: new Date(0),
  })
  await addJob(store, 'w', { ...job, id: 'cut-short' })
  await failInterruptedJobs(store, 'w')
  expect(await findJob(store, 'w', 'finished')).toMatchObject({
    status: 'done',
    report: { taken: 4 },
  })
  expect(await findJob(store, 'w', 'cut-short')).toMatchObject({ status: 'failed' })
})

test('quarantined rows are paged in the order in which they were met', async () => {
  const rows = Array.from({ length: 450 }, (_, i) => ({
    file: 'a.csv',
    row: i + 2,
    column: null,
    reason: 'No time.',
    raw: 'x',
  }))
  await addQuarantined(store, 'w', { jobId: 'finished', rows })
  const page = await listQuarantined(store, 'w', { jobId: 'finished', after: 440, limit: 50 })
  expect(page.map(({ row }) => row)).toEqual([442, 443, 444, 445, 446, 447, 448, 449, 450, 451])
})
