import type { Job } from '@desirepath/contract'
import type { Figure } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

interface Listed {
  readonly id: string
  readonly text: string | null
  readonly reading: { readonly polarity: string; readonly chance: number | null } | null
  readonly audience: { readonly author: string | null; readonly reach: number | null } | null
}

interface Group {
  readonly value: string
  readonly negative: Figure
  readonly reach: { readonly negative: Figure }
  readonly scored: { readonly low: Figure; readonly high: Figure }
}
interface Polarity {
  readonly groups: readonly Group[]
}

/** What is said of the shop in public: of ten, six wait and four are glad; one speaks of something else. */
const said = [
  ...Array.from({ length: 12 }, (_, i) => [
    'I waited for days',
    `@late${i % 3}`,
    '1.5K',
    '12',
    '3',
  ]),
  ...Array.from({ length: 8 }, () => ['Lovely parcel, thank you', '@glad', '200', '4', '']),
  ['Wo finde ich die Rechnung vom Mai?', '@asks', '', '', ''],
]

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor

beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  const shop = smallShop({ customers: 300 })
  const answers = await visitor.upload('survey.csv', shop.feedback)
  const lines = said.map(([text, ...rest], i) =>
    [`"${text}"`, ...rest, `2026-0${4 + (i % 2)}-1${i % 9}`].join(','),
  )
  const mentions = await visitor.upload(
    'tweets.csv',
    ['text,author,reach,likes,retweets,date', ...lines].join('\n'),
  )
  expect(mentions.preview).toMatchObject({
    purpose: 'feedback',
    feedbackMapping: { author: 'author', reach: 'reach', likes: 'likes', shares: 'retweets' },
  })
  const files = [answers, mentions].map(({ id, preview }) => ({
    uploadId: id,
    mapping: preview.feedbackMapping,
  }))
  const job = await visitor.post<Job>('/api/evidence/imports', { title: 'Said', files })
  await visitor.finished(job.id)
})
afterAll(() => opened.close())

const list = async (query: string) =>
  (await visitor.json<{ items: Listed[] }>(`/api/evidence?limit=200&${query}`)).items
const counted = async (query = 'source=mention') => {
  const { polarity } = await visitor.json<{ polarity: { value: string; n: number }[] }>(
    `/api/evidence/splits?${query}`,
  )
  return Object.fromEntries(polarity.map(({ value, n }) => [value, n]))
}
const soon = { timeout: 20_000 }

test('mentions are read from their words, and stay apart from scores', async () => {
  await expect.poll(() => counted(), soon).toEqual({ negative: 12, positive: 8, unclear: 1 })
  // The answers have a score.
  expect(await counted('source=survey')).toEqual({})
  const [bad] = await list('polarity=negative')
  expect(bad).toMatchObject({ text: 'I waited for days', reading: { polarity: 'negative' } })
  expect(bad!.reading!.chance).toBeGreaterThan(0.6)
  expect(await list('polarity=negative&score=bad')).toEqual([])
  expect((await list('score=bad'))[0]).toMatchObject({ reading: null })
  const { id } = await visitor.post<{ id: string }>('/api/evidence', {
    source: 'mention',
    text: 'Lovely parcel',
  })
  await expect.poll(() => counted(), soon).toMatchObject({ positive: 9 })
  const body = JSON.stringify({ source: 'mention', text: 'I waited for days' })
  await visitor.json(`/api/evidence/items/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  })
  await expect.poll(() => counted(), soon).toMatchObject({ positive: 8, negative: 13 })
  await visitor.json(`/api/evidence/items/${id}`, { method: 'DELETE' })
})

test('who spoke and how far it went are numbers, the most reached first', async () => {
  const [first] = await list('sort=reach')
  expect(first!.audience).toEqual({
    author: expect.stringMatching('@late'),
    reach: 1500,
    likes: 12,
    shares: 3,
    replies: null,
  })
  expect(await list('author=%40glad')).toHaveLength(8)
  expect((await visitor.ask('/api/evidence?sort=loudest')).status).toBe(400)
})

test('how mentions speak is counted, plain and weighted by reach, apart from scores', async () => {
  const answer = await visitor.json<Polarity>('/api/evidence/polarity?source=mention')
  expect(answer).toMatchObject({ model: { method: 'learned' }, unread: 0, least: 10 })
  const [all] = answer.groups
  expect(all).toMatchObject({ n: 21, read: 20, unclear: 1, scored: { n: 0, low: { value: null } } })
  expect(all!.negative).toMatchObject({ value: 0.6, n: 20 })
  expect(all!.negative.low).toBeLessThan(0.45)
  // 12 of 1,500 against 8 of 200.
  expect(all!.reach).toMatchObject({
    known: 20,
    sum: 19_600,
    read: { known: 20, sum: 19_600 },
    unclear: 0,
  })
  expect(all!.reach.negative.value).toBeCloseTo(18_000 / 19_600)
  expect(all!.reach.negative.high! - all!.reach.negative.low!).toBeGreaterThan(
    all!.negative.high! - all!.negative.low! - 0.2,
  )
  const by = async (part: string, source = 'mention') =>
    (await visitor.json<Polarity>(`/api/evidence/polarity?source=${source}&by=${part}`)).groups
  expect((await by('month')).map(({ value }) => value)).toEqual(['2026-04', '2026-05'])
  expect((await by('author'))[0]).toMatchObject({ value: '@glad', n: 8, positive: { value: null } })
  const [survey] = await by('source', 'survey')
  expect(survey).toMatchObject({ value: 'survey', read: 0, positive: { value: null } })
  expect(survey!.scored.low.value! + survey!.scored.high.value!).toBeCloseTo(1)
  const theme = await visitor.post<{ id: string }>('/api/evidence/themes', { name: 'Waiting' })
  const items = (await list('q=waited&source=mention')).map(({ id }) => id)
  await visitor.post('/api/evidence/codings', { theme: theme.id, items, belongs: true })
  expect(await by('theme')).toMatchObject([{ value: theme.id, n: 12, negative: { value: 1 } }])
})
