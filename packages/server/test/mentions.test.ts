import type { Job } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

interface Listed {
  readonly id: string
  readonly text: string | null
  readonly reading: { readonly polarity: string; readonly chance: number | null } | null
  readonly audience: { readonly author: string | null; readonly reach: number | null } | null
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
