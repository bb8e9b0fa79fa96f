import { contract, type Operation } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

test('every operation refuses a field of the query that it does not have', async () => {
  const operations: readonly Operation[] = Object.values(contract)
  for (const { id, method, path } of operations) {
    const address = `${path.replaceAll(/:\w+/g, 'x')}?nonsense_field=1`
    const answer = await opened.visitor.ask(address, { method })
    expect([id, answer.status]).toEqual([id, 400])
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          path: 'query.nonsense_field',
          message: expect.stringContaining('there is no such field'),
        },
      ],
    })
  }
})

test.each([
  ['/api/pain-points?onwer=Ann', 'query.onwer: there is no such field; did you mean owner?'],
  ['/api/journeys/x/members?figur=all', 'did you mean figure?'],
  ['/api/evidence?Limit=3', 'did you mean limit?'],
  ['/api/metrics?status=done', 'known are q, tag, owner'],
  ['/api/session?a=1', 'query.a: there is no such field; this operation has none'],
])('%s says what was meant', async (path, detail) => {
  const answer = await opened.visitor.ask(path)
  expect(answer.status).toBe(400)
  expect((await answer.json()).detail).toContain(detail)
})

test('half of a character is refused with its place, and a whole one is taken', async () => {
  const post = (title: string) =>
    opened.visitor.ask('/api/research', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title, kind: 'interview' }),
    })
  const answer = await post('Ask \ud83d')
  expect(answer.status).toBe(400)
  expect((await answer.json()).detail).toContain('body.title: a text holds half of a character')
  expect((await post('Ask \ud83d\ude00')).status).toBe(200)
})

test.each([
  [
    'POST',
    { title: 'Slow', onwer: 'Ann' },
    'body.onwer: there is no such field; did you mean owner?',
  ],
  ['POST', {}, 'body.title: is missing'],
  ['POST', { title: '' }, 'body.title: must not be empty'],
  [
    'POST',
    { title: 'x', effort: { value: 3, low: 5, high: 1 } },
    'body.effort: the range must hold',
  ],
  [
    'POST',
    { title: 'x', confidence: { value: 80, low: 50, high: 90 } },
    'body.confidence: 50 is not between 0 and 1',
  ],
  [
    'PATCH',
    { effort: { value: -3, low: -3, high: -3 } },
    'body.effort: -3 is less than 0, the least that it can be',
  ],
  ['PATCH', { satus: 'chosen' }, 'did you mean status?'],
])('a record is not taken with what is written wrongly: %s %j', async (method, body, detail) => {
  const { visitor } = opened
  const { id } = await visitor.post<{ id: string }>('/api/opportunities', { title: 'Answer' })
  const before = await visitor.json<{ n: number }>('/api/opportunities')
  const path = method === 'POST' ? '/api/opportunities' : `/api/opportunities/${id}`
  const answer = await visitor.ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).detail).toContain(detail)
  expect((await visitor.json<{ n: number }>('/api/opportunities')).n).toBe(before.n)
})

test.each([
  ['/api/journeys/x/threads', { text: 'Hi', targt: {} }, 'target'],
  ['/api/research', { title: 'Ask', kind: 'interview', goall: 'why' }, 'goal'],
  ['/api/evidence/themes', { name: 'Slow', color: 'red' }, 'colour'],
  ['/api/touchpoint-journeys', { title: 'x', stages: [], stage: 1 }, 'stages'],
])('%s refuses %j and says what was meant', async (path, body, meant) => {
  const answer = await opened.visitor.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).detail).toContain(`there is no such field; did you mean ${meant}?`)
})

test('a journey is not taken with a field deep in it that is misspelt', async () => {
  const { visitor } = opened
  const { id } = await visitor.post<{ id: string }>('/api/templates/classic-3/journeys', {
    title: 'Deep',
  })
  const journey = await visitor.json<{ lanes: { cards?: object[] }[] }>(`/api/journeys/${id}`)
  expect(await visitor.send('PUT', `/api/journeys/${id}`, journey)).toBeDefined()
  const lane = { ...journey.lanes[0], heigth: 90 }
  const answer = await visitor.ask(`/api/journeys/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...journey, lanes: [lane, ...journey.lanes.slice(1)] }),
  })
  expect(await answer.json()).toMatchObject({
    errors: [
      { path: 'body.lanes.0.heigth', message: 'there is no such field; did you mean height?' },
    ],
  })
})

test.each([
  [{ links: ['nobody'] }, 'body.links.0: there is no record with the id “nobody”'],
  [{ channelId: 'nowhere' }, 'body.channelId: there is no channel with the id “nowhere”'],
])('a touchpoint is not taken with what names nothing: %j', async (fields, detail) => {
  const { visitor } = opened
  const { id } = await visitor.post<{ id: string }>('/api/touchpoints', { title: 'Desk' })
  for (const [method, path, body] of [
    ['POST', '/api/touchpoints', { title: 'Door', ...fields }],
    ['PATCH', `/api/touchpoints/${id}`, fields],
  ] as const) {
    const answer = await visitor.ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(400)
    expect((await answer.json()).detail).toBe(detail)
  }
})

test('a day that there is not is said to be one', async () => {
  const answer = await opened.visitor.ask('/api/solutions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'x', due: '2026-02-31' }),
  })
  expect((await answer.json()).detail).toBe('body.due: write a day that there is, as 2026-03-31')
})
