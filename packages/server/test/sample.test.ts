import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type JourneyListing } from '@desirepath/contract'
import { expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { enter, type Visitor } from './running-server.ts'

type Session = { readonly sampleJobId: string | null }

interface Page<Item = unknown> {
  readonly n: number
  readonly items: readonly Item[]
}

/** The story around the sample is told after its journey is there; the found map is put first at its end. */
async function untilTold(visitor: Visitor, id: string): Promise<void> {
  const isTold = async () => {
    const { items } = await visitor.json<Page<JourneyListing>>('/api/journeys')
    return items.length === 4 && items[0]?.id === id
  }
  while (!(await isTold())) await new Promise((resolve) => setTimeout(resolve, 100))
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
  await untilTold(visitor, job.report!.journeyId!)
  await seesEachKind(visitor)
  await seesOneStory(visitor, job.report!.journeyId!)
  await server.close()
  rmSync(folder, { recursive: true })
}, 240_000)

/** How many of each kind there are at least. */
const kinds = {
  '/api/personas': 6,
  '/api/channels': 6,
  '/api/touchpoints': 12,
  '/api/pain-points': 5,
  '/api/delights': 1,
  '/api/opportunities': 6,
  '/api/solutions': 8,
  '/api/resources': 3,
  '/api/metrics': 5,
  '/api/dashboards': 1,
  '/api/evidence?source=interview': 2,
  '/api/evidence?source=mention': 14,
  '/api/evidence?source=ticket': 800,
  '/api/evidence?source=trend,competitor,technology': 3,
} as const

async function seesEachKind(visitor: Visitor): Promise<void> {
  for (const [path, least] of Object.entries(kinds)) {
    const { n, items } = await visitor.json<Page>(path)
    expect(n ?? items.length, path).toBeGreaterThanOrEqual(path.includes('evidence') ? 0 : least)
    expect(items.length, path).toBeGreaterThanOrEqual(Math.min(least, 20))
  }
  const themes = await visitor.json<Page<{ name: string }>>('/api/evidence/themes')
  expect(themes.items).toHaveLength(4)
  const proposed = await visitor.json<Page & { needed: number }>('/api/evidence/proposals?limit=5')
  expect(proposed).toMatchObject({ needed: 0 })
  expect(proposed.items).toHaveLength(5)
  const research = await visitor.json<Page<{ plan: { questions: unknown[] } }>>('/api/research')
  expect(research.items.map(({ plan }) => plan.questions.length)).toEqual([5, 2])
  for (const place of ['pain-points', 'solutions', 'evidence', 'decide'])
    expect((await visitor.json<Page>(`/api/views?place=${place}`)).items.length).toBeGreaterThan(0)
  const lists =
    await visitor.json<Page<{ title: string; progress: { done: number; of: number } }>>(
      '/api/checklists',
    )
  expect(lists.items.map(({ title }) => title).toSorted()).toEqual([
    'Before prices change',
    'Make a journey map',
  ])
  for (const { progress } of lists.items) {
    expect(progress.done).toBeGreaterThan(1)
    expect(progress.done).toBeLessThan(progress.of)
  }
  const inbox = await visitor.json<Page<{ author: string }> & { unread: number }>('/api/inbox')
  expect(inbox).toMatchObject({ unread: 1, items: [{ author: 'Noor', reason: 'mention' }] })
}

interface Node {
  readonly id: string
  readonly kind: string
}
interface Edge {
  readonly from: string
  readonly to: string
}

async function seesOneStory(visitor: Visitor, journeyId: string): Promise<void> {
  const { items: journeys } = await visitor.json<Page<JourneyListing>>('/api/journeys')
  const nested = Object.fromEntries(journeys.map((each) => [each.title, each.nested.length]))
  expect(nested).toMatchObject({ 'A customer’s year': 1, 'First order, end to end': 1 })

  const check = await visitor.json<{ use: { level: string }; findings: { rule: string }[] }>(
    `/api/journeys/${journeyId}/check`,
  )
  expect(check.use.level).toBe('priorities')
  // What the team believed and the data do not show, too few answers in groups, events left out.
  expect(new Set(check.findings.map(({ rule }) => rule))).toEqual(
    new Set(['contradicted', 'fewVoices', 'unexplained']),
  )
  const records = await visitor.json<{ findings: { rule: string }[] }>('/api/check')
  expect(records.findings.map(({ rule }) => rule)).toEqual(['touchpointUnbound'])

  // A month ago opportunities stood otherwise, and one was not there yet.
  const month = new Date(Date.now() - 30 * 86_400_000).toISOString()
  const before = await visitor.json<{
    items: { status: string; title: string; scores: { reach: { computed: object | null } } }[]
  }>(`/api/priorities?of=opportunities&at=${month}`)
  const whole = before.items.find(({ title }) => title.startsWith('Say the whole price'))
  expect(whole).toMatchObject({ status: 'idea' })
  expect(whole?.scores.reach.computed).not.toBeNull()
  expect(before.items.some(({ title }) => title.startsWith('A card that names'))).toBe(false)

  const [robin] = (await visitor.json<Page<{ record: { id: string } }>>('/api/personas?q=robin'))
    .items
  const segment = await visitor.json<{ figures: { customers: number; value: { own: object } } }>(
    `/api/personas/${robin!.record.id}/segment`,
  )
  expect(segment.figures.customers).toBeGreaterThan(5_000)
  expect(segment.figures.value.own).toMatchObject({ n: expect.any(Number) })

  // From the goal to the metric, one link after the other.
  const { nodes, edges } = await visitor.json<{ nodes: Node[]; edges: Edge[] }>(
    `/api/graph?focus=${journeyId}`,
  )
  let at = new Set(nodes.filter(({ kind }) => kind === 'goal').map(({ id }) => id))
  for (const kind of ['journey', 'painPoint', 'opportunity', 'solution', 'metric']) {
    const next = edges.flatMap(({ from, to }) => (at.has(from) ? [to] : at.has(to) ? [from] : []))
    at = new Set(next.filter((id) => nodes.some((node) => node.id === id && node.kind === kind)))
    expect(at.size, kind).toBeGreaterThan(0)
  }

  const spoken = await visitor.json<Page<{ id: string; hasRecording: boolean }>>(
    '/api/evidence?source=interview',
  )
  const recorded = spoken.items.find(({ hasRecording }) => hasRecording)!
  const { attachments } = await visitor.json<{ attachments: { url: string; mediaType: string }[] }>(
    `/api/evidence/items/${recorded.id}`,
  )
  const sound = await visitor.ask(attachments[0]!.url)
  expect(sound.headers.get('content-type')).toMatch(/^audio\//)
  const size = (await sound.arrayBuffer()).byteLength
  expect(size).toBeGreaterThan(100_000)
  expect(size).toBeLessThan(200_000)
}
