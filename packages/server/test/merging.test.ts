import { addRecord, addThread, placeShared, projectJourney, removeCards } from '@desirepath/collab'
import type { WorkspaceRecord } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, type Peer, until } from './peer.ts'
import { openServer, type Visitor } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
let workspaceId = ''
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  const session = await visitor.json<{ workspace: { id: string } }>('/api/session')
  workspaceId = session.workspace.id
})
afterAll(() => opened.close())

const send = <T>(method: string, path: string, body?: unknown) =>
  visitor.json<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const made = async (
  noun: string,
  fields: { readonly title: string; readonly [field: string]: unknown },
) => (await visitor.post<{ id: string }>(`/api/${noun}`, fields)).id
const bodyOf = async (noun: string, id: string) =>
  (await visitor.json<{ record: WorkspaceRecord }>(`/api/${noun}/${id}`))
    .record as unknown as Record<string, unknown>
const merge = (noun: string, from: string, into: string) =>
  send('POST', `/api/${noun}/${from}/merge`, { into })
const part = (noun: string, id: string) => send('PATCH', `/api/${noun}/${id}`, { deleted: false })

test('a merge takes over all that the other says, and parting gives both back as they were', async () => {
  const idea = (id: string) => ({ id, text: id, by: 'Ann', votes: 2, group: '' })
  const effort = { value: 2, low: 1, high: 3 }
  const left = await made('opportunities', {
    title: 'Say the price early',
    importance: 4,
    ideas: [idea('banner'), idea('mail')],
    effort,
    owner: 'Ann',
    extra: [{ name: 'Budget', value: 'none' }],
  })
  const right = await made('opportunities', {
    title: 'Show the price at once',
    importance: 2,
    ideas: [idea('page')],
    tags: ['price'],
    extra: [{ name: 'Budget', value: '100' }],
  })
  const before = [await bodyOf('opportunities', left), await bodyOf('opportunities', right)]
  await merge('opportunities', left, right)
  const one = await bodyOf('opportunities', right)
  expect(one).toMatchObject({
    title: 'Show the price at once',
    importance: 2,
    effort,
    owner: 'Ann',
    extra: [{ name: 'Budget', value: '100' }],
  })
  expect((one['ideas'] as { id: string }[]).map(({ id }) => id)).toEqual(['page', 'banner', 'mail'])
  const { items } = await visitor.json<{
    items: { fields: { field: string; before: unknown }[] }[]
  }>(`/api/opportunities/${right}/changes`)
  expect(items[0]!.fields[0]).toMatchObject({
    field: 'merged',
    before: {
      id: left,
      title: 'Say the price early',
      left: [
        { field: 'extra', item: 'Budget', value: { name: 'Budget', value: 'none' } },
        { field: 'importance', value: 4 },
      ],
    },
  })

  const gone = await visitor.ask(`/api/opportunities/${left}`)
  expect(gone.status).toBe(404)
  expect(await gone.json()).toMatchObject({ mergedInto: right })

  await send('PATCH', `/api/opportunities/${right}`, { tags: ['price', 'new'] })
  await part('opportunities', left)
  expect(await bodyOf('opportunities', left)).toEqual(before[0])
  expect(await bodyOf('opportunities', right)).toEqual({ ...before[1], tags: ['price', 'new'] })
})

test('whoever named the one names the other, and comments move; parting gives both back', async () => {
  const left = await made('resources', { title: 'Designer' })
  const right = await made('resources', { title: 'Designers', form: 'people' })
  const need = (resourceId: string, amount: number) => ({ resourceId, amount })
  const solution = await made('solutions', {
    title: 'Redraw the form',
    needs: [need(left, 2), need(right, 1)],
    links: [left],
  })
  const { id: comment } = await visitor.post<{ id: string }>(`/api/resources/${left}/comments`, {
    text: 'Is on leave in May',
  })
  const view = await visitor.post<{ id: string }>('/api/views', {
    place: 'solutions',
    name: 'With designers',
    search: { q: 'form', resource: `${left},x` },
  })
  const searchOf = async () =>
    (
      await visitor.json<{ items: { id: string; search: object }[] }>('/api/views?place=solutions')
    ).items.find(({ id }) => id === view.id)?.search
  const commentsOf = async (id: string) =>
    (await visitor.json<{ items: { id: string }[] }>(`/api/resources/${id}/comments`)).items.map(
      (each) => each.id,
    )
  await merge('resources', left, right)
  expect(await bodyOf('solutions', solution)).toMatchObject({
    needs: [need(right, 3)],
    links: [right],
  })
  expect(await commentsOf(right)).toEqual([comment])
  expect(await searchOf()).toEqual({ q: 'form', resource: `${right},x` })

  await part('resources', left)
  expect(await bodyOf('solutions', solution)).toMatchObject({
    needs: [need(left, 2), need(right, 1)],
    links: [left],
  })
  expect(await commentsOf(left)).toEqual([comment])
  expect(await commentsOf(right)).toEqual([])
  expect(await searchOf()).toEqual({ q: 'form', resource: `${left},x` })
})

test('a touchpoint leaves a channel that is deleted, and is met there again when it comes back', async () => {
  const channel = await made('channels', { title: 'Fax' })
  const touchpoint = await made('touchpoints', { title: 'Order form', channelId: channel })
  await send('DELETE', `/api/channels/${channel}`)
  expect(await bodyOf('touchpoints', touchpoint)).toMatchObject({ channelId: null })
  await part('channels', channel)
  expect(await bodyOf('touchpoints', touchpoint)).toMatchObject({ channelId: channel })
})

test('one that was merged twice leads to the last, and both come back in turn', async () => {
  const [a, b, c] = [
    await made('personas', { title: 'A', goals: ['of a'] }),
    await made('personas', { title: 'B', goals: ['of b'], quote: 'I am B' }),
    await made('personas', { title: 'C' }),
  ]
  await merge('personas', a, b)
  await merge('personas', b, c)
  expect(await bodyOf('personas', c)).toMatchObject({ goals: ['of b', 'of a'], quote: 'I am B' })
  const gone = await visitor.ask(`/api/personas/${a}`)
  expect(await gone.json()).toMatchObject({ mergedInto: c })
  await part('personas', a)
  expect(await bodyOf('personas', a)).toMatchObject({ goals: ['of a'] })
  expect(await bodyOf('personas', c)).toMatchObject({ goals: ['of b'], quote: 'I am B' })
  await part('personas', b)
  expect(await bodyOf('personas', b)).toMatchObject({ goals: ['of b'], quote: 'I am B' })
  expect(await bodyOf('personas', c)).toMatchObject({ goals: [], quote: '' })
})

test('two that say more than one can hold are not merged, and nothing is changed', async () => {
  const tags = (word: string) => Array.from({ length: 40 }, (_, i) => `${word} ${i}`)
  const left = await made('channels', { title: 'Shop', tags: tags('left') })
  const right = await made('channels', { title: 'Shops', tags: tags('right') })
  const answer = await visitor.ask(`/api/channels/${left}/merge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ into: right }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('together they have more tags than one can hold')
  expect(await bodyOf('channels', right)).toMatchObject({ tags: tags('right') })
  expect(await bodyOf('channels', left)).toMatchObject({ tags: tags('left') })
})

const painIn = ({ doc }: Peer, title: string, at: number) => {
  const { lanes, steps } = projectJourney(doc)
  const lane = lanes.find(({ type }) => type === 'painPoints')!
  return addRecord(doc, { type: 'painPoint', title }, { laneId: lane.id, stepId: steps[at]!.id })
}

test('on a map, what others did since a merge stays when the two are parted', async () => {
  const { id } = await visitor.post<{ id: string }>('/api/templates/classic-3/journeys', {
    title: 'Where both stand',
  })
  const peer = await openPeer({
    url: opened.server.url,
    cookie: visitor.cookie,
    name: `${workspaceId}/${id}`,
  })
  const left = painIn(peer, 'Late parcels', 0)
  const right = painIn(peer, 'Parcels come late', 1)
  const lane = projectJourney(peer.doc).lanes.find(({ type }) => type === 'painPoints')!
  const [first, , third] = projectJourney(peer.doc).steps
  const words = { title: 'Late parcels', isDraft: false }
  const second = placeShared(
    peer.doc,
    { id: left.recordId, type: 'painPoint', ...words },
    { laneId: lane.id, stepId: third!.id },
  )
  const thread = addThread(
    peer.doc,
    { kind: 'record', id: left.recordId },
    { author: 'Ann', at: '2026-01-01T00:00:00Z', text: 'Which parcels?' },
  )
  await until(peer.isSaved)
  const isKnown = async (id_: string) => (await visitor.ask(`/api/pain-points/${id_}`)).ok
  await expect.poll(() => isKnown(right.recordId), { timeout: 10_000 }).toBe(true)

  const seen = () => {
    const { lanes, threads, records } = projectJourney(peer.doc)
    const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
    return {
      cards: Object.fromEntries(cards.map((card) => [card.id, card.recordId])),
      thread: threads?.find((each) => each.id === thread)?.target.id,
      steps: records.find((each) => each.id === right.recordId)?.stepIds.length,
    }
  }
  await merge('pain-points', left.recordId, right.recordId)
  await until(() => seen().thread === right.recordId)
  expect(seen().cards).toMatchObject({
    [left.cardId]: right.recordId,
    [second]: right.recordId,
    [right.cardId]: right.recordId,
  })
  expect(seen().steps).toBe(3)
  removeCards(peer.doc, [left.cardId])
  const since = placeShared(
    peer.doc,
    { id: right.recordId, type: 'painPoint', ...words },
    { laneId: lane.id, stepId: first!.id },
  )
  await until(peer.isSaved)

  await part('pain-points', left.recordId)
  await until(() => seen().thread === left.recordId)
  expect(seen().cards).toEqual({
    ...seen().cards,
    [second]: left.recordId,
    [right.cardId]: right.recordId,
    [since]: right.recordId,
  })
  expect(seen().cards).not.toHaveProperty([left.cardId])
  peer.close()
})
