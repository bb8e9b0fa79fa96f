import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job, Problem, Upload } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'
import { smallShop } from './small-shop.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

const shop = smallShop({ customers: 50 })
const files = () =>
  readdirSync(join(opened.folder, 'uploads'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('an upload says what was recognised in it', async () => {
  const upload = await opened.visitor.upload('events.csv', shop.events)
  expect(upload).toMatchObject({
    name: 'events.csv',
    size: Buffer.byteLength(shop.events),
    preview: {
      kind: 'csv',
      purpose: 'events',
      eventMapping: {
        customer: 'user_id',
        activity: 'event',
        time: 'timestamp',
        channel: 'channel',
      },
    },
  })
  expect(await opened.visitor.json<Upload>(`/api/uploads/${upload.id}`)).toEqual(upload)
  const feedback = await opened.visitor.upload('feedback.csv', shop.feedback)
  expect(feedback.preview.purpose).toBe('feedback')
})

test('an upload can be removed, and its bytes go with it', async () => {
  const before = files().length
  const { id } = await opened.visitor.upload('events.csv', shop.events)
  expect(files()).toHaveLength(before + 1)
  await opened.visitor.ask(`/api/uploads/${id}`, { method: 'DELETE' })
  expect(files()).toHaveLength(before)
  expect((await opened.visitor.ask(`/api/uploads/${id}`)).status).toBe(404)
})

const noise = new Uint8Array(50_000).map((_, i) => (i * 7919 + (i >> 3) * 31) % 256)
test.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
  ['an empty file', 'empty.csv', ''],
  ['bytes that are no text', 'program.csv', noise],
  ['a header of four megabytes in one line', 'wide.csv', 'a'.repeat(4 << 20)],
  [
    'XML with a DTD',
    'log.xes',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><log>&a;</log>',
  ],
  ['a broken archive', 'log.xes.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5])],
])('%s is refused with a reason, and nothing is kept', async (_, name, content) => {
  const before = files()
  const answer = await opened.visitor.ask(`/api/uploads?name=${name}`, {
    method: 'POST',
    body: content,
  })
  expect(answer.status).toBe(422)
  const problem = (await answer.json()) as Problem
  expect(problem.type).toMatch(/bad-file$/)
  expect(problem.detail).toContain(name)
  expect(problem.detail).not.toContain(opened.folder)
  expect(files()).toEqual(before)
})

test.each([
  '../../../outside.csv',
  '/etc/passwd.csv',
  '..\\..\\outside.csv',
  '.hidden.csv',
  'Bestellungen – März “neu”.csv',
  `${'long'.repeat(70)}.csv`,
])('the name %s leads nowhere else', async (name) => {
  const before = files()
  const upload = await opened.visitor.upload(name, shop.events)
  const added = files().filter((file) => !before.includes(file))
  expect(added).toHaveLength(1)
  expect(added[0]!.startsWith(join(opened.folder, 'uploads'))).toBe(true)
  expect(readFileSync(added[0]!, 'utf8')).toBe(shop.events)
  expect(readdirSync(opened.folder).filter((entry) => entry.includes('outside'))).toEqual([])
  expect(upload.name.length).toBeGreaterThan(0)
  await opened.visitor.ask(`/api/uploads/${upload.id}`, { method: 'DELETE' })
})

test('a name with a zero character is refused, and nothing is kept', async () => {
  const before = files()
  const path = `/api/uploads?name=${encodeURIComponent('a\u0000b.csv')}`
  const answer = await opened.visitor.ask(path, { method: 'POST', body: shop.events })
  expect(answer.status).toBe(400)
  expect(files()).toEqual(before)
})

test('an upload that breaks off leaves nothing', async () => {
  const before = files()
  const broken = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(shop.events))
      await new Promise((resolve) => setTimeout(resolve, 100))
      controller.error(new Error('the line went dead'))
    },
  })
  const init = { method: 'POST', body: broken, duplex: 'half' } as RequestInit
  await expect(opened.visitor.ask('/api/uploads?name=a.csv', init)).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(files()).toEqual(before)
})

test('activities are listed under the mapping that was given', async () => {
  const { id } = await opened.visitor.upload('events.csv', shop.events)
  const mapping = { customer: 'user_id', activity: 'event', time: 'timestamp' }
  const { activities } = await opened.visitor.post<{
    activities: { name: string; events: number; customers: number }[]
  }>(`/api/uploads/${id}/activities`, { mapping })
  expect(activities.map(({ name }) => name)).toContain('order_paid')
  expect(activities[0]).toMatchObject({ name: 'view_product', customers: 50 })
  const wrong = await opened.visitor.ask(`/api/uploads/${id}/activities`, {
    method: 'POST',
    body: JSON.stringify({ mapping: { ...mapping, customer: 'nobody' } }),
  })
  expect(wrong.status).toBe(422)
  expect(((await wrong.json()) as Problem).detail).toContain('nobody')
})

test('the same key takes the same file once', async () => {
  const once = () =>
    opened.visitor.json<Upload>('/api/uploads?name=events.csv', {
      method: 'POST',
      body: shop.events,
      headers: { 'idempotency-key': 'upload-1' },
    })
  const first = await once()
  const before = files()
  expect((await once()).id).toBe(first.id)
  expect(files()).toEqual(before)
})

test('answers in a workbook are taken in like those of CSV', async () => {
  const { visitor } = opened
  for (const title of ['Delivery took "weeks"', 'Grüße, alles gut'])
    await visitor.post('/api/pain-points', { title })
  const exported = await visitor.ask('/api/pain-points/export/xlsx')
  const bytes = new Uint8Array(await exported.arrayBuffer())
  const upload = await visitor.upload('answers.xlsx', bytes)
  expect(upload.preview).toMatchObject({ kind: 'xlsx', delimiter: null })
  const files = [{ uploadId: upload.id, mapping: { text: 'Name' } }]
  const job = await visitor.post<Job>('/api/evidence/imports', { title: 'Answers', files })
  expect((await visitor.finished(job.id)).status).toBe('done')
  const { items } = await visitor.json<{ items: { text: string }[] }>('/api/evidence?limit=10')
  expect(items.map(({ text }) => text).toSorted()).toEqual([
    'Delivery took "weeks"',
    'Grüße, alles gut',
  ])
})
