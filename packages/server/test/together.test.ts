import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCard, setCardText } from '@desirepath/collab'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, type Peer, until } from './peer.ts'
import { enter, openServer, type Visitor } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const gatherings = `/api/journeys/${shop.id}/gatherings`
const here = {
  from: 7,
  view: 'map',
  select: null,
  spot: { row: 'lane:doing', column: 'step:pay', x: 0.5, y: 0.25, card: null },
}

let opened: Awaited<ReturnType<typeof openServer>>
let peer: Peer
let name = ''
beforeAll(async () => {
  opened = await openServer()
  const { visitor, server } = opened
  const { workspace } = await visitor.json<{ workspace: { id: string } }>('/api/session')
  await visitor.post('/api/journeys', shop)
  name = `${workspace.id}/${shop.id}`
  peer = await openPeer({ url: server.url, cookie: visitor.cookie, name })
})
afterAll(async () => {
  peer.close()
  await opened.close()
})

test('an editor brings every open screen to a place, by name', async () => {
  expect(await opened.visitor.post(gatherings, here)).toEqual({ told: 0 })
  await until(() => peer.told.length > 0)
  expect(peer.told).toEqual([{ type: 'gather', by: 'An owner', ...here }])
})

test('nobody else is brought anywhere: not by those who may only read or comment, nor to nonsense', async () => {
  for (const role of ['viewer', 'commenter']) {
    const { path } = await opened.visitor.post<{ path: string }>('/api/invitations', { role })
    const guest = await enter(opened.server.url + path)
    await expect(guest.post(gatherings, here)).rejects.toThrow('403')
  }
  const nowhere = opened.visitor.post('/api/journeys/none/gatherings', here)
  await expect(nowhere).rejects.toThrow('404')
  const wrong = { ...here, spot: { ...here.spot, x: 2 } }
  await expect(opened.visitor.post(gatherings, wrong)).rejects.toThrow('400')
  expect(peer.told).toHaveLength(1)
})

test('a card tells once whom it mentions, by the name of today; files show names and no ids', async () => {
  const { visitor, server } = opened
  await rename(visitor, 'Ana')
  const ana = await openPeer({ url: server.url, cookie: visitor.cookie, name })
  const { path } = await visitor.post<{ path: string }>('/api/invitations', { role: 'editor' })
  const ben = await enter(server.url + path)
  await rename(ben, 'Ben')
  const { items } = await ben.json<{ items: { id: string; isYou: boolean }[] }>('/api/members')
  const me = items.find(({ isYou }) => isYou)!.id
  const card = addCard(
    ana.doc,
    { laneId: 'lane-doing', stepId: 'pay' },
    { text: `Ask @[Ben](${me}) **first**` },
  )
  await expect.poll(async () => (await inboxOf(ben)).length, { timeout: 10_000 }).toBe(1)
  await rename(ben, 'Ben Hale')
  setCardText(ana.doc, card, `Ask @[Ben](${me}) twice, @[Ben](${me})`)
  const told = {
    author: 'Ana',
    journeyId: shop.id,
    cardId: card,
    title: shop.title,
    reason: 'mention',
    isRead: false,
    text: 'Ask @Ben Hale twice, @Ben Hale',
  }
  await expect
    .poll(() => inboxOf(ben), { timeout: 10_000 })
    .toEqual([expect.objectContaining(told)])
  expect(await inboxOf(visitor)).toEqual([])
  const exported = async (format: string) =>
    (await visitor.ask(`/api/journeys/${shop.id}/export/${format}`)).text()
  for (const format of ['md', 'csv', 'html', 'svg']) {
    const file = await exported(format)
    expect(file).toContain('@Ben Hale')
    expect(file).not.toContain(me)
  }
  expect(await exported('json')).toContain(`Ask @[Ben](${me}) twice`)
  setCardText(ana.doc, card, 'Ask nobody')
  await expect.poll(() => inboxOf(ben), { timeout: 10_000 }).toEqual([])
  ana.close()
})

async function inboxOf(visitor: Visitor): Promise<readonly object[]> {
  return (await visitor.json<{ items: object[] }>('/api/inbox')).items
}

function rename(visitor: Visitor, name: string): Promise<Response> {
  return visitor.ask('/api/session', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  })
}
