import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openAnalytics } from '@desirepath/analytics'
import type { Job, KeptFile } from '@desirepath/contract'
import { openStore } from '@desirepath/store'
import { afterAll, expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { enter, freshFolder, type Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

const folder = await freshFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a start forgets what was deleted a month ago, with its events and files, and nothing younger', async () => {
  const [old, recent] = await visit(async (visitor) => {
    const ids = [await discover(visitor, 'Old'), await discover(visitor, 'Recent')]
    for (const id of ids) await visitor.ask(`/api/journeys/${id}`, { method: 'DELETE' })
    return ids
  })
  expect(await datasets()).toBe(2)
  const [oldFile, newFile, portrait] = await visit(async (visitor) => {
    const kept = await Promise.all(['old', 'new', 'portrait'].map(keep(visitor)))
    const url = `/api/files/${kept[2]!.id}`
    await visitor.post('/api/personas', { title: 'Clara', portrait: { url, name: '', alt: '' } })
    return kept
  })
  await keptDaysAgo(oldFile!.id, 31)
  await keptDaysAgo(portrait!.id, 31)
  await deletedDaysAgo(old!, 31)
  await deletedDaysAgo(recent!, 29)
  const broughtBack = (id: string) =>
    visit(async (visitor) => {
      const body = JSON.stringify({ deleted: false })
      const answer = await visitor.ask(`/api/journeys/${id}`, { method: 'PATCH', body })
      return answer.status
    })
  expect(await broughtBack(old!)).toBe(404)
  expect(await datasets()).toBe(1)
  expect(await broughtBack(recent!)).toBe(200)
  expect(readdirSync(join(folder, 'files'), { recursive: true }).join(' ')).not.toContain(
    oldFile!.id,
  )
  await visit(async (visitor) => {
    expect((await visitor.ask(`/api/files/${oldFile!.id}`)).status).toBe(404)
    expect((await visitor.ask(`/api/files/${newFile!.id}`)).status).toBe(200)
    expect((await visitor.ask(`/api/files/${portrait!.id}`)).status).toBe(200)
  })
}, 120_000)

async function visit<Result>(look: (visitor: Visitor) => Promise<Result>): Promise<Result> {
  const server = await startServer({ data: folder, port: 0, empty: true })
  try {
    return await look(await enter(server.link))
  } finally {
    await server.close()
  }
}

async function discover(visitor: Visitor, title: string): Promise<string> {
  const upload = await visitor.upload('events.csv', smallShop({ customers: 40 }).events)
  const events = [{ uploadId: upload.id, mapping: {} }]
  const { id } = await visitor.post<Job>('/api/discoveries', { title, events })
  return (await visitor.finished(id)).report!.journeyId!
}

async function datasets(): Promise<number> {
  const analytics = await openAnalytics({ folder: join(folder, 'evidence') })
  const found = await analytics.datasets()
  await analytics.close()
  return found.length
}

function keep(visitor: Visitor) {
  return (body: string) => visitor.json<KeptFile>('/api/files?name=a.txt', { method: 'POST', body })
}

async function keptDaysAgo(id: string, days: number): Promise<void> {
  const store = await openStore({ folder: join(folder, 'records') })
  const kept = new Date(Date.now() - days * 86_400_000)
  await store.updateTable('files').set({ created_at: kept }).where('id', '=', id).execute()
  await store.destroy()
}

async function deletedDaysAgo(id: string, days: number): Promise<void> {
  const store = await openStore({ folder: join(folder, 'records') })
  const deleted = new Date(Date.now() - days * 86_400_000)
  await store.updateTable('journeys').set({ deleted_at: deleted }).where('id', '=', id).execute()
  await store.destroy()
}
