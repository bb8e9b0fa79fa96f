import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type JourneyListing } from '@desirepath/contract'
import { expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { enter } from './running-server.ts'

type Session = { readonly sampleJobId: string | null }

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
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ id: job.report?.journeyId, customers: 20_000 })
  expect((await visitor.json<Session>('/api/session')).sampleJobId).toBeNull()
  await server.close()
  rmSync(folder, { recursive: true })
})
