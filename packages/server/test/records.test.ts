import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addRecord, changeRecord, placeShared, projectJourney } from '@desirepath/collab'
import {
  backingOfRecord,
  type Evidence,
  groundsOfRecord,
  type Journey,
  lintJourney,
  type RecordStanding,
  type RecordStands,
  type WorkspaceRecord,
} from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeer, type Peer, until } from './peer.ts'
import { openServer, type Visitor } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
let workspaceId = ''
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  const session = await visitor.json<{ workspace: { id: string } }>('/api/session')
  workspaceId = session.workspace.id
})
afterAll(() => opened.close())

interface Listed {
  readonly record: WorkspaceRecord
  readonly stamp: { readonly revision: number }
  readonly standing: RecordStanding
  readonly uses: readonly { readonly journeyId: string; readonly stands: RecordStands }[]
}
interface Page {
  readonly n: number
  readonly items: readonly Listed[]
  readonly tags: readonly string[]
}
interface One extends Listed {
  readonly linked: readonly { readonly id: string; readonly isBack: boolean }[]
}

const send = <T>(method: string, path: string, body?: unknown) =>
  visitor.json<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const begin = (title: string) =>
  visitor.post<{ id: string }>('/api/templates/classic-3/journeys', { title })
const journey = (id: string) => visitor.json<Journey>(`/api/journeys/${id}`)
const peerOf = (id: string) =>
  openPeer({ url: opened.server.url, cookie: visitor.cookie, name: `${workspaceId}/${id}` })

/** A journey with a pain of its own, and the peer who wrote it. */
async function withPain(title: string): Promise<{ id: string; peer: Peer; recordId: string }> {
  const { id } = await begin(`${title} journey`)
  const peer = await peerOf(id)
  const { lanes, steps } = projectJourney(peer.doc)
  const lane = lanes.find(({ type }) => type === 'painPoints')!
  const { recordId } = addRecord(
    peer.doc,
    { type: 'painPoint', title },
    { laneId: lane.id, stepId: steps[0]!.id },
  )
  await until(peer.isSaved)
  await known(recordId)
  return { id, peer, recordId }
}

async function known(recordId: string): Promise<One> {
  for (;;) {
    const answer = await visitor.ask(`/api/pain-points/${recordId}`)
    if (answer.ok) return (await answer.json()) as One
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('two people who change a list at once both keep what they did', async () => {
  const idea = (id: string, votes = 0) => ({ id, text: id, by: '', votes, group: '' })
  const seen = { ideas: [idea('a'), idea('b')], tags: ['old'] }
  const { id } = await visitor.post<{ id: string }>('/api/opportunities', {
    title: 'Say the price early',
    ...seen,
  })
  const at = `/api/opportunities/${id}`
  await Promise.all([
    send('PATCH', at, { ideas: [idea('a', 1), idea('b'), idea('mine')], tags: ['old', 'x'], seen }),
    send('PATCH', at, { ideas: [idea('a', 1), idea('theirs')], tags: ['y'], seen }),
  ])
  const { record } = await visitor.json<{
    readonly record: { readonly ideas: ReturnType<typeof idea>[]; readonly tags: string[] }
  }>(at)
  expect(new Set(record.ideas.map((each) => each.id))).toEqual(new Set(['a', 'mine', 'theirs']))
  expect(record.ideas.find((each) => each.id === 'a')?.votes).toBe(2)
  expect(record.tags.toSorted()).toEqual(['x', 'y'])
  const { items } = await visitor.json<{ items: unknown[] }>(`${at}/changes`)
  expect(items).toHaveLength(3)

  const many = Array.from({ length: 80 }, (_, i) => `tag ${i}`)
  const most = { tags: many.slice(0, 40) }
  await send('PATCH', at, most)
  const refused = await visitor.ask(at, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tags: many.slice(40), seen: { tags: [] } }),
  })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('with what others added meanwhile')
})

test('records of every type are made, listed, filtered, changed and deleted', async () => {
  const { id } = await visitor.post<{ id: string }>('/api/personas', {
    title: 'Careful Clara',
    tags: ['online', '50 %_x'],
    goals: ['Know what it costs'],
  })
  const { id: other } = await visitor.post<{ id: string }>('/api/personas', {
    title: 'Quick Quentin',
  })
  const page = await visitor.json<Page>('/api/personas?sort=title')
  expect(page.items.map(({ record }) => record.title)).toEqual(['Careful Clara', 'Quick Quentin'])
  expect(page).toMatchObject({ n: 2, tags: ['50 %_x', 'online'] })
  const found = (query: string) => visitor.json<Page>(`/api/personas?${query}`)
  expect((await found('q=CLARA')).n).toBe(1)
  expect((await found(`tag=${encodeURIComponent('50 %_x')}`)).n).toBe(1)
  expect((await found('q=%25')).n).toBe(0)
  expect((await found('tag=nowhere')).n).toBe(0)

  await send('PATCH', `/api/personas/${id}`, {
    quote: 'What does it cost in the end?',
    links: [other],
  })
  const one = await visitor.json<One>(`/api/personas/${id}`)
  expect(one).toMatchObject({
    record: {
      type: 'persona',
      goals: ['Know what it costs'],
      quote: 'What does it cost in the end?',
    },
    stamp: { revision: 2 },
    linked: [{ id: other, isBack: false }],
  })
  expect((await visitor.json<One>(`/api/personas/${other}`)).linked).toMatchObject([
    { id, isBack: true },
  ])
  const { items } = await visitor.json<{ items: { fields: { field: string }[] }[] }>(
    `/api/personas/${id}/changes`,
  )
  expect(items.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ['links', 'quote'],
    ['made'],
  ])

  await send('DELETE', `/api/personas/${id}`)
  expect((await visitor.ask(`/api/personas/${id}`)).status).toBe(404)
  await send('PATCH', `/api/personas/${id}`, { deleted: false })
  expect((await visitor.ask(`/api/personas/${id}`)).status).toBe(200)
})

test('lists are narrowed and ordered by status, day, severity and evidence level', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const add = (noun: string, body: object) => visitor.post<{ id: string }>(`/api/${noun}`, body)
  await add('solutions', { title: 'Late', status: 'planned', due: day(-3) })
  await add('solutions', { title: 'Kept', status: 'done', due: day(-3) })
  await add('solutions', { title: 'Near', status: 'inTest', due: day(9) })
  await add('solutions', { title: 'Far', status: 'proposed', due: day(90) })
  await add('solutions', { title: 'Open', status: 'proposed' })
  const titles = async (path: string) =>
    (await visitor.json<Page>(`/api/${path}`)).items.map(({ record }) => record.title)
  expect(await titles('solutions?status=done')).toEqual(['Kept'])
  expect(await titles('solutions?due=overdue')).toEqual(['Late'])
  expect(await titles('solutions?due=soon')).toEqual(['Near'])
  expect(await titles('solutions?due=none')).toEqual(['Open'])
  expect(await titles(`solutions?due=${day(9)}&sort=due`)).toEqual(['Kept', 'Late', 'Near'])
  expect(await titles('solutions?sort=due')).toEqual(['Kept', 'Late', 'Near', 'Far', 'Open'])
  const byStatus = ['Far', 'Open', 'Late', 'Near', 'Kept']
  expect(await titles('solutions?sort=status')).toEqual(byStatus)
  const file = await visitor.json<{ title: string }[]>(
    '/api/solutions/export/json?sort=status&due=overdue',
  )
  expect(file.map(({ title }) => title)).toEqual(['Late'])

  const evidence = Array.from({ length: 12 }, (_, i) => ({
    type: 'feedback',
    feedbackId: `said-${i}`,
    text: `Answer ${i}`,
    at: null,
    language: null,
    source: 'Survey',
    score: null,
    added: true,
  }))
  await add('pain-points', { title: 'Dull', severity: 2 })
  await add('pain-points', { title: 'Sharp', severity: 5 })
  await add('pain-points', { title: 'Unjudged', evidence })
  const known = (await visitor.json<Page>('/api/pain-points?q=Unjudged')).items[0]!
  expect(await titles('pain-points?severity=3')).toEqual(['Sharp'])
  expect((await titles('pain-points?sort=severity')).slice(0, 2)).toEqual(['Sharp', 'Dull'])
  expect(known.standing.level).not.toBe('assumed')
  expect(await titles(`pain-points?level=${known.standing.level}`)).toEqual(['Unjudged'])
  expect((await titles('pain-points?sort=level&limit=1'))[0]).toBe('Unjudged')
  expect((await visitor.json<Page>('/api/pain-points?level=assumed&limit=1')).n).toBe(2)

  const refused = await visitor.ask('/api/solutions?status=ready')
  expect(refused.status).toBe(400)
  expect((await refused.json()).detail).toContain('"proposed", "planned"')
  expect((await visitor.ask('/api/solutions?due=tomorrow')).status).toBe(400)
  expect((await visitor.ask('/api/personas?sort=due')).status).toBe(400)
})

test('what does not fit is refused and says where', async () => {
  const answer = await visitor.ask('/api/touchpoints', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Checkout', ease: 9 }),
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).errors[0].path).toBe('body.ease')
  const { id } = await visitor.post<{ id: string }>('/api/touchpoints', { title: 'Checkout' })
  // A touchpoint is no persona.
  expect((await visitor.ask(`/api/personas/${id}`)).status).toBe(404)
  const late = await visitor.ask(`/api/touchpoints/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': '"7"' },
    body: JSON.stringify({ title: 'Other' }),
  })
  expect(late.status).toBe(412)
})

test('comments are written by commenters and settled', async () => {
  const { id } = await visitor.post<{ id: string }>('/api/metrics', { title: 'Repeat orders' })
  const said = await visitor.post<{ id: string }>(`/api/metrics/${id}/comments`, { text: 'Why?' })
  await send('PATCH', `/api/metrics/${id}/comments/${said.id}`, { isResolved: true })
  expect(await visitor.json(`/api/metrics/${id}/comments`)).toMatchObject({
    items: [{ id: said.id, text: 'Why?', isResolved: true, isOwn: true, answers: null }],
  })
  const at = `/api/metrics/${id}/comments`
  const answer = await visitor.post<{ id: string }>(at, { text: 'Spring.', answers: said.id })
  const further = await visitor.post<{ id: string }>(at, { text: 'Sure?', answers: answer.id })
  await send('PATCH', `${at}/${answer.id}`, { text: 'It is spring.' })
  const shown = async () =>
    (
      await visitor.json<{ items: { id: string; text: string; answers: string | null }[] }>(at)
    ).items.map(({ text, answers }) => [text, answers])
  const all = [
    ['Why?', null],
    ['It is spring.', said.id],
    ['Sure?', said.id],
  ]
  expect(await shown()).toEqual(all)
  await send('DELETE', `${at}/${further.id}`)
  expect(await shown()).toEqual(all.slice(0, 2))
  await send('DELETE', `${at}/${said.id}`)
  expect(await shown()).toEqual([])
  await send('PATCH', `${at}/${said.id}`, { deleted: false })
  expect(await shown()).toEqual(all.slice(0, 2))
})

test('a pain written on a map is a record; changed anywhere, it changes on every map', async () => {
  const first = await withPain('Nobody answers')
  const { id: second } = await begin('Second')
  const { lanes, steps } = await journey(second)
  const lane = lanes.find(({ type }) => type === 'painPoints')!
  await send('POST', `/api/journeys/${second}/placements`, {
    recordId: first.recordId,
    laneId: lane.id,
    stepId: steps[1]!.id,
  })
  const stands = async () => (await known(first.recordId)).uses.map(({ journeyId }) => journeyId)
  expect((await stands()).toSorted()).toEqual([first.id, second].toSorted())

  // In the workspace: both maps, the open one at once.
  await send('PATCH', `/api/pain-points/${first.recordId}`, {
    title: 'Nobody answers the phone',
    description: 'Not even at noon.',
  })
  const copyIn = ({ records }: Journey) => records.find(({ id }) => id === first.recordId)!
  const words = { title: 'Nobody answers the phone', summary: 'Not even at noon.' }
  await until(() => copyIn(projectJourney(first.peer.doc)).title === words.title)
  expect(copyIn(await journey(second))).toMatchObject(words)

  // On a map: the record, and the other map.
  changeRecord(first.peer.doc, first.recordId, { title: 'The phone rings in vain' })
  await until(first.peer.isSaved)
  let other = ''
  while (other !== 'The phone rings in vain') {
    other = copyIn(await journey(second)).title
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect((await known(first.recordId)).record.title).toBe('The phone rings in vain')
  first.peer.close()
})

test('evidence put to a record or to one of its maps counts on all of them, and judgements are told', async () => {
  const first = await withPain('Nobody knows the price')
  const { id: second } = await begin('Where it costs')
  const { lanes, steps } = await journey(second)
  await send('POST', `/api/journeys/${second}/placements`, {
    recordId: first.recordId,
    laneId: lanes.find(({ type }) => type === 'painPoints')!.id,
    stepId: steps[1]!.id,
  })
  const said = (id: string): Evidence => ({
    type: 'feedback',
    feedbackId: id,
    text: 'What does it cost?',
    at: '2026-03-01',
    language: 'en',
    source: 'Interview',
    score: null,
    added: true,
  })
  const pieces = (n: number, name: string) =>
    Array.from({ length: n }, (_, i) => said(`${name}${i}`))
  await send('PATCH', `/api/pain-points/${first.recordId}`, {
    evidence: pieces(7, 'own'),
    severity: 5,
    form: 'gap',
    expected: 'A price on the page',
  })
  changeRecord(first.peer.doc, first.recordId, { evidence: pieces(5, 'map') })
  const standing = async () => (await known(first.recordId)).standing
  while ((await standing()).pro < 12) await new Promise((resolve) => setTimeout(resolve, 50))
  const sources = [{ name: 'Interview', n: 12 }]
  const backed = { level: 'backed', pro: 12, contra: 0, newest: '2026-03-01', n: 12, sources }
  expect(await standing()).toEqual(backed)

  const levelIn = (map: Journey) => {
    const record = map.records.find(({ id }) => id === first.recordId)!
    return { ...backingOfRecord(map, record), ...groundsOfRecord(map, record) }
  }
  await until(() => levelIn(projectJourney(first.peer.doc)).pro === 12)
  while (levelIn(await journey(second)).pro < 12)
    await new Promise((resolve) => setTimeout(resolve, 50))
  const maps = [projectJourney(first.peer.doc), await journey(second)]
  for (const map of maps) {
    expect(levelIn(map)).toEqual(backed)
    const unnamed = lintJourney(map, { now: '2026-04-01' })
      .filter(({ rule }) => rule === 'painWithoutSource')
      .map(({ place }) => place)
    expect(unnamed).not.toContainEqual({ kind: 'record', id: first.recordId })
    expect(map.records.find(({ id }) => id === first.recordId)!.judged).toEqual({
      form: 'gap',
      severity: 5,
      expected: 'A price on the page',
    })
  }
  const { items } = await visitor.json<{ items: readonly { id: string; level: string }[] }>(
    '/api/priorities?of=pain-points',
  )
  expect(items.find(({ id }) => id === first.recordId)!.level).toBe('backed')
  first.peer.close()
})

test('a record that is renamed as soon as it is placed keeps its new name, everywhere', async () => {
  const first = await withPain('Slow refunds')
  const { id: second } = await begin('Where it is placed')
  const peer = await peerOf(second)
  const { lanes, steps } = projectJourney(peer.doc)
  const lane = lanes.find(({ type }) => type === 'painPoints')!
  placeShared(
    peer.doc,
    { id: first.recordId, type: 'painPoint', title: 'Slow refunds', isDraft: false },
    { laneId: lane.id, stepId: steps[0]!.id },
  )
  changeRecord(peer.doc, first.recordId, { title: 'Refunds take weeks' })
  await until(peer.isSaved)
  const titleIn = ({ doc }: Peer) =>
    projectJourney(doc).records.find(({ id }) => id === first.recordId)?.title
  await until(() => titleIn(first.peer) === 'Refunds take weeks')
  expect(titleIn(peer)).toBe('Refunds take weeks')
  first.peer.close()
  peer.close()
})

test('two records that turn out to be one are merged and parted again, on their maps, too', async () => {
  const left = await withPain('Late parcels')
  const right = await withPain('Parcels come late')
  await send('POST', `/api/pain-points/${left.recordId}/merge`, { into: right.recordId })
  const placed = (peer: Peer) =>
    projectJourney(peer.doc).lanes.flatMap(({ cells }) =>
      cells.flatMap(({ cards }) => cards.flatMap((card) => card.recordId ?? [])),
    )
  await until(() => placed(left.peer).includes(right.recordId))
  expect(placed(left.peer)).not.toContain(left.recordId)
  expect((await visitor.ask(`/api/pain-points/${left.recordId}`)).status).toBe(404)
  expect((await known(right.recordId)).uses).toHaveLength(2)

  await send('PATCH', `/api/pain-points/${left.recordId}`, { deleted: false })
  await until(() => placed(left.peer).includes(left.recordId))
  expect(placed(left.peer)).not.toContain(right.recordId)
  expect((await known(right.recordId)).uses).toHaveLength(1)

  await send('DELETE', `/api/pain-points/${right.recordId}`)
  await until(() => !placed(right.peer).includes(right.recordId))
  await send('PATCH', `/api/pain-points/${right.recordId}`, { deleted: false })
  await until(() => placed(right.peer).includes(right.recordId))
  left.peer.close()
  right.peer.close()
})

test('a tag that was taken away does not come back with an older file of a map', async () => {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
  const placed = shop.lanes
    .flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
    .find(({ recordId }) =>
      shop.records.some(({ id, type }) => id === recordId && type === 'painPoint'),
    )!
  placed.tags = ['kept', 'taken']
  const at = `/api/pain-points/${placed.recordId}`
  const tagsOf = async () =>
    (await opened.visitor.json<{ record: { tags: string[] } }>(at)).record.tags.toSorted()
  await opened.visitor.post('/api/journeys', { ...shop, id: 'tagged' })
  expect(await tagsOf()).toEqual(['kept', 'taken'])
  await send('PATCH', at, { tags: ['kept'] })
  placed.tags.push('new')
  await opened.visitor.post('/api/journeys', { ...shop, id: 'tagged-again' })
  expect(await tagsOf()).toEqual(['kept', 'new'])
})
