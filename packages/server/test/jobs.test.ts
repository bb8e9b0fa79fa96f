import type { Job, JourneyListing, Problem } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'
import { smallShop } from './small-shop.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

async function discoveryOf(customers: number) {
  const upload = await opened.visitor.upload('events.csv', smallShop({ customers }).events)
  return { title: 'A shop', events: [{ uploadId: upload.id, mapping: {} }], feedback: [] }
}

test('a cancelled job leaves nothing behind', async () => {
  const { id } = await opened.visitor.post<Job>('/api/discoveries', await discoveryOf(5000))
  const cancelled = await opened.visitor.post<Job>(`/api/jobs/${id}/cancel`, {})
  expect(cancelled.status).toBe('cancelled')
  expect(await opened.visitor.finished(id)).toMatchObject({ status: 'cancelled', report: null })
  const { items } = await opened.visitor.json<{ items: JourneyListing[] }>('/api/journeys')
  expect(items).toEqual([])
})

test('a cancelled job can be started again', async () => {
  const { id } = await opened.visitor.post<Job>('/api/discoveries', await discoveryOf(60))
  await opened.visitor.post(`/api/jobs/${id}/cancel`, {})
  const retried = await opened.visitor.post<Job>(`/api/jobs/${id}/retry`, {})
  expect(await opened.visitor.finished(retried.id)).toMatchObject({ status: 'done' })
  for (const change of ['cancel', 'retry']) {
    const late = await opened.visitor.ask(`/api/jobs/${id}/${change}`, { method: 'POST' })
    expect(late.status, change).toBe(409)
  }
})

test('a job that waits for another is cancelled at once, and can wait again', async () => {
  const first = await opened.visitor.post<Job>('/api/discoveries', await discoveryOf(4000))
  const { id } = await opened.visitor.post<Job>('/api/discoveries', await discoveryOf(30))
  const cancelled = await opened.visitor.post<Job>(`/api/jobs/${id}/cancel`, {})
  expect(cancelled.status).toBe('cancelled')
  expect(['waiting', 'running']).toContain(
    (await opened.visitor.json<Job>(`/api/jobs/${first.id}`)).status,
  )
  await opened.visitor.post(`/api/jobs/${id}/retry`, {})
  expect(await opened.visitor.finished(id)).toMatchObject({ status: 'done' })
  expect(await opened.visitor.finished(first.id)).toMatchObject({ status: 'done' })
})

test('a job says what it was asked for, so that one can start from there', async () => {
  const input = await discoveryOf(30)
  const { id } = await opened.visitor.post<Job>('/api/discoveries', { ...input, success: null })
  expect((await opened.visitor.finished(id)).input).toMatchObject({ ...input, success: null })
})

test('a repeat with the same key starts no second job, another request with it is refused', async () => {
  const input = await discoveryOf(30)
  const key = { 'idempotency-key': 'discovery-1' }
  const [first, second] = await Promise.all([
    opened.visitor.post<Job>('/api/discoveries', input, key),
    opened.visitor.post<Job>('/api/discoveries', input, key),
  ])
  expect(second.id).toBe(first.id)
  const other = await opened.visitor.ask('/api/discoveries', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...key },
    body: JSON.stringify({ ...input, title: 'Another' }),
  })
  expect(other.status).toBe(422)
  await opened.visitor.finished(first.id)
})

test('a discovery of files that are not there, or of none, starts nothing', async () => {
  const start = (events: unknown) =>
    opened.visitor.ask('/api/discoveries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'T', events }),
    })
  const gone = await start([{ uploadId: '0194f7e2-0000-7000-8000-000000000000', mapping: {} }])
  expect(gone.status).toBe(404)
  expect((await start([])).status).toBe(400)
  expect((await start([{ uploadId: '../../etc', mapping: {} }])).status).toBeLessThan(500)
})

test('a log that cannot be read under its mapping fails with a sentence', async () => {
  const upload = await opened.visitor.upload('events.csv', smallShop({ customers: 20 }).events)
  const mapping = { customer: 'user_id', activity: 'event', time: 'no such column' }
  const { id } = await opened.visitor.post<Job>('/api/discoveries', {
    title: 'T',
    events: [{ uploadId: upload.id, mapping }],
  })
  const job = await opened.visitor.finished(id)
  expect(job).toMatchObject({ status: 'failed', report: null })
  expect(job.error).toContain('no such column')
  expect(job.error).toContain('events.csv')
})

test('several logs with mappings of their own make one journey', async () => {
  const first = await opened.visitor.upload('web.csv', smallShop({ customers: 40 }).events)
  const rows = [
    'who;what;when',
    'late-1;view_product;2026-04-01T10:00:00Z',
    'late-1;call_support;2026-04-01T11:00:00Z',
  ]
  const second = await opened.visitor.upload('phone.csv', rows.join('\n'))
  const { id } = await opened.visitor.post<Job>('/api/discoveries', {
    title: 'Two logs',
    events: [
      { uploadId: first.id, mapping: {} },
      { uploadId: second.id, mapping: { customer: 'who', activity: 'what', time: 'when' } },
    ],
  })
  const job = await opened.visitor.finished(id)
  expect(job.error).toBeNull()
  const { items } = await opened.visitor.json<{ items: JourneyListing[] }>('/api/journeys')
  expect(items.find((each) => each.id === job.report?.journeyId)?.customers).toBe(41)
})

test('a body that is too large is refused before it is read whole', async () => {
  const answer = await opened.visitor.ask('/api/journeys', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: ' '.repeat(65 << 20),
  })
  expect(answer.status).toBe(413)
  expect(((await answer.json()) as Problem).type).toMatch(/too-large$/)
})
