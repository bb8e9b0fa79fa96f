import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, openServer, type Visitor } from './running-server.ts'

interface View {
  readonly id: string
  readonly name: string
  readonly search: Readonly<Record<string, string>>
  readonly isPrivate: boolean
}

let opened: Awaited<ReturnType<typeof openServer>>
let other: Visitor
beforeAll(async () => {
  opened = await openServer()
  const { path } = await opened.visitor.post<{ path: string }>('/api/invitations', {
    role: 'editor',
  })
  other = await enter(opened.server.url + path)
})
afterAll(() => opened.close())

const views = async (visitor: Visitor, place: string) =>
  (await visitor.json<{ items: View[] }>(`/api/views?place=${place}`)).items
const change = (visitor: Visitor, id: string, body: object) =>
  visitor.ask(`/api/views/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('views belong to a list; they are renamed, updated, deleted and brought back', async () => {
  const { visitor } = opened
  const view = { name: 'By phone', search: { channel: 'Phone', sort: 'title' } }
  const { id } = await visitor.post<{ id: string }>('/api/views', { place: 'touchpoints', ...view })
  expect(await views(other, 'touchpoints')).toEqual([{ id, ...view, isPrivate: false }])
  expect(await views(visitor, 'personas')).toEqual([])
  expect((await change(other, id, { name: 'Calls', search: { channel: 'Call' } })).status).toBe(200)
  expect(await views(visitor, 'touchpoints')).toMatchObject([
    { id, name: 'Calls', search: { channel: 'Call' } },
  ])
  await visitor.json(`/api/views/${id}`, { method: 'DELETE' })
  expect(await views(visitor, 'touchpoints')).toEqual([])
  await change(visitor, id, { name: 'Calls' })
  expect(await views(visitor, 'touchpoints')).toMatchObject([{ id, search: { channel: 'Call' } }])
})

test('a private view is there for one member alone', async () => {
  const { visitor } = opened
  const body = { place: 'decide', name: 'Mine', search: { by: 'ice' }, isPrivate: true }
  const { id } = await visitor.post<{ id: string }>('/api/views', body)
  expect(await views(other, 'decide')).toEqual([])
  expect((await change(other, id, { name: 'Theirs' })).status).toBe(404)
  expect((await other.ask(`/api/views/${id}`, { method: 'DELETE' })).status).toBe(404)
  await change(visitor, id, { isPrivate: false })
  expect(await views(other, 'decide')).toMatchObject([{ name: 'Mine', isPrivate: false }])
})

test('who may only read keeps views for themselves, and changes none that is for everybody', async () => {
  const { path } = await opened.visitor.post<{ path: string }>('/api/invitations', {
    role: 'viewer',
  })
  const reader = await enter(opened.server.url + path)
  const view = { place: 'metrics', name: 'Mine', search: { q: 'a' } }
  const { id } = await reader.post<{ id: string }>('/api/views', view)
  expect(await views(reader, 'metrics')).toMatchObject([{ id, isPrivate: true }])
  expect(await views(opened.visitor, 'metrics')).toEqual([])
  expect((await change(reader, id, { search: { q: 'b' } })).status).toBe(200)

  const refused = await reader.ask('/api/views', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...view, isPrivate: false }),
  })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('views for everybody take editor')
  expect((await change(reader, id, { isPrivate: false })).status).toBe(403)
  const all = await opened.visitor.post<{ id: string }>('/api/views', view)
  expect((await change(reader, all.id, { name: 'Taken' })).status).toBe(403)
  expect((await change(reader, all.id, { isPrivate: true })).status).toBe(403)
  expect((await reader.ask(`/api/views/${all.id}`, { method: 'DELETE' })).status).toBe(403)
  expect(await views(reader, 'metrics')).toHaveLength(2)
  expect((await reader.ask(`/api/views/${id}`, { method: 'DELETE' })).status).toBe(200)
})

test('a list that there is not is refused with what there is', async () => {
  const answer = await opened.visitor.ask('/api/views?place=shelves')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('personas')
})
