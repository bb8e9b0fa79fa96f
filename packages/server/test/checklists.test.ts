import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, openServer, type Visitor } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

interface Item {
  readonly id: string
  readonly state: string
  readonly mark: {
    readonly by: string | null
    readonly assignee: string
    readonly due: string | null
  }
}
interface Detail {
  readonly id: string
  readonly title: string
  readonly progress: { readonly done: number; readonly of: number }
  readonly toDo: readonly { readonly itemId: string; readonly isOverdue: boolean }[]
  readonly items: readonly Item[]
  readonly journey: { readonly title: string } | null
}

let opened: Awaited<ReturnType<typeof openServer>>
let owner: Visitor
beforeAll(async () => {
  opened = await openServer()
  owner = opened.visitor
  await send('PATCH', '/api/session', { name: 'Ana' })
  await owner.post('/api/journeys', shop)
})
afterAll(() => opened.close())

function send(method: string, path: string, body?: object, as = owner): Promise<Response> {
  return as.ask(path, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
}

const begun = (body: object) => owner.post<{ id: string }>('/api/checklists', body)
const read = (id: string) => owner.json<Detail>(`/api/checklists/${id}`)
const itemOf = ({ items }: Detail, id: string) => items.find((item) => item.id === id)!

test('the method is there to begin from, and what is done already is seen', async () => {
  const { items } = await owner.json<{ items: { id: string; isOwn: boolean }[] }>(
    '/api/checklist-templates',
  )
  expect(items.map(({ id }) => id)).toEqual(['method', 'fit', 'walk', 'workshop', 'refresh'])
  const { id } = await begun({ template: 'method', journeyId: shop.id })
  const detail = await read(id)
  expect(detail.journey?.title).toBe(shop.title)
  expect(itemOf(detail, 'evidence-log').state).toBe('done')
  expect(itemOf(detail, 'goals-target').state).toBe('open')
  expect(detail.progress.done).toBeGreaterThan(5)
})

test('a change of the journey ticks what it does', async () => {
  const { id } = await begun({ template: 'method', journeyId: shop.id })
  const target = { ...shop, brief: { ...shop.brief, target: 'from 21 % to 28 %' } }
  expect((await send('PUT', `/api/journeys/${shop.id}`, target)).ok).toBe(true)
  await expect.poll(async () => itemOf(await read(id), 'goals-target').state).toBe('done')
})

test('people tick, assign, date and leave out; what is overdue or mine is told', async () => {
  const { id } = await begun({ template: 'fit', journeyId: null })
  const item = (name: string, body: object) =>
    send('PATCH', `/api/checklists/${id}/items/${name}`, body)
  expect((await item('fit-power', { assignee: 'Ana', due: '2020-01-31' })).ok).toBe(true)
  expect((await item('fit-size', { state: 'skipped' })).ok).toBe(true)
  expect((await item('fit-reason', { state: 'done', note: 'New market' })).ok).toBe(true)
  expect((await item('fit-reason', { assignee: 'ana' })).ok).toBe(true)
  const detail = await read(id)
  expect(itemOf(detail, 'fit-reason')).toMatchObject({
    state: 'done',
    mark: { by: 'Ana', note: 'New market', assignee: 'ana' },
  })
  expect(detail.progress).toEqual({ done: 1, of: 5 })
  expect(detail.toDo).toMatchObject([{ itemId: 'fit-power', isOverdue: true, isMine: true }])
  expect((await item('nothing', { state: 'done' })).status).toBe(404)
  expect((await item('fit-power', { due: 'tomorrow' })).status).toBe(400)
  await item('fit-reason', { state: null })
  expect(itemOf(await read(id), 'fit-reason')).toMatchObject({ state: 'open', mark: { by: null } })
})

test('a checklist is run again for the next journey: the same people, nothing ticked', async () => {
  const next = { ...shop, id: 'next-journey', title: 'Support case' }
  await owner.post('/api/journeys', next)
  const { id } = await begun({ template: 'walk', journeyId: shop.id })
  await send('PATCH', `/api/checklists/${id}/items/walk-note`, {
    state: 'done',
    assignee: 'Ben',
    due: '2026-02-01',
  })
  const again = await begun({ again: id, journeyId: next.id, title: 'Walk the support case' })
  const detail = await read(again.id)
  expect(detail).toMatchObject({ title: 'Walk the support case', journey: { title: next.title } })
  expect(itemOf(detail, 'walk-note')).toMatchObject({
    state: 'open',
    mark: { assignee: 'Ben', due: null },
  })
  const { items } = await owner.json<{ items: Detail[] }>(`/api/checklists?journey=${next.id}`)
  expect(items.map((each) => each.id)).toEqual([again.id])
  expect((await send('POST', '/api/checklists', { journeyId: null })).status).toBe(400)
  expect((await send('POST', '/api/checklists', { template: 'x', journeyId: null })).status).toBe(
    404,
  )
})

test('a checklist is closed, deleted and brought back, and its items are changed', async () => {
  const { id } = await begun({ template: 'fit', journeyId: null })
  const change = (body: object) => send('PATCH', `/api/checklists/${id}`, body)
  const items = [{ id: 'a', section: '', text: 'Ask the shop' }]
  expect((await change({ title: 'Ours', items, closed: true })).ok).toBe(true)
  expect(await read(id)).toMatchObject({ title: 'Ours', closedAt: expect.any(String) })
  expect((await change({ items: [...items, ...items] })).status).toBe(400)
  expect((await send('DELETE', `/api/checklists/${id}`)).ok).toBe(true)
  expect((await owner.ask(`/api/checklists/${id}`)).status).toBe(404)
  expect((await change({ title: 'Gone' })).status).toBe(404)
  expect((await change({ deleted: false })).ok).toBe(true)
  expect((await read(id)).items).toHaveLength(1)
})

test('a workspace writes checklists of its own', async () => {
  const own = {
    title: 'Before we launch',
    about: 'For every new shop',
    items: [{ id: 'a', section: 'Shop', text: 'Train the till' }],
    related: ['method'],
  }
  const { id } = await owner.post<{ id: string }>('/api/checklist-templates', own)
  const { id: run } = await begun({ template: id, journeyId: null })
  const change = (body: object, of = id) => send('PATCH', `/api/checklist-templates/${of}`, body)
  expect((await change({ title: 'Before each launch' })).ok).toBe(true)
  const all = await owner.json<{ items: object[] }>('/api/checklist-templates')
  expect(all.items.at(-1)).toEqual({ ...own, id, title: 'Before each launch', isOwn: true })
  expect((await change({ title: 'Mine' }, 'method')).status).toBe(404)
  expect((await send('DELETE', `/api/checklist-templates/${id}`)).ok).toBe(true)
  expect((await read(run)).title).toBe('Before we launch')
  expect((await change({ deleted: false })).ok).toBe(true)
})

test('commenters tick, viewers only look', async () => {
  const { id } = await begun({ template: 'fit', journeyId: null })
  const as = async (role: string) => {
    const { path } = await owner.post<{ path: string }>('/api/invitations', { role })
    return enter(opened.server.url + path)
  }
  const tick = (visitor: Visitor) =>
    send('PATCH', `/api/checklists/${id}/items/fit-size`, { state: 'done' }, visitor)
  expect((await tick(await as('viewer'))).status).toBe(403)
  expect((await tick(await as('commenter'))).status).toBe(200)
})
