import type { Role } from '@desirepath/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { openPeer } from './peer.ts'
import { enter, openServer, type Visitor } from './running-server.ts'

interface Listed {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly lastSeenAt: string | null
  readonly isYou: boolean
}

let opened: Awaited<ReturnType<typeof openServer>>
let owner: Visitor
beforeAll(async () => {
  opened = await openServer()
  owner = opened.visitor
})
afterAll(() => opened.close())

const link = async (role: string, as = owner) =>
  opened.server.url + (await as.post<{ path: string }>('/api/invitations', { role })).path
const members = async (as = owner) =>
  (await as.json<{ items: readonly Listed[] }>('/api/members')).items
const idOf = async (visitor: Visitor) => (await members(visitor)).find(({ isYou }) => isYou)!.id

function send(as: Visitor, method: string, path: string, body?: object): Promise<Response> {
  return as.ask(path, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
}

async function joined(role: string, name: string, as = owner): Promise<Visitor> {
  const visitor = await enter(await link(role, as))
  await send(visitor, 'PATCH', '/api/session', { name })
  return visitor
}

test('members are listed with name and role, owners first, and when they were last seen', async () => {
  await send(owner, 'PATCH', '/api/session', { name: 'Ana' })
  const vera = await joined('viewer', 'Vera')
  const seen = await members(vera)
  expect(seen.map(({ name, role, isYou }) => [name, role, isYou])).toEqual([
    ['Ana', 'owner', false],
    ['Vera', 'viewer', true],
  ])
  expect(Date.now() - Date.parse(seen[1]!.lastSeenAt ?? '')).toBeLessThan(60_000)
})

test('the link printed at start lets the same person in again, in another browser', async () => {
  const { port } = new URL(opened.server.url)
  const before = (await members()).length
  await opened.server.close()
  const server = await startServer({ data: opened.folder, port: Number(port), empty: true })
  opened = { ...opened, server, close: () => server.close() }
  // The first request may still take a connection to the old one.
  await owner.ask('/api/session').catch(() => {})
  const again = await enter(server.link)
  expect(await idOf(again)).toBe(await idOf(owner))
  expect((await members()).length).toBe(before)
})

describe('roles', () => {
  test('an admin manages members but not owners, and makes none', async () => {
    const admin = await joined('admin', 'Adam')
    const vera = await idOf(await joined('viewer', 'Vic'))
    const path = `/api/members/${vera}`
    expect((await send(admin, 'PATCH', path, { role: 'editor' })).status).toBe(200)
    expect((await send(admin, 'PATCH', path, { role: 'admin' })).status).toBe(200)
    expect((await send(admin, 'PATCH', path, { role: 'owner' })).status).toBe(403)
    const ana = `/api/members/${await idOf(owner)}`
    expect((await send(admin, 'PATCH', ana, { role: 'viewer' })).status).toBe(403)
    expect((await send(admin, 'DELETE', ana)).status).toBe(403)
    expect((await send(admin, 'DELETE', path)).status).toBe(200)
    expect((await send(admin, 'PATCH', '/api/members/none', {})).status).toBe(404)
  })

  test('the last owner stays one; two who demote each other leave one', async () => {
    const ana = await idOf(owner)
    const answer = await send(owner, 'PATCH', `/api/members/${ana}`, { role: 'admin' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('else an owner') })
    expect((await send(owner, 'DELETE', '/api/session')).status).toBe(409)
    const second = await joined('admin', 'Olga')
    const olga = await idOf(second)
    await send(owner, 'PATCH', `/api/members/${olga}`, { role: 'owner' })
    const both = await Promise.all([
      send(second, 'PATCH', `/api/members/${ana}`, { role: 'admin' }),
      send(owner, 'PATCH', `/api/members/${olga}`, { role: 'admin' }),
    ])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const owners = (await members(second)).filter(({ role }) => role === 'owner')
    expect(owners).toHaveLength(1)
    if (owners[0]!.id === olga)
      await send(second, 'PATCH', `/api/members/${ana}`, { role: 'owner' })
  })

  test('a changed role holds at once, also for what is open', async () => {
    const editor = await joined('editor', 'Ed')
    const { workspace } = await owner.json<{ workspace: { id: string } }>('/api/session')
    const { id } = await owner.post<{ id: string }>('/api/templates/empty/journeys', {})
    const name = `${workspace.id}/${id}`
    const peer = await openPeer({ url: owner.url, cookie: editor.cookie, name })
    await send(owner, 'PATCH', `/api/members/${await idOf(editor)}`, { role: 'viewer' })
    expect((await send(editor, 'DELETE', `/api/journeys/${id}`)).status).toBe(403)
    await peer.closed
    peer.close()
  })
})

describe('a removed member', () => {
  test('has no session, no open map and no link, and comes back by undo', async () => {
    const way = await link('editor')
    const editor = await enter(way)
    const path = `/api/members/${await idOf(editor)}`
    expect((await send(owner, 'DELETE', path)).status).toBe(200)
    expect((await editor.ask('/api/session')).status).toBe(401)
    expect((await fetch(way)).status).toBe(401)
    expect((await send(owner, 'PATCH', path, { removed: false })).status).toBe(200)
    expect((await editor.ask('/api/session')).status).toBe(200)
  })

  test('who leaves is gone too', async () => {
    const viewer = await joined('viewer', 'Gone')
    expect((await send(viewer, 'DELETE', '/api/session')).status).toBe(200)
    expect((await viewer.ask('/api/session')).status).toBe(401)
    expect((await members()).map(({ name }) => name)).not.toContain('Gone')
  })
})

describe('a link', () => {
  interface Link {
    readonly id: string
    readonly role: Role
    readonly madeBy: string
    readonly uses: number
    readonly works: boolean
  }
  const links = async () => (await owner.json<{ items: readonly Link[] }>('/api/invitations')).items

  test('is listed with who made it and how many came, and withdrawn', async () => {
    const way = await link('commenter')
    await enter(way)
    await enter(way)
    const [newest] = await links()
    expect(newest).toMatchObject({ role: 'commenter', madeBy: 'Ana', uses: 2, works: true })
    const path = `/api/invitations/${newest!.id}`
    expect((await send(owner, 'DELETE', path)).status).toBe(200)
    expect((await fetch(way)).status).toBe(401)
    expect((await links()).map(({ id }) => id)).not.toContain(newest!.id)
    await send(owner, 'PATCH', path, { withdrawn: false })
    expect((await fetch(way)).status).toBe(200)
    expect((await send(owner, 'DELETE', '/api/invitations/none')).status).toBe(404)
  })

  test('makes nobody an owner, and works only while its maker may make it', async () => {
    expect((await send(owner, 'POST', '/api/invitations', { role: 'owner' })).status).toBe(400)
    const admin = await joined('admin', 'Ari')
    const way = await link('editor', admin)
    const id = await idOf(admin)
    await send(owner, 'PATCH', `/api/members/${id}`, { role: 'editor' })
    expect((await fetch(way)).status).toBe(401)
    expect((await links())[0]).toMatchObject({ madeBy: 'Ari', works: false })
  })

  test('raises the role of a member who follows it, and never takes anything away', async () => {
    const viewer = await joined('viewer', 'Val')
    const before = (await members()).length
    const follow = async (visitor: Visitor, role: string) =>
      fetch(await link(role), { headers: { cookie: visitor.cookie } })
    await follow(viewer, 'editor')
    await follow(viewer, 'commenter')
    await follow(owner, 'viewer')
    const now = await members()
    expect(now.length).toBe(before)
    expect(now.find(({ name }) => name === 'Val')?.role).toBe('editor')
    expect(now.find(({ name }) => name === 'Ana')?.role).toBe('owner')
  })
})
