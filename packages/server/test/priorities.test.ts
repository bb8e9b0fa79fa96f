import type { KnownScores } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
})
afterAll(() => opened.close())

interface Page {
  readonly n: number
  readonly since: string | null
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly owner: string
    readonly status: string
    readonly tags: readonly string[]
    readonly linked: readonly { readonly id: string; readonly title: string }[]
    readonly scores: KnownScores
  }[]
}

const send = <T>(method: string, path: string, body: unknown) =>
  visitor.json<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const read = (query = '') => visitor.json<Page>(`/api/priorities${query}`)

test('opportunities come with what is known of their scores, now and as they were', async () => {
  const pain = await visitor.post<{ id: string }>('/api/pain-points', {
    title: 'Nobody answers',
    severity: 4,
  })
  const { id } = await visitor.post<{ id: string }>('/api/opportunities', {
    title: 'Answer in a day',
    links: [pain.id],
    reach: { value: 100, low: 50, high: 200 },
  })
  const moment = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await send('PATCH', `/api/opportunities/${id}`, { reach: { value: 10, low: 5, high: 20 } })
  await visitor.post('/api/opportunities', { title: 'Later idea' })

  const now = await read()
  expect(now.n).toBe(2)
  expect(now.items.find((each) => each.id === id)).toMatchObject({
    linked: [{ id: pain.id, title: 'Nobody answers' }],
    scores: {
      reach: { manual: { value: 10 }, computed: null },
      // A severity of 4 is an impact of 2.
      impact: { computed: { value: 2, low: 2, high: 3 } },
      confidence: { computed: { value: 0.2, n: 0 } },
    },
  })
  const then = await read(`?at=${moment}`)
  expect(then.items.map((each) => [each.title, each.scores.reach.manual?.value])).toEqual([
    ['Answer in a day', 100],
  ])
  expect((await read('?of=pain-points')).items[0]).toMatchObject({
    status: '',
    scores: { severity: { manual: { value: 4, low: 3.5, high: 4.5 } } },
  })
  expect((await read('?at=2001-01-01T00:00:00.000Z')).n).toBe(0)
})

test('many are changed at once, and the answer takes it back', async () => {
  const { items } = await read()
  const pains = (await read('?of=pain-points')).items
  const ids = [...items, ...pains].map(({ id }) => id)
  const changes = ids.map((id) => ({ id, owner: 'Ada', status: 'chosen', tags: ['spring'] }))
  const back = await send<{ changes: object[] }>('PATCH', '/api/priorities', { changes })
  expect((await read()).items).toMatchObject(
    items.map(() => ({ owner: 'Ada', status: 'chosen', tags: ['spring'] })),
  )
  expect((await read('?of=pain-points')).items[0]).toMatchObject({ owner: 'Ada', status: '' })
  await send('PATCH', '/api/priorities', back)
  expect((await read()).items).toMatchObject(
    items.map(() => ({ owner: '', status: 'idea', tags: [] })),
  )
  const bad = { changes: [...changes, { id: 'nobody', owner: 'Ada' }] }
  const answer = await visitor.ask('/api/priorities', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bad),
  })
  expect(answer.status).toBe(404)
  // Nothing is changed where one of them is unknown.
  expect((await read()).items[0]).toMatchObject({ owner: '' })
})

test('touchpoints come with their grades and what hurts there, and only as they are now', async () => {
  const touchpoint = await visitor.post<{ id: string }>('/api/touchpoints', {
    title: 'Hotline',
    significance: 5,
    satisfaction: 2,
  })
  await visitor.post('/api/touchpoints', { title: 'Leaflet' })
  await visitor.post('/api/pain-points', {
    title: 'Nobody picks up',
    severity: 4,
    links: [touchpoint.id],
  })
  const { items } = await read('?of=touchpoints')
  expect(items.find(({ id }) => id === touchpoint.id)).toMatchObject({
    status: '',
    linked: [{ title: 'Nobody picks up' }],
    scores: {
      significance: { manual: { value: 5, low: 4.5, high: 5 } },
      satisfaction: { manual: { value: 2 } },
      pains: { computed: { value: 1, low: 1, high: 1 } },
      severity: { computed: { value: 4 } },
      feeling: { computed: null, manual: null },
    },
  })
  expect(items.find(({ title }) => title === 'Leaflet')?.scores.pains.computed).toBeNull()
  const moment = new Date().toISOString()
  expect((await visitor.ask(`/api/priorities?of=touchpoints&at=${moment}`)).status).toBe(400)
  const changes = [{ id: touchpoint.id, owner: 'Ada' }]
  await send('PATCH', '/api/priorities', { changes })
  const file = await visitor.json<{ title: string; owner: string }[]>(
    '/api/touchpoints/export/json?sort=pains',
  )
  expect(file.map(({ title, owner }) => [title, owner])).toEqual([
    ['Hotline', 'Ada'],
    ['Leaflet', ''],
  ])
})

test('delights are narrowed and ordered by strength, and leave with the columns that are asked for', async () => {
  await visitor.post('/api/delights', { title: 'Nice', strength: 2 })
  await visitor.post('/api/delights', { title: 'Lovely', strength: 5 })
  await visitor.post('/api/delights', { title: 'Not judged' })
  const titles = async (query: string) =>
    (
      await visitor.json<{ items: readonly { record: { title: string } }[] }>(
        `/api/delights?${query}`,
      )
    ).items.map(({ record }) => record.title)
  expect(await titles('strength=3')).toEqual(['Lovely'])
  expect(await titles('sort=strength')).toEqual(['Lovely', 'Nice', 'Not judged'])
  const file = (columns: string) => visitor.ask(`/api/delights/export/csv?columns=${columns}`)
  const table = await file('["strength","level","own:Cost"]')
  expect((await table.text()).split('\r\n')[0]).toBe('Name,Strength,Evidence (computed),Cost,ID')
  expect(await (await file('["severity"]')).text()).toContain('there is no column “severity”')
})

test('around a record stand what it leads to and what leads to it, not what else leads there', async () => {
  const make = async (noun: string, title: string, links: readonly string[] = []) =>
    (await visitor.post<{ id: string }>(`/api/${noun}`, { title, links })).id
  const [mine, other] = [await make('pain-points', 'Mine'), await make('pain-points', 'Other')]
  const answer = await make('opportunities', 'Answer to both', [mine, other])
  const solution = await make('solutions', 'What is done', [answer])
  const apart = await make('solutions', 'Done elsewhere')
  const metric = await make('metrics', 'What it moves', [solution, apart])
  const around = async (id: string) =>
    (await visitor.json<{ nodes: { id: string }[] }>(`/api/graph?focus=${id}`)).nodes.map(
      (node) => node.id,
    )
  expect((await around(mine)).toSorted()).toEqual([mine, answer, solution, metric].toSorted())
  expect((await around(answer)).toSorted()).toEqual(
    [mine, other, answer, solution, metric].toSorted(),
  )
})
