import { addCard, changeStep, projectJourney } from '@desirepath/collab'
import type { Job } from '@desirepath/contract'
import { type Journey, proposalKey, proposalsOf, type ThreeStates } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, until } from './peer.ts'
import { openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
let workspaceId = ''
beforeAll(async () => {
  opened = await openServer()
  const session = await opened.visitor.json<{ workspace: { id: string } }>('/api/session')
  workspaceId = session.workspace.id
})
afterAll(() => opened.close())

const usual = ['visit', 'add_to_cart', 'checkout', 'pay']
const withCoupon = ['visit', 'add_to_cart', 'use_coupon', 'checkout', 'pay']
const verified = ['visit', 'add_to_cart', 'checkout', 'verify_card', 'pay']

function logOf(walks: readonly (readonly [number, readonly string[]])[]): string {
  const lines = ['customer,activity,time']
  walks.forEach(([customers, activities], walk) => {
    for (let i = 0; i < customers; i++) {
      activities.forEach((activity, at) =>
        lines.push(
          `${walk}-${i},${activity},${new Date(Date.UTC(2026, 2, 1, i % 24, at)).toISOString()}`,
        ),
      )
    }
  })
  return lines.join('\n')
}

async function discover(log: string, journeyId?: string): Promise<Job> {
  const { id: uploadId } = await opened.visitor.upload('events.csv', log)
  const { id } = await opened.visitor.post<Job>('/api/discoveries', {
    title: 'Shop',
    events: [{ uploadId, mapping: {} }],
    success: 'pay',
    ...(journeyId !== undefined && { journeyId }),
  })
  return opened.visitor.finished(id)
}

interface Answer {
  readonly found: (Omit<ThreeStates, 'edited'> & { readonly rejected: string[] }) | null
}

test('new data renew the figures of an open map, keep its words, and propose the rest', async () => {
  const first = await discover(
    logOf([
      [120, usual],
      [60, withCoupon],
    ]),
  )
  const journeyId = first.report!.journeyId!
  const address = `/api/journeys/${journeyId}`
  expect(await opened.visitor.json<Answer>(`${address}/rediscovery`)).toEqual({ found: null })

  const { server, visitor } = opened
  const peer = await openPeer({
    url: server.url,
    cookie: visitor.cookie,
    name: `${workspaceId}/${journeyId}`,
  })
  const stepAt = (activity: string) =>
    projectJourney(peer.doc).steps.find(({ activities }) => activities.includes(activity))!
  const { id: stepId } = stepAt('checkout')
  changeStep(peer.doc, stepId, { title: 'Our checkout' })
  addCard(peer.doc, { laneId: 'lane-doing', stepId }, { text: 'People hesitate here' })
  await until(peer.isSaved)

  const second = await discover(
    logOf([
      [50, usual],
      [150, verified],
    ]),
    journeyId,
  )
  expect(second).toMatchObject({ status: 'done', report: { journeyId } })
  await until(() => stepAt('checkout').measured?.reach.n === 200)
  const map = await visitor.json<Journey>(address)
  expect(map.steps.find(({ id }) => id === stepId)?.title).toBe('Our checkout')
  expect(JSON.stringify(map.lanes)).toContain('People hesitate here')
  expect(map.discovery?.journeys).toBe(200)
  const { n } = await visitor.json<{ n: number }>(`${address}/members`)
  expect(n).toBe(200)

  const { found } = await visitor.json<Answer>(`${address}/rediscovery`)
  const proposals = proposalsOf({ ...found!, edited: map })
  expect(proposals.map(({ type, title }) => `${type} ${title}`)).toEqual(
    expect.arrayContaining(['addStep Verify card', 'removeStep Use coupon']),
  )
  const [one] = proposals.map(proposalKey)
  const answer = await visitor.ask(`${address}/rediscovery`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reject: [one] }),
  })
  expect(await answer.json()).toEqual({ rejected: [one] })
  const versions = await visitor.json<{ items: { title: string }[] }>(`${address}/versions`)
  expect(versions.items.map(({ title }) => title)).toContain('Before the new data')
  peer.close()
})

test('new data of a journey that is not here are refused', async () => {
  const { id: uploadId } = await opened.visitor.upload('events.csv', logOf([[30, usual]]))
  const answer = await opened.visitor.ask('/api/discoveries', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Shop',
      events: [{ uploadId, mapping: {} }],
      journeyId: 'nowhere',
    }),
  })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('The journey that this would renew is not here.')
})
