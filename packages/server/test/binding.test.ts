import { changeStep } from '@desirepath/collab'
import type { Job } from '@desirepath/contract'
import { hitsOf, type Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, until } from './peer.ts'
import { openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

const walks = [
  [120, ['visit', 'cart', 'pay']],
  [60, ['visit', 'coupon', 'cart', 'pay']],
] as const

function logOf(own: readonly (readonly [number, readonly string[]])[]): string {
  const lines = ['customer,activity,time']
  own.forEach(([customers, activities], walk) => {
    for (let i = 0; i < customers; i++)
      activities.forEach((activity, at) =>
        lines.push(
          `${walk}-${i},${activity},${new Date(Date.UTC(2026, 2, 1, i % 24, at)).toISOString()}`,
        ),
      )
  })
  return lines.join('\n')
}

async function discover(events: string, journeyId?: string): Promise<string> {
  const { id: uploadId } = await opened.visitor.upload('events.csv', events)
  const { id } = await opened.visitor.post<Job>('/api/discoveries', {
    title: 'Shop',
    events: [{ uploadId, mapping: {} }],
    success: 'pay',
    ...(journeyId !== undefined && { journeyId }),
  })
  return (await opened.visitor.finished(id)).report!.journeyId!
}

function at({ steps }: Journey, activity: string): Journey['steps'][number] {
  return steps.find(({ activities }) => activities.includes(activity))!
}

interface Activities {
  readonly activities: readonly { activity: string; customers: number; stepId: string | null }[]
}

test('steps are bound by hand: figures and customers follow, new data keep it, and it is undone', async () => {
  const { visitor, server } = opened
  const journeyId = await discover(logOf(walks))
  const address = `/api/journeys/${journeyId}`
  const read = () => visitor.json<Journey>(address)
  const put = (steps: readonly object[]) =>
    visitor.send<{ before: object[] }>('PUT', `${address}/activities`, { steps })
  const first = await read()
  const [cart, coupon] = [at(first, 'cart').id, at(first, 'coupon').id]
  const session = await visitor.json<{ workspace: { id: string } }>('/api/session')
  const peer = await openPeer({
    url: server.url,
    cookie: visitor.cookie,
    name: `${session.workspace.id}/${journeyId}`,
  })
  changeStep(peer.doc, cart, { title: 'Fills the basket' })
  await until(peer.isSaved)

  const { before } = await put([{ id: cart, add: ['coupon'] }])
  expect(before).toContainEqual({ id: coupon, activities: ['coupon'], own: false })
  expect(before).toContainEqual({ id: cart, activities: ['cart'], own: false })
  await expect
    .poll(async () => at(await read(), 'coupon'))
    .toMatchObject({ id: cart, title: 'Fills the basket', ownActivities: true })
  const listed = await visitor.json<Activities>(`${address}/activities`)
  expect(listed.activities.find(({ activity }) => activity === 'coupon')).toMatchObject({
    customers: 60,
    stepId: cart,
  })
  const bound = await read()
  expect(bound.steps.find(({ id }) => id === coupon)).toMatchObject({ measured: null })
  const counted = `${address}/members?figure=reach&stepId=${cart}`
  expect(await visitor.json(counted)).toMatchObject({
    n: hitsOf(at(bound, 'cart').measured!.reach),
  })

  await discover(logOf([...walks, [40, ['visit', 'coupon']]]), journeyId)
  await expect.poll(async () => hitsOf(at(await read(), 'coupon').measured!.reach)).toBe(220)
  expect(at(await read(), 'coupon').id).toBe(cart)

  await put(before)
  await expect.poll(async () => at(await read(), 'coupon').id).toBe(coupon)
  expect(hitsOf(at(await read(), 'coupon').measured!.reach)).toBe(100)
})

test('a step that is not there, and an activity given to two, are refused', async () => {
  const { visitor } = opened
  const journeyId = await discover(logOf(walks))
  const { steps } = await visitor.json<Journey>(`/api/journeys/${journeyId}`)
  const put = (bindings: readonly object[]) =>
    visitor.send('PUT', `/api/journeys/${journeyId}/activities`, { steps: bindings })
  await expect(put([{ id: 'nowhere', add: ['pay'] }])).rejects.toThrow(/there is no step/)
  const twice = steps.slice(0, 2).map(({ id }) => ({ id, add: ['pay'] }))
  await expect(put(twice)).rejects.toThrow(/given to two steps/)
})
