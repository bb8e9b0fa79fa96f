import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCard, projectJourney } from '@desirepath/collab'
import {
  contract,
  isAtLeast,
  type Operation,
  policy,
  roleNeeded,
  roles,
} from '@desirepath/contract'
import type { Role } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mountOperations } from '../src/http/operation.ts'
import { anyInput } from './any-input.ts'
import { openPeer, type Peer, until } from './peer.ts'
import { enter, openServer, type Visitor } from './running-server.ts'

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

const operations = Object.values(contract) as Operation[]

/** A new member with a role; owners are made of admins. */
async function newMember(role: Role): Promise<Visitor> {
  const link = { role: role === 'owner' ? 'admin' : role }
  const { path } = await opened.visitor.post<{ path: string }>('/api/invitations', link)
  const visitor = await enter(opened.server.url + path)
  if (role === 'owner') await change(await idOf(visitor), { role })
  return visitor
}

async function idOf(visitor: Visitor): Promise<string> {
  const { items } = await visitor.json<{ items: { id: string; isYou: boolean }[] }>('/api/members')
  return items.find(({ isYou }) => isYou)!.id
}

function change(id: string, body: object, as = opened.visitor): Promise<Response> {
  return as.ask(`/api/members/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Tries an operation with what its schemas take, about things that there are not. */
async function tried(visitor: Visitor, operation: Operation): Promise<number> {
  const { method, path, query, body } = operation
  const fields = new URLSearchParams(query ? (anyInput(query) as Record<string, string>) : {})
  const answer = await visitor.ask(`${path.replaceAll(/:\w+/g, 'x')}?${fields}`, {
    method,
    ...(body === 'binary' && { body: 'a,b\n1,2\n' }),
    ...(typeof body === 'object' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(anyInput(body)),
    }),
  })
  await answer.body?.cancel()
  return answer.status
}

describe.each(roles)('%s', (role) => {
  test('may do over HTTP exactly what the policy says', async () => {
    const wrong: string[] = []
    let visitor = await newMember(role)
    for (const operation of operations) {
      // An operation before may have been leaving.
      if ((await visitor.ask('/api/session')).status === 401) visitor = await newMember(role)
      const status = await tried(visitor, operation)
      const isAllowed = isAtLeast(role, roleNeeded(operation))
      if ((status !== 403) !== isAllowed || status === 401)
        wrong.push(`${operation.method} ${operation.path}: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  test('may do by live editing exactly what the policy says', async () => {
    const peer = await peerOf(await newMember(role))
    const text = `Written by ${role}`
    addCard(peer.doc, place, { text })
    if (isAtLeast(role, policy.edit)) await until(peer.isSaved)
    else await new Promise((resolve) => setTimeout(resolve, 300))
    peer.close()
    const reader = await peerOf(opened.visitor)
    const seen = JSON.stringify(projectJourney(reader.doc))
    reader.close()
    expect(seen.includes(text)).toBe(isAtLeast(role, policy.edit))
  })
})

const place = { laneId: shop.lanes.find(({ type }) => type === 'doing')!.id, stepId: 'basket' }
const peerOf = ({ cookie, url }: Visitor): Promise<Peer> =>
  openPeer({ url, cookie, name: `${workspaceId}/${shop.id}` })

test('every route that operations are mounted at is one of the contract', () => {
  const app = new Hono()
  mountOperations(app, { backend: new Promise(() => {}), sessions: {} as never })
  expect(app.routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
    operations.map(({ method, path }) => `${method} ${path}`),
  )
})
