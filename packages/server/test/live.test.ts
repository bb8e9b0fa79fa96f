import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCard, addView, changeJourney, projectJourney, setCardText } from '@desirepath/collab'
import { formatJourney, type Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { openPeer, type Peer, until } from './peer.ts'
import { enter, openServer } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

let opened: Awaited<ReturnType<typeof openServer>>
let workspaceId = ''
beforeAll(async () => {
  opened = await openServer()
  const session = await opened.visitor.json<{ workspace: { id: string } }>('/api/session')
  workspaceId = session.workspace.id
  await opened.visitor.post('/api/journeys', shop)
})
afterAll(() => opened.close())

function send(method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return opened.visitor.ask(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

/** The cookie of somebody who came with a link that was given away. */
async function invited(role: string): Promise<string> {
  const { path } = await opened.visitor.post<{ path: string }>('/api/invitations', { role })
  return (await enter(opened.server.url + path)).cookie
}

/** The same data on the same port by a new server, as after Ctrl-C and `npm start`. */
async function restart(): Promise<void> {
  await opened.server.close()
  const port = Number(new URL(opened.server.url).port)
  const server = await startServer({ data: opened.folder, port, empty: true })
  opened = { ...opened, server, close: () => server.close() }
  // The first request may still take a connection to the old one.
  await opened.visitor.ask('/api/session').catch(() => {})
}

const peer = ({ cookie = opened.visitor.cookie, origin = opened.server.url } = {}): Promise<Peer> =>
  openPeer({ url: opened.server.url, cookie, origin, name: `${workspaceId}/${shop.id}` })

const place = { laneId: shop.lanes.find(({ type }) => type === 'doing')!.id, stepId: 'basket' }
const words = (journey: Journey) => formatJourney(journey)

const readJourney = () => opened.visitor.json<Journey>(`/api/journeys/${shop.id}`)

test('what one screen writes stands on the other and in the API, and outlives a restart', async () => {
  const [a, b] = [await peer(), await peer()]
  addCard(a.doc, place, { text: 'Counts the coins' })
  await until(a.isSaved)
  await until(() => words(projectJourney(b.doc)).includes('Counts the coins'))
  expect(words(await readJourney())).toContain('Counts the coins')
  a.close()
  b.close()
  await restart()
  expect(words(await readJourney())).toContain('Counts the coins')
  const c = await peer()
  expect(words(projectJourney(c.doc))).toContain('Counts the coins')
  c.close()
})

test('a zero character is refused by the API and left out of what a screen writes', async () => {
  const refused = await send('POST', '/api/pain-points', { title: 'a\0b' })
  expect(await refused.json()).toMatchObject({ status: 400, errors: [{ path: 'body.title' }] })
  expect((await send('GET', '/api/journeys/a%00b', undefined)).status).toBe(400)
  const a = await peer()
  changeJourney(a.doc, { title: 'A small\0 shop, \\\\u0000' })
  await until(a.isSaved)
  a.close()
  await restart()
  const { items } = await opened.visitor.json<{ items: { title: string }[] }>('/api/journeys')
  expect(items.map(({ title }) => title)).toEqual(['A small shop, \\\\u0000'])
})

test('an edit by the API is seen on open screens, and If-Match guards it', async () => {
  const a = await peer()
  const journey = await readJourney()
  const renamed = { ...journey, title: 'Renamed by the API' }
  const stale = await send('PUT', `/api/journeys/${shop.id}`, renamed, { 'if-match': '"old"' })
  expect(stale.status).toBe(412)
  expect((await send('PUT', `/api/journeys/${shop.id}`, renamed)).status).toBe(200)
  await until(() => projectJourney(a.doc).title === 'Renamed by the API')
  a.close()
})

test('comments carry who said them and when; a viewer may not say any', async () => {
  await send('PATCH', '/api/session', { name: 'Ana' })
  const target = { kind: 'step', id: 'basket' }
  const path = `/api/journeys/${shop.id}/threads`
  const begun = await opened.visitor.post<{ id: string }>(path, { target, text: 'Is this true?' })
  await send('POST', `${path}/${begun.id}/comments`, { text: 'Yes.' })
  await send('PATCH', `${path}/${begun.id}`, { resolved: true })
  const [thread] = (await readJourney()).threads ?? []
  expect(thread).toMatchObject({ target, resolved: true })
  const { items: people } = await opened.visitor.json<{ items: { id: string; isYou: boolean }[] }>(
    '/api/members',
  )
  const ana = people.find(({ isYou }) => isYou)!.id
  expect(thread?.comments.map(({ author, authorId, text }) => [author, authorId, text])).toEqual([
    ['Ana', ana, 'Is this true?'],
    ['Ana', ana, 'Yes.'],
  ])
  const viewer = await invited('viewer')
  const refused = await send('POST', path, { target, text: 'x' }, { cookie: viewer })
  expect(refused.status).toBe(403)
  const nowhere = await send('POST', `${path}/none/comments`, { text: 'x' })
  expect(nowhere.status).toBe(404)
})

test('a viewer’s edits are refused by the server, and strangers are not let in', async () => {
  const viewer = await peer({ cookie: await invited('viewer') })
  addCard(viewer.doc, place, { text: 'Never to be seen' })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(words(await readJourney())).not.toContain('Never to be seen')
  viewer.close()
  await expect(peer({ cookie: '' })).rejects.toThrow()
  await expect(peer({ origin: 'http://evil.example' })).rejects.toThrow()
})

test('who has changed a thing, and what it said, is told newest first', async () => {
  await send('PATCH', '/api/session', { name: 'Ana' })
  const ana = await peer()
  const card = addCard(ana.doc, place, { text: 'Counts twice' })
  await until(ana.isSaved)
  ana.close()
  const cookie = await invited('editor')
  await send('PATCH', '/api/session', { name: 'Ben' }, { cookie })
  const told = async () =>
    opened.visitor.json<{ items: { author: string; says: string | null }[] }>(
      `/api/journeys/${shop.id}/edits?entry=cards:${card}`,
    )
  await eventually(async () => (await told()).items.length === 1)
  const ben = await peer({ cookie })
  setCardText(ben.doc, card, 'Counts once')
  await until(ben.isSaved)
  ben.close()
  await eventually(async () => (await told()).items.length === 2)
  expect((await told()).items).toMatchObject([
    { author: 'Ben', says: 'Counts once' },
    { author: 'Ana', says: 'Counts twice' },
  ])
  const nowhere = await opened.visitor.ask('/api/journeys/none/edits?entry=cards:x')
  expect(nowhere.status).toBe(404)
})

async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isTrue()); tries++) {
    if (tries > 100) throw new Error('it did not happen within ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('an earlier version comes back, and the present one is kept first', async () => {
  const versions = `/api/journeys/${shop.id}/versions`
  const named = await opened.visitor.post<{ id: string }>(versions, { title: 'Before' })
  await send('PATCH', `/api/journeys/${shop.id}`, { title: 'After' })
  const editor = await peer()
  addView(editor.doc, { title: 'Board', kind: 'map', settings: { zoom: '75' } })
  await until(() => editor.isSaved())
  editor.close()
  const target = { kind: 'step', id: 'basket' }
  const said = { target, text: 'Said since' }
  const { id: since } = await opened.visitor.post<{ id: string }>(
    `/api/journeys/${shop.id}/threads`,
    said,
  )
  expect((await readJourney()).title).toBe('After')
  expect(
    (await opened.visitor.ask(`${versions}/${named.id}/restore`, { method: 'POST' })).status,
  ).toBe(200)
  const back = await readJourney()
  expect(back.title).not.toBe('After')
  expect(back.views?.map(({ title }) => title)).toEqual(['Board'])
  expect(back.threads?.map(({ id }) => id)).toContain(since)
  const list = await opened.visitor.json<{ items: { kind: string }[] }>(versions)
  expect(list.items.slice(0, 2).map(({ kind }) => kind)).toEqual(['safety', 'named'])
})
