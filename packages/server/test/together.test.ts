import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, type Peer, until } from './peer.ts'
import { enter, openServer } from './running-server.ts'

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
beforeAll(async () => {
  opened = await openServer()
  const { visitor, server } = opened
  const { workspace } = await visitor.json<{ workspace: { id: string } }>('/api/session')
  await visitor.post('/api/journeys', shop)
  const name = `${workspace.id}/${shop.id}`
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
