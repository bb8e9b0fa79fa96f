import type { Figure, Journey } from '@desirepath/core'
import type { Job } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'
import { smallShop } from './small-shop.ts'

const shop = smallShop({ customers: 400 })
let opened: Awaited<ReturnType<typeof openServer>>
let journey: Journey

beforeAll(async () => {
  opened = await openServer()
  const { visitor } = opened
  const events = await visitor.upload('events.csv', shop.events)
  const feedback = await visitor.upload('comments.csv', shop.feedback)
  const mapping = { customer: 'user_id', text: 'comment', score: 'score', at: 'date' }
  const started = await visitor.post<Job>('/api/discoveries', {
    title: 'The shop',
    events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
    feedback: [{ uploadId: feedback.id, mapping: { ...mapping, scale: { min: 0, max: 10 } } }],
    success: 'parcel_delivered',
    cut: 'none',
  })
  const { report } = await visitor.finished(started.id)
  journey = await visitor.json<Journey>(`/api/journeys/${report?.journeyId}`)
})
afterAll(() => opened.close())

interface Counted {
  readonly pending: number
  readonly items: readonly {
    readonly id: string
    readonly significance: number | null
    readonly journeys: readonly {
      readonly journeyId: string
      readonly reach: Figure
      readonly effect: Figure | null
      readonly feeling: Figure
      readonly feedback: number
      readonly asOf: string
    }[]
  }[]
}

async function figures(): Promise<Counted> {
  for (;;) {
    const counted = await opened.visitor.json<Counted>('/api/touchpoint-figures')
    if (counted.pending === 0) return counted
  }
}

test('touchpoints are counted on the journeys of their activities, each figure to its customers', async () => {
  const { visitor } = opened
  expect(await figures()).toEqual({ items: [], pending: 0 })
  const { id: shop } = await visitor.post<{ id: string }>('/api/channels', { title: 'Shop' })
  const make = async (title: string, activities: readonly string[], channelId = shop) =>
    (await visitor.post<{ id: string }>('/api/touchpoints', { title, activities, channelId })).id
  const cart = await make('Cart', ['add_to_cart', 'Delivery_Price_Shown '])
  const phone = await make('Phone', ['call_support'])
  const parcel = await make('Parcel', ['parcel_delivered'])
  const nobody = await make('Nobody', ['never_seen'])
  const { items } = await figures()
  const met = items.filter(({ journeys }) => journeys.length > 0).map((each) => each.id)
  expect(met.toSorted()).toEqual([cart, phone, parcel, shop].toSorted())
  expect(items.find(({ id }) => id === nobody)).toMatchObject({ significance: null, journeys: [] })
  const one = (id: string) => items.find((each) => each.id === id)!.journeys[0]!
  const step = journey.steps.find(({ activities }) => activities.includes('add_to_cart'))!
  expect(one(cart).reach).toEqual(step.measured!.reach)
  expect(one(cart)).toMatchObject({ journeyId: journey.id, asOf: journey.discovery!.asOf })
  // Nobody gets the parcel but by the cart; of those who do, some have called.
  expect(one(cart).effect).toMatchObject({ value: 1 })
  expect(one(parcel).effect).toMatchObject({ value: 1, low: 1, high: 1 })
  const { value, low, high } = one(phone).effect!
  expect(value!).toBeGreaterThan(0.1)
  expect(value!).toBeLessThan(0.5)
  expect(low!).toBeLessThan(value!)
  expect(high!).toBeGreaterThan(value!)
  expect(one(cart).feedback).toBeGreaterThan(0)
  expect(one(cart).feeling.value!).toBeLessThan(0)
  expect(items.find((each) => each.id === parcel)!.significance).toBeGreaterThan(2)

  expect(one(shop).reach).toEqual(one(cart).reach)

  for (const id of [cart, phone, parcel, shop]) {
    const { reach } = one(id)
    const at = `/api/journeys/${journey.id}`
    const ref = `figure=touchpoint&touchpointId=${id}`
    const members = await visitor.json<{ n: number }>(`${at}/members?${ref}`)
    expect(members.n).toBe(Math.round(reach.value! * reach.n))
    const feedback = await visitor.json<{ n: number }>(`${at}/feedback?${ref}`)
    expect(feedback.n).toBe(one(id).feedback)
    const { points } = await visitor.json<{
      points: { from: string; to: string; value: number; n: number }[]
    }>(`${at}/trend?${ref}`)
    expect(points.length).toBeGreaterThan(5)
    const [week] = points
    const days = `since=${week!.from}&until=${week!.to}`
    const then = await visitor.json<{ n: number }>(`${at}/members?${ref}&${days}`)
    expect(then.n).toBe(Math.round(week!.value * week!.n))
    const all = await visitor.json<{ n: number }>(`${at}/members?figure=all&${days}`)
    expect(all.n).toBe(week!.n)
  }
})

test('activities and channels of the logs are told with what is bound to them', async () => {
  const seen = await opened.visitor.json<{
    activities: { activity: string; stage: string; touchpointIds: string[]; reach: Figure }[]
    channels: { name: string; journeys: object[] }[]
  }>('/api/seen-activities')
  const of = (name: string) => seen.activities.find(({ activity }) => activity === name)!
  expect(of('view_product').touchpointIds).toEqual([])
  expect(of('call_support').touchpointIds).toHaveLength(1)
  expect(of('add_to_cart').reach.n).toBeGreaterThan(100)
  expect(seen.channels.map(({ name }) => name).toSorted()).toEqual(['App', 'Phone', 'Website'])
})

test('a touchpoint on no map is backed by the journeys that meet it, as is everything that shows it', async () => {
  const { visitor } = opened
  const listed = async (noun = 'touchpoints') => {
    const { items } = await visitor.json<{
      items: { record: { title: string }; standing: { level: string; n: number } }[]
    }>(`/api/${noun}`)
    return new Map(items.map(({ record, standing }) => [record.title, standing]))
  }
  const phone = journey.steps.find(({ activities }) => activities.includes('call_support'))!
  const { value, n } = phone.measured!.reach
  const isCounting = async () =>
    (await visitor.json<{ counting: boolean }>('/api/touchpoints')).counting
  await expect.poll(isCounting).toBe(false)
  await expect.poll(async () => (await listed()).get('Phone')?.level).toBe('backed')
  expect((await listed()).get('Phone')).toMatchObject({
    n: Math.round(value! * n),
    newest: journey.discovery!.asOf,
  })
  await expect.poll(async () => (await listed()).get('Nobody')?.level).toBe('contradicted')
  // So is its channel, by the touchpoint that most meet.
  const channel = (await listed('channels')).get('Shop')!
  const most = Math.max(...[...(await listed()).values()].map((each) => each.n))
  expect(channel).toMatchObject({ level: 'backed', n: most })
  const ranked = await visitor.json<{ items: { title: string; level: string }[] }>(
    '/api/priorities?of=touchpoints',
  )
  expect(ranked.items.find(({ title }) => title === 'Phone')?.level).toBe('backed')
})
