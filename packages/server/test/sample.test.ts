import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type JourneyListing } from '@desirepath/contract'
import { expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { enter, type Visitor } from './running-server.ts'

type Session = { readonly sampleJobId: string | null }

interface Page {
  readonly n: number
  readonly items: readonly { readonly uses: readonly { readonly journeyId: string }[] }[]
}

/** The story around the sample is told after its journey is there. */
async function untilTold(visitor: Visitor): Promise<void> {
  while ((await visitor.json<Page>('/api/metrics')).n < 2)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

test('the very first start answers before its database is made, and has the sample made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desirepath-server-'))
  const server = await startServer({ data: folder, port: 0 })
  let ready = false
  void server.ready.then(() => (ready = true))
  const visitor = await enter(server.link)
  expect((await visitor.ask('/')).status).toBeLessThanOrEqual(503)
  expect(ready).toBe(false)

  const session = await visitor.json<Session>('/api/session')
  expect(contract.session.output.parse(session).sampleJobId).not.toBeNull()
  const job = await visitor.finished(session.sampleJobId!)
  expect(job).toMatchObject({ kind: 'sample', status: 'done', error: null })
  const { items } = await visitor.json<{ items: JourneyListing[] }>('/api/journeys')
  expect(items.find(({ id }) => id === job.report?.journeyId)).toMatchObject({ customers: 20_000 })
  expect((await visitor.json<Session>('/api/session')).sampleJobId).toBeNull()
  await untilTold(visitor)
  const clara = await visitor.json<Page>('/api/personas?q=clara')
  expect(clara.items[0]?.uses.map(({ journeyId }) => journeyId)).toContain(job.report?.journeyId)
  const found = await visitor.json<Page>('/api/opportunities?q=whole%20price')
  // On the map as it is and as it should be.
  expect(found.items[0]?.uses.length).toBeGreaterThan(1)
  const parcel = await visitor.json<Page>('/api/touchpoints?q=parcel%20tracking')
  expect(parcel.items[0]?.uses.map(({ journeyId }) => journeyId)).toContain(job.report?.journeyId)
  const { items: lists } = await visitor.json<{ items: { progress: { done: number } }[] }>(
    '/api/checklists',
  )
  // Ticked by what is there, not by anybody.
  expect(lists[0]?.progress.done).toBeGreaterThan(20)
  await server.close()
  rmSync(folder, { recursive: true })
})
