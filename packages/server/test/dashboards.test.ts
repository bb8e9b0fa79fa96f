import type { Tile } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, openServer, type Visitor } from './running-server.ts'

interface Dashboard {
  readonly id: string
  readonly title: string
  readonly isPrivate: boolean
  readonly isMine: boolean
  readonly revision: number
  readonly tiles: readonly Tile[]
}

let opened: Awaited<ReturnType<typeof openServer>>
let other: Visitor
let reader: Visitor
beforeAll(async () => {
  opened = await openServer()
  other = await joined('editor')
  reader = await joined('viewer')
})
afterAll(() => opened.close())

async function joined(role: string): Promise<Visitor> {
  const { path } = await opened.visitor.post<{ path: string }>('/api/invitations', { role })
  return enter(opened.server.url + path)
}

const note = (id: string, place: Partial<Tile> = {}): Tile => ({
  id,
  title: '',
  x: 0,
  y: 0,
  w: 4,
  h: 3,
  subject: { kind: 'note', text: id },
  ...place,
})
const list = (visitor: Visitor) =>
  visitor.json<{ items: Dashboard[]; first: string | null }>('/api/dashboards')
const read = (visitor: Visitor, id: string) => visitor.json<Dashboard>(`/api/dashboards/${id}`)
const send = (visitor: Visitor, path: string, [method, body]: readonly [string, object?]) =>
  visitor.ask(`/api/${path}`, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
const make = async (body: object) =>
  (await opened.visitor.post<{ id: string }>('/api/dashboards', body)).id

test('tiles are kept as they are arranged, none upon another', async () => {
  const id = await make({ title: 'Mornings', tiles: [note('a'), note('b')] })
  const made = await read(other, id)
  expect(made).toMatchObject({ title: 'Mornings', isPrivate: false, isMine: false })
  expect(made.tiles.map(({ id: tile, y }) => [tile, y])).toEqual([
    ['a', 0],
    ['b', 3],
  ])
  const tiles = [note('a', { x: 4 }), note('b')]
  const answer = await send(other, `dashboards/${id}`, ['PATCH', { tiles, seen: made.revision }])
  expect(answer.status).toBe(200)
  expect((await read(opened.visitor, id)).tiles.map(({ id: tile, x }) => [tile, x])).toEqual([
    ['b', 0],
    ['a', 4],
  ])
})

test('who has not seen the last arrangement changes nothing', async () => {
  const id = await make({ title: 'Together', tiles: [note('a')] })
  const { revision: seen } = await read(other, id)
  await send(opened.visitor, `dashboards/${id}`, ['PATCH', { title: 'Ours', seen }])
  const late = await send(other, `dashboards/${id}`, ['PATCH', { tiles: [], seen }])
  expect(late.status).toBe(412)
  expect(await read(other, id)).toMatchObject({ title: 'Ours', tiles: [{ id: 'a' }] })
})

test('a deleted dashboard is gone until it is brought back', async () => {
  const id = await make({ title: 'Gone', tiles: [note('a')] })
  expect((await send(other, `dashboards/${id}`, ['DELETE'])).status).toBe(200)
  expect((await other.ask(`/api/dashboards/${id}`)).status).toBe(404)
  expect((await send(other, `dashboards/${id}`, ['PATCH', { title: 'Here' }])).status).toBe(404)
  await send(other, `dashboards/${id}`, ['PATCH', { deleted: false }])
  expect(await read(other, id)).toMatchObject({ title: 'Gone', tiles: [{ id: 'a' }] })
})

test('readers see, and change nothing but what they see first', async () => {
  const id = await make({ title: 'For all' })
  expect(await read(reader, id)).toMatchObject({ title: 'For all' })
  expect((await send(reader, `dashboards/${id}`, ['PATCH', { title: 'Mine' }])).status).toBe(403)
  expect((await send(reader, `dashboards/${id}`, ['DELETE'])).status).toBe(403)
  expect((await send(reader, 'first-dashboard', ['PUT', { id }])).status).toBe(200)
  expect((await list(reader)).first).toBe(id)
  expect((await list(other)).first).toBe(null)
  await send(opened.visitor, `dashboards/${id}`, ['DELETE'])
  expect((await list(reader)).first).toBe(null)
})

test('readers keep dashboards of their own, and none for everybody', async () => {
  const own = await reader.post<{ id: string }>('/api/dashboards', { title: 'For me' })
  expect(await read(reader, own.id)).toMatchObject({ isPrivate: true, isMine: true })
  expect((await opened.visitor.ask(`/api/dashboards/${own.id}`)).status).toBe(404)
  const change = (body: object) => send(reader, `dashboards/${own.id}`, ['PATCH', body])
  expect((await change({ tiles: [note('a')] })).status).toBe(200)
  expect((await change({ isPrivate: false })).status).toBe(403)
  const shared = await send(reader, 'dashboards', ['POST', { title: 'All', isPrivate: false }])
  expect(shared.status).toBe(403)
  expect(await shared.text()).toContain('only for yourself')
  expect((await send(reader, `dashboards/${own.id}`, ['DELETE'])).status).toBe(200)
})

test('a private dashboard is there for its member alone', async () => {
  const id = await make({ title: 'Only mine', isPrivate: true })
  expect((await list(other)).items.map((each) => each.id)).not.toContain(id)
  expect((await other.ask(`/api/dashboards/${id}`)).status).toBe(404)
  expect((await send(other, `dashboards/${id}`, ['PATCH', { title: 'x' }])).status).toBe(404)
  expect((await send(other, `dashboards/${id}`, ['DELETE'])).status).toBe(404)
  expect((await send(other, 'first-dashboard', ['PUT', { id }])).status).toBe(404)
  await send(opened.visitor, `dashboards/${id}`, ['PATCH', { isPrivate: false }])
  expect(await read(other, id)).toMatchObject({ isPrivate: false })
  const taken = await send(other, `dashboards/${id}`, ['PATCH', { isPrivate: true }])
  expect(taken.status).toBe(409)
})

test('what is no tile is refused with what is wrong', async () => {
  const bad = await send(opened.visitor, 'dashboards', [
    'POST',
    { title: 'Bad', tiles: [{ ...note('a'), w: 13 }] },
  ])
  expect(bad.status).toBe(400)
  expect(await bad.text()).toContain('body.tiles.0.w')
  const twice = await send(opened.visitor, 'dashboards', [
    'POST',
    { title: 'Twice', tiles: [note('a'), note('a')] },
  ])
  expect(await twice.text()).toContain('two tiles have the same id')
})

test('a dashboard is proposed of what there is', async () => {
  await opened.visitor.post('/api/metrics', { title: 'NPS', target: 40 })
  const { tiles } = await opened.visitor.json<{ tiles: Tile[] }>('/api/dashboard-proposal')
  expect(tiles.map(({ subject }) => subject.kind)).toEqual(['metric', 'mine', 'findings'])
})

test('what happened is told to everybody who may read, page by page, and nothing of what is deleted', async () => {
  const made = await opened.visitor.post<{ id: string }>('/api/solutions', { title: 'Post' })
  const gone = await opened.visitor.post<{ id: string }>('/api/solutions', { title: 'Gone' })
  await send(opened.visitor, `solutions/${gone.id}`, ['DELETE'])
  await send(other, `solutions/${made.id}`, ['PATCH', { status: 'done' }])
  await opened.visitor.post(`/api/solutions/${made.id}/comments`, { text: 'Good' })
  interface Told {
    readonly items: readonly { does: string; kind: string; things: { title: string }[] }[]
    readonly next: string | null
  }
  const told = await reader.json<Told>('/api/activity')
  const ofSolutions = told.items.filter(({ kind }) => kind === 'solution')
  expect(ofSolutions.map(({ does, things }) => [does, things.map(({ title }) => title)])).toEqual([
    ['commented', ['Post']],
    ['decided', ['Post']],
    ['added', ['Post']],
  ])
  expect(told.next).toBe(null)
  for (let i = 0; i < 201; i++)
    await send(opened.visitor, `solutions/${made.id}`, ['PATCH', { description: `${i}` }])
  const first = await reader.json<Told>('/api/activity')
  const second = await reader.json<Told>(`/api/activity?cursor=${first.next}`)
  expect([...first.items, ...second.items].map(({ does }) => does)).toContain('commented')
  expect(first.items.map(({ does }) => does)).toEqual(['changed'])
  expect(second.next).toBe(null)
  const impossible = Buffer.from('["2026-99-99 00:00:00+00","k"]').toString('base64url')
  for (const cursor of ['abc', impossible])
    expect((await reader.ask(`/api/activity?cursor=${cursor}`)).status).toBe(400)
})
