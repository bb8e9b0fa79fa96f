import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workshop, WorkshopSummary } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import { projectJourney } from '@desirepath/collab'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, type Peer, until } from './peer.ts'
import { enter, openServer, type Visitor } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const at = `/api/journeys/${shop.id}/workshop`
const lane = shop.lanes.find(({ type }) => type === 'doing')!
const target = `card:${lane.cells[0]!.cards[0]!.id}`
const record = `record:${shop.records[0]!.id}`

let opened: Awaited<ReturnType<typeof openServer>>
let owner: Visitor
let ben: Visitor
let cleo: Visitor
let viewer: Visitor
let peer: Peer
beforeAll(async () => {
  opened = await openServer()
  owner = opened.visitor
  await send(owner, 'PATCH', '/api/session', { name: 'Ana' })
  await owner.post('/api/journeys', shop)
  ben = await invited('commenter', 'Ben')
  cleo = await invited('editor', 'Cleo')
  viewer = await invited('viewer', 'Vera')
  const { workspace } = await owner.json<{ workspace: { id: string } }>('/api/session')
  const name = `${workspace.id}/${shop.id}`
  peer = await openPeer({ url: opened.server.url, cookie: viewer.cookie, name })
})
afterAll(async () => {
  peer.close()
  await opened.close()
})

async function invited(role: string, name: string): Promise<Visitor> {
  const { path } = await owner.post<{ path: string }>('/api/invitations', { role })
  const visitor = await enter(opened.server.url + path)
  await send(visitor, 'PATCH', '/api/session', { name })
  return visitor
}

/** The status of a request. */
async function send(who: Visitor, method: string, path: string, body?: object): Promise<number> {
  const answer = await who.ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return answer.status
}

const seen = async (who: Visitor) => (await who.json<{ workshop: Workshop | null }>(at)).workshop
const vote = (who: Visitor, votes: readonly object[]) => send(who, 'PUT', `${at}/votes`, { votes })

/** All that a screen gets without asking: the shared document and what it was told. */
const pushed = () =>
  Buffer.from(Y.encodeStateAsUpdate(peer.doc.y)).toString('latin1') + JSON.stringify(peer.told)

test('only an editor starts one, once, and everybody is told', async () => {
  expect(await seen(owner)).toBeNull()
  for (const who of [viewer, ben]) expect(await send(who, 'POST', at, { title: 'Pains' })).toBe(403)
  expect(await send(ben, 'POST', `${at}/notes`, { text: 'x', stepId: null, laneId: null })).toBe(
    404,
  )
  expect(await send(cleo, 'POST', at, { title: 'Pains' })).toBe(200)
  expect(await send(owner, 'POST', at, { title: 'Again' })).toBe(409)
  await until(() => peer.told.length > 0)
  expect(peer.told).toEqual([{ type: 'workshop' }])
  expect(await send(viewer, 'PUT', `${at}/people`)).toBe(200)
  expect(await seen(viewer)).toMatchObject({
    title: 'Pains',
    startedBy: 'Cleo',
    people: [
      { name: 'Cleo', role: 'editor' },
      { name: 'Vera', role: 'viewer' },
    ],
  })
})

test('only an editor sets the timer', async () => {
  expect(await send(ben, 'PUT', `${at}/timer`, { do: 'start', seconds: 60 })).toBe(403)
  expect(await send(owner, 'PUT', `${at}/timer`, { do: 'start', seconds: 0 })).toBe(400)
  expect(await send(owner, 'PUT', `${at}/timer`, { do: 'start', seconds: 60 })).toBe(200)
  const { now, workshop } = await viewer.json<{ now: string; workshop: Workshop }>(at)
  const left = Date.parse(workshop.timer!.endsAt!) - Date.parse(now)
  expect(left).toBeGreaterThan(50_000)
  expect(left).toBeLessThanOrEqual(60_000)
})

test('votes are nobody’s but one’s own until they are revealed', async () => {
  expect(await vote(ben, [{ target, dots: 1 }])).toBe(409)
  expect(await send(ben, 'POST', `${at}/ballot`, { question: 'Worst?', dots: 3 })).toBe(403)
  expect(await send(cleo, 'POST', `${at}/ballot`, { question: 'Worst?', dots: 3 })).toBe(200)
  expect(await vote(viewer, [{ target, dots: 1 }])).toBe(403)
  expect(await vote(ben, [{ target, dots: 4 }])).toBe(400)
  expect(
    await vote(ben, [
      { target, dots: 1 },
      { target, dots: 1 },
    ]),
  ).toBe(400)
  expect(await vote(ben, [{ target: 'card:none', dots: 1 }])).toBe(400)
  expect(
    await vote(ben, [
      { target, dots: 2 },
      { target: record, dots: 1 },
    ]),
  ).toBe(200)
  expect(await vote(cleo, [{ target: record, dots: 3 }])).toBe(200)
  for (const who of [owner, viewer]) {
    const ballot = (await seen(who))!.ballot!
    expect(ballot).toEqual({
      question: 'Worst?',
      dots: 3,
      isRevealed: false,
      voters: 2,
      mine: [],
      ranking: null,
    })
  }
  expect((await seen(ben))!.ballot!.mine).toEqual([
    { target, dots: 2 },
    { target: record, dots: 1 },
  ])
  expect(pushed()).not.toContain('dots')
  expect(await send(owner, 'POST', `${at}/ballot`, { question: 'More?', dots: 1 })).toBe(409)
})

test('the reveal shows everybody the sums, and not who gave them', async () => {
  expect(await send(ben, 'POST', `${at}/ballot/reveal`)).toBe(403)
  expect(await send(owner, 'POST', `${at}/ballot/reveal`)).toBe(200)
  expect(await send(owner, 'POST', `${at}/ballot/reveal`)).toBe(409)
  expect(await vote(ben, [{ target, dots: 1 }])).toBe(409)
  const { ranking } = (await seen(viewer))!.ballot!
  expect(ranking).toEqual([
    { target: record, title: shop.records[0]!.title, dots: 4, people: 2 },
    { target, title: lane.cells[0]!.cards[0]!.text, dots: 2, people: 1 },
  ])
  expect(await send(owner, 'POST', `${at}/ballot`, { question: 'Second', dots: 1 })).toBe(200)
  expect((await seen(ben))!.ballot).toMatchObject({ mine: [], voters: 0, ranking: null })
})

test('notes are private until they all become cards in one edit', async () => {
  const note = { text: 'Say the freight *early*', stepId: 'basket', laneId: null }
  expect(await send(viewer, 'POST', `${at}/notes`, note)).toBe(403)
  const { id } = await ben.post<{ id: string }>(`${at}/notes`, note)
  await cleo.post(`${at}/notes`, { text: 'A chat in the shop', stepId: null, laneId: null })
  const mine = (await seen(ben))!.notes
  expect(mine).toEqual({ mine: [{ id, ...note }], waiting: 2, writers: 2 })
  expect((await seen(owner))!.notes).toEqual({ mine: [], waiting: 2, writers: 2 })
  expect(await send(cleo, 'PATCH', `${at}/notes/${id}`, { text: 'Mine now' })).toBe(404)
  expect(await send(cleo, 'DELETE', `${at}/notes/${id}`)).toBe(404)
  expect(await send(ben, 'PATCH', `${at}/notes/${id}`, { text: 'Say the freight first' })).toBe(200)
  expect(pushed()).not.toContain('freight first')
  const place = { laneId: lane.id, stepId: 'pay', withNames: true }
  expect(await send(ben, 'POST', `${at}/notes/reveal`, place)).toBe(403)
  const drawn = { ...place, laneId: shop.lanes.find(({ type }) => type === 'emotion')!.id }
  expect(await send(owner, 'POST', `${at}/notes/reveal`, drawn)).toBe(400)
  let edits = 0
  peer.doc.y.on('update', () => (edits += 1))
  expect(await owner.post(`${at}/notes/reveal`, place)).toEqual({ cards: 2 })
  expect(await owner.post(`${at}/notes/reveal`, place)).toEqual({ cards: 0 })
  await until(() => edits > 0)
  expect(edits).toBe(1)
  const cells = projectJourney(peer.doc).lanes.find(({ id: each }) => each === lane.id)!.cells
  const texts = (stepId: string) =>
    cells.find((cell) => cell.stepId === stepId)?.cards.map(({ text }) => text)
  expect(texts('basket')).toContain('Say the freight first — Ben')
  expect(texts('pay')).toContain('A chat in the shop — Cleo')
  expect((await seen(ben))!.notes).toEqual({ mine: [], waiting: 0, writers: 0 })
})

test('the end keeps a summary, and private notes are lost only where that is said', async () => {
  await ben.post(`${at}/notes`, { text: 'A secret', stepId: null, laneId: null })
  const about = { target: { kind: 'step', id: 'pay' }, text: 'Which # methods?' }
  await ben.post(`/api/journeys/${shop.id}/threads`, about)
  await vote(cleo, [{ target, dots: 1 }])
  expect(await send(ben, 'POST', `${at}/end`, { discardNotes: true })).toBe(403)
  expect(await send(owner, 'POST', `${at}/end`, { discardNotes: false })).toBe(409)
  expect(await send(owner, 'POST', `${at}/end`, { discardNotes: true })).toBe(200)
  expect(await seen(owner)).toBeNull()
  const list = `/api/journeys/${shop.id}/workshops`
  const { items } = await viewer.json<{ items: WorkshopSummary[] }>(list)
  const [summary] = items
  expect(summary!.people.map(({ name }) => name)).toEqual(['Cleo', 'Vera', 'Ben'])
  expect(summary!.votes.map(({ question, voters }) => [question, voters])).toEqual([
    ['Worst?', 2],
    ['Second', 1],
  ])
  expect(summary!.notes).toEqual([
    { text: 'Say the freight first', author: 'Ben', step: 'Fills the basket' },
    { text: 'A chat in the shop', author: 'Cleo', step: null },
  ])
  expect(summary!.comments).toMatchObject([{ on: 'Pays', author: 'Ben', text: 'Which # methods?' }])
  expect(JSON.stringify(items)).not.toContain('secret')
  const answer = await viewer.ask(`${list}/${summary!.id}/markdown`)
  expect(answer.headers.get('content-disposition')).toContain('Pains')
  const text = await answer.text()
  expect(text).toContain('# Pains\n')
  expect(text).toContain(`1. **4** ${shop.records[0]!.title} (2 people)`)
  expect(text).toContain(String.raw`- Pays: Which \# methods? (Ben)`)
  expect(await send(ben, 'DELETE', `${list}/${summary!.id}`)).toBe(403)
  expect(await send(cleo, 'DELETE', `${list}/${summary!.id}`)).toBe(200)
  expect((await viewer.json<{ items: object[] }>(list)).items).toEqual([])
})
