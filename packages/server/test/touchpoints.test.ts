import { addCard, cardToRecord, projectJourney } from '@desirepath/collab'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, until } from './peer.ts'
import { openServer, type Visitor } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
})
afterAll(() => opened.close())

const send = <T>(method: string, path: string, body?: unknown) =>
  visitor.json<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const journey = (id: string) => visitor.json<Journey>(`/api/journeys/${id}`)
const begin = (title: string) =>
  visitor.post<{ id: string }>('/api/templates/classic-3/journeys', { title })

async function recordOn(journeyId: string, recordId: string, has: (found: object) => boolean) {
  for (;;) {
    const found = (await journey(journeyId)).records.find(({ id }) => id === recordId)
    if (found !== undefined && has(found)) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('a touchpoint on two maps is named, and its channel and icon shown, on both', async () => {
  const { id: channelId } = await visitor.post<{ id: string }>('/api/channels', {
    title: 'Website',
    warmth: 'cool',
  })
  const { id } = await visitor.post<{ id: string }>('/api/touchpoints', {
    title: 'Search page',
    channelId,
  })
  const [first, second] = [await begin('First'), await begin('Second')]
  for (const { id: journeyId } of [first, second]) {
    const { lanes, steps } = await journey(journeyId)
    const laneId = lanes.find(({ type }) => type === 'touchpoints')!.id
    const place = { recordId: id, laneId, stepId: steps[1]!.id }
    const again = { ...place, stepId: steps[0]!.id }
    const { cardId } = await visitor.post<{ cardId: string }>(
      `/api/journeys/${journeyId}/placements`,
      again,
    )
    await send('DELETE', `/api/journeys/${journeyId}/placements/${cardId}`)
    expect((await journey(journeyId)).records.some((each) => each.id === id)).toBe(false)
    await visitor.post(`/api/journeys/${journeyId}/placements`, place)
  }
  const placed = (await journey(second.id)).records.find((each) => each.id === id)
  expect(placed).toMatchObject({ type: 'touchpoint', title: 'Search page', channel: 'Website' })

  await send('PATCH', `/api/channels/${channelId}`, { title: 'Web shop', icon: 'store' })
  for (const each of [first, second])
    expect(await recordOn(each.id, id, () => true)).toMatchObject({
      channel: 'Web shop',
      icon: 'store',
    })
  await send('DELETE', `/api/channels/${channelId}`)
  expect(await recordOn(first.id, id, () => true)).not.toHaveProperty('channel')
  await send('PATCH', `/api/channels/${channelId}`, { deleted: false })
  expect(await recordOn(first.id, id, () => true)).toMatchObject({ icon: 'store' })

  const { id: shop } = await visitor.post<{ id: string }>('/api/channels', { title: 'Shop' })
  await visitor.post(`/api/channels/${channelId}/merge`, { into: shop })
  expect(await recordOn(second.id, id, () => true)).toMatchObject({
    channel: 'Shop',
    icon: 'store',
  })
})

test('words on a map become a touchpoint of the workspace, with its channel, where one is known', async () => {
  const { id: channelId } = await visitor.post<{ id: string }>('/api/channels', { title: 'Phone' })
  const { id } = await visitor.post<{ id: string }>('/api/touchpoints', {
    title: 'Hotline',
    channelId,
  })
  const { id: journeyId } = await begin('Third')
  const session = await visitor.json<{ workspace: { id: string } }>('/api/session')
  const name = `${session.workspace.id}/${journeyId}`
  const peer = await openPeer({ url: opened.server.url, cookie: visitor.cookie, name })
  const { lanes, steps } = projectJourney(peer.doc)
  const laneId = lanes.find(({ type }) => type === 'touchpoints')!.id
  const stepId = steps[0]!.id
  const other = addCard(peer.doc, { laneId, stepId }, { text: 'Rests on it' })
  const card = addCard(peer.doc, { laneId, stepId, index: 0 }, { text: 'hotline', note: '12 %' })
  const record = { id, type: 'touchpoint', title: 'Hotline', isDraft: false } as const
  const placed = cardToRecord(peer.doc, card, record)
  expect(cardToRecord(peer.doc, 'none', record)).toBeNull()
  await until(peer.isSaved)
  expect(await recordOn(journeyId, id, (found) => 'channel' in found)).toMatchObject({
    channel: 'Phone',
    stepIds: [stepId],
  })
  const { cards } = (await journey(journeyId)).lanes
    .find((lane) => lane.id === laneId)!
    .cells.find((cell) => cell.stepId === stepId)!
  expect(cards.map((each) => [each.id, each.recordId, each.note])).toEqual(
    expect.arrayContaining([
      [placed, id, '12 %'],
      [other, null, null],
    ]),
  )
  peer.close()
})

test('stages are proposed from touchpoints, and a journey begun that places them', async () => {
  const touchpoint = async (title: string, fields: object) =>
    (await visitor.post<{ id: string }>('/api/touchpoints', { title, ...fields })).id
  const { id: channelId } = await visitor.post<{ id: string }>('/api/channels', { title: 'Paper' })
  const letter = await touchpoint('Letter', { stage: 'Loyalty', channelId })
  const poster = await touchpoint('Poster', { stage: 'Awareness', activities: ['Saw poster'] })
  const proposal = await visitor.post<{ stages: object[]; ordered: number }>(
    '/api/stage-proposals',
    { touchpointIds: [letter, poster] },
  )
  expect(proposal).toEqual({
    stages: [
      { title: 'Awareness', touchpoints: [{ id: poster, title: 'Poster' }] },
      { title: 'Loyalty', touchpoints: [{ id: letter, title: 'Letter' }] },
    ],
    journeys: [],
    ordered: 0,
  })
  const { id } = await visitor.post<{ id: string }>('/api/touchpoint-journeys', {
    title: 'From the list',
    stages: [
      { title: 'Before', touchpointIds: [poster] },
      { title: 'After', touchpointIds: [letter] },
    ],
  })
  const { stages, steps, lanes, records } = await journey(id)
  expect(stages.map(({ title }) => title)).toEqual(['Before', 'After'])
  expect(steps.map(({ title, activities, channel }) => [title, activities, channel])).toEqual([
    ['Poster', ['Saw poster'], null],
    ['Letter', [], 'Paper'],
  ])
  const lane = lanes.find(({ type }) => type === 'touchpoints')!
  expect(lane.cells.map(({ cards }) => cards.map(({ recordId }) => recordId))).toEqual([
    [poster],
    [letter],
  ])
  expect(records.map((record) => record.channel)).toEqual([undefined, 'Paper'])
  const { uses } = await visitor.json<{ uses: { journeyId: string }[] }>(
    `/api/touchpoints/${letter}`,
  )
  expect(uses.map(({ journeyId }) => journeyId)).toEqual([id])
  const refused = await visitor.ask('/api/stage-proposals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ touchpointIds: ['nobody'] }),
  })
  expect(refused.status).toBe(400)
})

test('a record is placed at a step without naming a lane: the first of its type, or one that is made', async () => {
  const { id } = await begin('Where it is not said')
  const { steps, lanes } = await journey(id)
  expect(lanes.some(({ type }) => type === 'metrics')).toBe(false)
  const stepId = steps[0]!.id
  const place = async (noun: string, title: string) => {
    const made = await visitor.post<{ id: string }>(`/api/${noun}`, { title })
    await visitor.post(`/api/journeys/${id}/placements`, { recordId: made.id, stepId })
    return made.id
  }
  const ids = [await place('pain-points', 'It hurts'), await place('metrics', 'How often')]
  await place('metrics', 'How long')
  const after = await journey(id)
  const laneOf = (recordId: string) =>
    after.lanes.find(({ cells }) =>
      cells.some(({ cards }) => cards.some((card) => card.recordId === recordId)),
    )?.type
  expect(ids.map(laneOf)).toEqual(['painPoints', 'metrics'])
  expect(after.lanes.filter(({ type }) => type === 'metrics')).toHaveLength(1)
})
