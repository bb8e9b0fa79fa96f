import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAnalytics } from '@desirepath/analytics'
import type { Job, JourneyListing } from '@desirepath/contract'
import { addCard, projectJourney } from '@desirepath/collab'
import { afterEach, expect, test } from 'vitest'
import { openPeer, type Peer } from './peer.ts'
import { enter, freshFolder, visitorOf } from './running-server.ts'
import { smallShop } from './small-shop.ts'

const started: ChildProcess[] = []
const folders: string[] = []
afterEach(async () => {
  for (const child of started.splice(0)) await stop(child, 'SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function newFolder(): Promise<string> {
  const folder = await freshFolder()
  folders.push(folder)
  return folder
}

function startProcess(folder: string, port = 0, environment: object = {}): ChildProcess {
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve('./start.ts')), folder, String(port)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    },
  )
  started.push(child)
  return child
}

async function linkOf(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer]
  return chunk.toString().trim()
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

async function refusal(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk))
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(1)
  return said
}

test('a second process on the same folder is refused with a sentence that names the first', async () => {
  const folder = await newFolder()
  const first = startProcess(folder)
  await linkOf(first)
  const said = await refusal(startProcess(folder))
  expect(said).toContain(folder)
  expect(said).toContain(String(first.pid))
  expect(await stop(first, 'SIGTERM')).toBe(0)
  await linkOf(startProcess(folder))
})

test('a port that is taken is said, and another offered', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const said = await refusal(startProcess(await newFolder(), port))
  expect(said).toContain(String(port))
  expect(said).toContain('--port')
  squatter.close()
})

test('Ctrl-C stops it cleanly, and a restart keeps session, report and journey', async () => {
  const folder = await newFolder()
  const first = startProcess(folder)
  const visitor = await enter(await linkOf(first))
  const upload = await visitor.upload('events.csv', smallShop({ customers: 60 }).events)
  const { id } = await visitor.post<Job>('/api/discoveries', {
    title: 'A shop',
    events: [{ uploadId: upload.id, mapping: {} }],
    cut: 'none',
  })
  const before = await visitor.finished(id)
  expect(before.status).toBe('done')
  expect(await stop(first, 'SIGINT')).toBe(0)

  await linkOf(startProcess(folder, Number(new URL(visitor.url).port)))
  const later = visitorOf(visitor.url, visitor.cookie)
  expect(await later.json<Job>(`/api/jobs/${id}`)).toEqual(before)
  const members = await later.json<{ n: number }>(
    `/api/journeys/${before.report?.journeyId}/members?figure=all`,
  )
  expect(members.n).toBe(60)
})

test('kill -9 while an import is being stored changes nothing, and the job says so', async () => {
  const folder = await newFolder()
  const first = startProcess(folder)
  const visitor = await enter(await linkOf(first))
  const upload = await visitor.upload('events.csv', smallShop({ customers: 8000 }).events)
  const { id } = await visitor.post<Job>('/api/discoveries', {
    title: 'A shop',
    events: [{ uploadId: upload.id, mapping: {} }],
  })
  for (;;) {
    const job = await visitor.json<Job>(`/api/jobs/${id}`)
    if (job.phase === 'storing') break
    expect(['waiting', 'running']).toContain(job.status)
  }
  await stop(first, 'SIGKILL')

  const second = startProcess(folder)
  const later = await enter(await linkOf(second))
  const job = await later.json<Job>(`/api/jobs/${id}`)
  expect(job).toMatchObject({ status: 'failed', report: null })
  expect(job.error).toMatch(/Nothing of it was kept/)
  const { items } = await later.json<{ items: JourneyListing[] }>('/api/journeys')
  expect(items).toEqual([])
  const retried = await later.post<Job>(`/api/jobs/${id}/retry`, {})
  expect(await later.finished(retried.id)).toMatchObject({ status: 'done' })
  await stop(second, 'SIGTERM')
  const analytics = await openAnalytics({ folder: join(folder, 'evidence') })
  expect(await analytics.datasets()).toHaveLength(1)
  await analytics.close()
})

test('kill -9 while somebody types loses nothing that a watcher has seen or that was said to be saved', async () => {
  const folder = await newFolder()
  let child = startProcess(folder)
  const link = await linkOf(child)
  const visitor = await enter(link)
  const session = await visitor.json<{ workspace: { id: string } }>('/api/session')
  const { id } = await visitor.post<{ id: string }>('/api/templates/classic-3/journeys', {})
  const name = `${session.workspace.id}/${id}`
  const port = Number(new URL(visitor.url).port)
  const open = () => openPeer({ url: visitor.url, cookie: visitor.cookie, name })
  const textsOf = (peer: Peer) =>
    projectJourney(peer.doc)
      .lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards.map(({ text }) => text)))
      .filter((text) => text?.startsWith('typed'))
  let seen = 0
  for (let round = 0; round < 10; round++) {
    const [writer, watcher] = [await open(), await open()]
    const before = textsOf(writer).length
    const { lanes, steps } = projectJourney(writer.doc)
    const place = { laneId: lanes[0]!.id, stepId: steps[0]!.id }
    let saved = before
    const typing = setInterval(() => {
      if (writer.isSaved()) saved = textsOf(writer).length
      addCard(writer.doc, place, { text: `typed ${round}` })
    }, 3)
    // Now and then in the middle of the first commit, now and then after a hundred.
    await new Promise((resolve) => setTimeout(resolve, 20 + round * 37))
    clearInterval(typing)
    await stop(child, 'SIGKILL')
    seen = textsOf(watcher).length
    writer.close()
    watcher.close()
    child = startProcess(folder, port)
    await linkOf(child)
    const later = await open()
    expect(textsOf(later).length).toBeGreaterThanOrEqual(Math.max(seen, saved))
    later.close()
  }
  expect(seen, 'nothing was typed').toBeGreaterThan(10)
}, 240_000)

test('a database that is not there is said with what to check, and without its password', async () => {
  const url = 'postgres://someone:secret@127.0.0.1:1/records'
  const said = await refusal(startProcess(await newFolder(), 0, { DATABASE_URL: url }))
  expect(said).toContain('DATABASE_URL')
  expect(said).not.toContain('secret')
})
