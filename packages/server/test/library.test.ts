import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { contract, Job } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { enter, openServer, type Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

interface Listed {
  readonly id: string
  readonly text: string | null
  readonly customer: string | null
  readonly themes: readonly string[]
  readonly isOwn: boolean
}
interface Splits {
  readonly n: number
  readonly source: readonly { readonly value: string; readonly n: number }[]
  readonly theme: readonly { readonly value: string; readonly n: number }[]
  readonly journey: readonly { readonly value: string; readonly n: number }[]
}

const drawn = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../export/fixtures/shop.json'), 'utf8'),
) as Journey

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
let journeyId: string

beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  const shop = smallShop({ customers: 300 })
  const events = await visitor.upload('events.csv', shop.events)
  const feedback = await visitor.upload('survey.csv', shop.feedback)
  const job = await visitor.post<Job>('/api/discoveries', {
    title: 'Small shop',
    events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
    feedback: [{ uploadId: feedback.id, mapping: feedback.preview.feedbackMapping }],
  })
  const done = await visitor.finished(job.id)
  journeyId = done.report!.journeyId!
  await visitor.post('/api/journeys', drawn)
})
afterAll(() => opened.close())

const list = async (query = '') =>
  (await visitor.json<{ items: Listed[] }>(`/api/evidence?limit=200&${query}`)).items
const splits = (query = '') => visitor.json<Splits>(`/api/evidence/splits?${query}`)

const interview = {
  source: 'interview',
  title: 'Interview with Ann',
  at: '2026-11-01T10:00:00.000Z',
  turns: [
    { speaker: 'Moderator', second: 0, text: 'What happened?' },
    { speaker: 'P1', second: 12.5, text: 'The price was a surprise. Mail me at p1@example.com' },
  ],
}

test('what journeys brought in is found by word and filter, with nothing private in it', async () => {
  const all = await splits()
  expect(all.n).toBeGreaterThan(40)
  expect(all.journey).toEqual([{ value: journeyId, title: 'Small shop', n: all.n }])
  const late = await list('q=waited+days')
  expect(late.length).toBeGreaterThan(3)
  expect(late.every(({ text }) => text?.includes('[e-mail]'))).toBe(true)
  expect(await list(`q=waited&score=good`)).toEqual([])
  const good = await list(`score=good&journey=${journeyId}`)
  expect(good.every(({ text }) => text?.startsWith('Lovely'))).toBe(true)
  expect(await list('journey=none')).toEqual([])
})

test('a persona or a step of a journey is a filter; a step without its journey is refused', async () => {
  const journey = await visitor.json<Journey>(`/api/journeys/${journeyId}`)
  const [step] = journey.steps.filter(({ activities }) => activities.includes('parcel_delivered'))
  const said = await list(`journey=${journeyId}&step=${step!.id}`)
  expect(said.length).toBeGreaterThan(0)
  expect(said.length).toBeLessThan((await splits()).n)
  for (const { id } of journey.personas.slice(0, 1))
    expect((await list(`journey=${journeyId}&persona=${id}`)).length).toBeGreaterThan(0)
  await expect(list('step=pay')).rejects.toThrow('query.journey')
  await expect(list('source=gossip')).rejects.toThrow('400')
})

test('a persona with a rule is a filter: what the customers of its rule said', async () => {
  const rule = {
    match: 'all',
    rules: [{ type: 'channel', has: 'oneOf', values: ['Phone'] }],
  }
  const segment = { journeyId, rule, valueColumn: '' }
  const { id } = await visitor.post<{ id: string }>('/api/personas', { title: 'Callers', segment })
  const said = await list(`journey=${journeyId}&persona=${id}`)
  const of = await visitor.json<{ n: number; items: { customer: string }[] }>(
    `/api/personas/${id}/segment/customers?limit=200`,
  )
  const callers = new Set(of.items.map(({ customer }) => customer))
  expect(said).toHaveLength(
    (await list(`journey=${journeyId}`)).filter(({ customer }) => callers.has(customer!)).length,
  )
  expect(said.length).toBeGreaterThan(callers.size - 1)
  const journey = await visitor.json<Journey>(`/api/journeys/${journeyId}`)
  const at = (activity: string) => {
    const step = journey.steps.find(({ activities }) => activities.includes(activity))!
    return list(`journey=${journeyId}&persona=${id}&step=${step.id}`)
  }
  expect((await at('parcel_delivered')).length).toBeGreaterThan(0)
  // Who leaves at the price never calls.
  expect(await at('delivery_price_shown')).toEqual([])
  // Without a journey it is asked of every one.
  expect(await list(`persona=${id}`)).toHaveLength(said.length)
})

test('what is said behind a finding is a filter, and counts what the finding counts', async () => {
  const journey = await visitor.json<Journey>(`/api/journeys/${journeyId}`)
  const found = journey.records.find(
    ({ type, evidenceCount }) => type === 'painPoint' && evidenceCount > 0,
  )!
  const said = await list(`journey=${journeyId}&record=${found.id}`)
  expect(said).toHaveLength(found.evidenceCount)
  const stepId = found.stepIds[0]!
  const there = await list(`journey=${journeyId}&record=${found.id}&step=${stepId}`)
  expect(there.every(({ id }) => said.some((each) => each.id === id))).toBe(true)
  await expect(list(`record=${found.id}`)).rejects.toThrow('query.journey')
  await expect(list(`journey=${journeyId}&record=nothing`)).rejects.toThrow('404')
})

test('an interview is put in redacted, found, changed, taken out and brought back', async () => {
  const { id } = await visitor.post<{ id: string }>('/api/evidence', interview)
  const item = await visitor.json<object>(`/api/evidence/items/${id}`)
  expect(item).toMatchObject({
    isOwn: true,
    turnCount: 2,
    language: 'en',
    text: 'Moderator: What happened?\nP1: The price was a surprise. Mail me at [e-mail]',
  })
  expect((await list('q=surprise+moderator')).map((each) => each.id)).toEqual([id])
  const path = `/api/evidence/items/${id}`
  await visitor.send('PUT', path, { ...interview, turns: [], text: 'Short notes only' })
  expect(await list('q=moderator')).toEqual([])
  await visitor.send('DELETE', path)
  await expect(visitor.json(path)).rejects.toThrow('404')
  await visitor.send('PUT', path, interview)
  expect(await list('q=moderator')).toHaveLength(1)
  const [imported] = await list('q=waited')
  await expect(visitor.send('DELETE', `/api/evidence/items/${imported!.id}`)).rejects.toThrow('404')
  await expect(visitor.post('/api/evidence', { source: 'trend' })).rejects.toThrow('says nothing')
})

test('themes: made once, coded by people, filtered by, deleted with undo', async () => {
  const { id } = await visitor.post<{ id: string }>('/api/evidence/themes', { name: 'Waiting' })
  const again = visitor.post('/api/evidence/themes', { name: 'waiting' })
  await expect(again).rejects.toThrow('409')
  const late = await list('q=waited')
  const items = late.map((each) => each.id)
  const coded = await visitor.post('/api/evidence/codings', { theme: id, items, belongs: true })
  expect(coded).toEqual({ changed: expect.arrayContaining(items) as string[] })
  const { n, theme } = await splits()
  expect(theme).toEqual([
    { value: id, n: items.length },
    { value: 'none', n: n - items.length },
  ])
  const own = await list(`theme=${id}`)
  expect(own.map(({ themes }) => themes)).toEqual(items.map(() => [id]))
  expect((await splits(`theme=none`)).n).toBe(n - items.length)
  const one = { theme: id, items: items.slice(0, 1), belongs: null }
  await visitor.post('/api/evidence/codings', one)
  expect(await list(`theme=${id}`)).toHaveLength(items.length - 1)
  await visitor.send('DELETE', `/api/evidence/themes/${id}`)
  expect((await splits()).theme).toEqual([{ value: 'none', n }])
  await visitor.send('PATCH', `/api/evidence/themes/${id}`, { deleted: false, colour: 'red' })
  expect(await list(`theme=${id}`)).toHaveLength(items.length - 1)
})

test('themes are proposed from what was coded, and a first look names what there is', async () => {
  const look = await visitor.json<{ clusters: { title: string; items: string[] }[] }>(
    '/api/evidence/clusters',
  )
  expect(look.clusters.map(({ title }) => title.toLowerCase()).join()).toContain('delivery price')
  const before = await visitor.json<{ needed: number }>('/api/evidence/proposals?q=lovely')
  expect(before.needed).toBeGreaterThan(0)
  for (const [name, word] of [
    ['Price', 'expensive'],
    ['Praise', 'lovely'],
  ]) {
    const { id } = await visitor.post<{ id: string }>('/api/evidence/themes', { name })
    const items = (await list(`q=${word}`)).slice(0, 8).map((each) => each.id)
    await visitor.post('/api/evidence/codings', { theme: id, items, belongs: true })
  }
  const { needed, topThree, items } = await visitor.json<{
    needed: number
    topThree: { value: number; n: number }
    items: { item: Listed; proposals: { theme: string }[] }[]
  }>('/api/evidence/proposals?q=lovely')
  expect(needed).toBe(0)
  expect(topThree.n).toBeGreaterThanOrEqual(16)
  expect(topThree.value).toBeGreaterThan(0.8)
  const { items: themes } = await visitor.json<{ items: { id: string; name: string }[] }>(
    '/api/evidence/themes',
  )
  const praise = themes.find(({ name }) => name === 'Praise')!.id
  expect(items.length).toBeGreaterThan(0)
  expect(items.every(({ proposals }) => proposals[0]!.theme === praise)).toBe(true)
})

test('a selection becomes quotes, evidence and a finding of any journey', async () => {
  const [said] = await list('q=moderator')
  const [waited] = await list('q=waited')
  const place = (body: object) =>
    visitor.post<{ cardIds: string[]; recordId: string | null; already: number }>(
      `/api/journeys/${drawn.id}/evidence`,
      body,
    )
  const stepId = drawn.steps[0]!.id
  const quotes = await place({
    items: [{ id: said!.id, turn: 1, excerpt: 'The price was a surprise.' }],
    as: { type: 'quote', stepId },
  })
  const finding = await place({
    items: [{ id: said!.id }, { id: waited!.id }],
    as: { type: 'finding', finding: 'painPoint', stepId, title: 'Nobody says what it costs' },
  })
  const target = { kind: 'record', id: finding.recordId }
  const again = await place({
    items: [{ id: waited!.id }],
    as: { type: 'evidence', target, against: true },
  })
  expect(again.already).toBe(1)
  const journey = await visitor.json<Journey>(`/api/journeys/${drawn.id}`)
  const cards = journey.lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards))
  expect(cards.find(({ id }) => id === quotes.cardIds[0])).toMatchObject({
    text: 'The price was a surprise.',
    note: 'Interview with Ann',
    evidence: [{ feedbackId: said!.id, second: 12.5, inLibrary: true }],
  })
  expect(journey.records.find(({ id }) => id === finding.recordId)).toMatchObject({
    title: 'Nobody says what it costs',
    evidence: [{ feedbackId: said!.id }, { feedbackId: waited!.id }],
  })
  const map = { id: drawn.id, title: drawn.title }
  const rests = await restingOn(said!.id)
  expect(rests.find(({ id }) => id === quotes.cardIds[0])).toMatchObject({
    kind: 'card',
    title: 'The price was a surprise.',
    journey: map,
    place: expect.stringContaining(drawn.steps[0]!.title),
    against: false,
  })
  expect(rests.find(({ id }) => id === finding.recordId)).toMatchObject({
    kind: 'painPoint',
    journey: map,
  })
  const wrong = { items: [{ id: said!.id, excerpt: 'Never said' }], as: { type: 'quote', stepId } }
  await expect(place(wrong)).rejects.toThrow('does not stand in')
})

async function restingOn(id: string): Promise<{ readonly id: string }[]> {
  const path = `/api/evidence/items/${id}/resting`
  return (await visitor.json<{ items: { readonly id: string }[] }>(path)).items
}

test('a record of the workspace is backed by items, each once', async () => {
  const [waited] = await list('q=waited')
  const { id: record } = await visitor.post<{ id: string }>('/api/pain-points', {
    title: 'Waiting',
  })
  const back = (against: boolean) =>
    visitor.post('/api/evidence/backings', { items: [{ id: waited!.id }], record, against })
  expect(await back(true)).toEqual({ id: record, already: 0 })
  expect(await back(false)).toEqual({ id: record, already: 1 })
  const found = await visitor.json<{ record: { evidence: object[] } }>(`/api/pain-points/${record}`)
  expect(found.record.evidence).toMatchObject([
    { feedbackId: waited!.id, against: true, inLibrary: true },
  ])
  expect(await restingOn(waited!.id)).toContainEqual({
    kind: 'painPoint',
    id: record,
    title: 'Waiting',
    journey: null,
    place: '',
    against: true,
  })
  // Also to one of its reasons.
  const reason = { id: 'r', parentId: null, text: 'Too few', counterMove: '', evidence: [] }
  await visitor.send('PATCH', `/api/pain-points/${record}`, { causes: [reason] })
  const toReason = { items: [{ id: waited!.id }], record, cause: 'r' }
  expect(await visitor.post('/api/evidence/backings', toReason)).toEqual({ id: record, already: 0 })
  const reasoned = await visitor.json<{ record: { causes: readonly { evidence: object[] }[] } }>(
    `/api/pain-points/${record}`,
  )
  expect(reasoned.record.causes[0]!.evidence).toMatchObject([{ feedbackId: waited!.id }])
  const unknown = visitor.post('/api/evidence/backings', { ...toReason, cause: 'none' })
  await expect(unknown).rejects.toThrow('no such reason')
  const nowhere = { items: [{ id: waited!.id }], record: 'none' }
  await expect(visitor.post('/api/evidence/backings', nowhere)).rejects.toThrow('404')
})

test('a file of feedback alone goes into the library, once however often it is brought', async () => {
  const csv = [
    'comment,stars,date',
    '"Das Paket kam leider viel zu spät bei mir an",1,2026-01-02',
    '"Très bonne qualité, merci beaucoup pour tout",5,2026-01-03',
    ',,2026-01-04',
    '',
  ].join('\n')
  const bring = async (name: string) => {
    const { id: uploadId, preview } = await visitor.upload(name, csv)
    const files = [{ uploadId, mapping: preview.feedbackMapping }]
    const job = await visitor.post<Job>('/api/evidence/imports', { title: name, files })
    return visitor.finished(job.id)
  }
  const done = await bring('reviews.csv')
  expect(done).toMatchObject({
    kind: 'evidence',
    status: 'done',
    report: { taken: 2, quarantined: 1, journeyId: null },
  })
  const [late] = await visitor
    .json<{ items: { id: string }[] }>('/api/evidence?q=paket')
    .then(({ items }) => items)
  expect(late).toMatchObject({ source: 'review', language: 'de', mood: 'bad', isOwn: true })
  expect(await list('journey=none&language=fr')).toHaveLength(1)
  expect((await bring('reviews.csv')).status).toBe('done')
  expect(await list('q=paket')).toHaveLength(1)
  const path = `/api/evidence/items/${late!.id}`
  await visitor.send('DELETE', path)
  expect(await list('q=paket')).toHaveLength(0)
  await visitor.send('PUT', path, { source: 'review', text: 'Das Paket kam spät' })
  expect(await list('q=paket')).toHaveLength(1)
})

test('who may only read sees all of it and changes none', async () => {
  const { path } = await visitor.post<{ path: string }>('/api/invitations', { role: 'commenter' })
  const guest = await enter(opened.server.url + path)
  expect(await guest.json('/api/evidence')).toMatchObject({ next: expect.any(String) as string })
  await expect(guest.post('/api/evidence', interview)).rejects.toThrow('403')
  await expect(guest.post('/api/evidence/themes', { name: 'Mine' })).rejects.toThrow('403')
})

test('answers on a scale are figures in time, whether a journey or nobody owns them', async () => {
  const rows = ['who,when,question,score,comment']
  for (let week = 0; week < 3; week++) {
    for (let i = 0; i < 10; i++) {
      const day = new Date(Date.UTC(2026, 2, 2 + 7 * week + (i % 7))).toISOString()
      rows.push(`w${week}-${i},${day},Ease,${i < 4 + week ? 5 : 2},fine`)
      rows.push(`w${week}-${i},${day},Price,3,so so`)
    }
  }
  const { id } = await visitor.upload('csat survey.csv', `${rows.join('\n')}\n`)
  const mapping = {
    customer: 'who',
    at: 'when',
    text: 'comment',
    score: 'score',
    scale: { kind: 'csat', min: 1, max: 5 },
  } as const
  const job = await visitor.post<Job>('/api/evidence/imports', {
    title: 'CSAT',
    files: [{ uploadId: id, mapping }],
  })
  await visitor.finished(job.id)

  const terms = await visitor.json<z.infer<typeof contract.evidenceScales.output>>(
    '/api/evidence/scales?scale=csat:1:5',
  )
  expect(terms.scales).toEqual([{ kind: 'csat', min: 1, max: 5, n: 60 }])
  expect(terms.fields.find(({ name }) => name === 'question')?.values).toEqual([
    { value: 'Ease', n: 30 },
    { value: 'Price', n: 30 },
  ])
  const sought = 'scale=csat:1:5&field=question&fieldValue=Ease'
  const scores = (query: string) =>
    visitor.json<z.infer<typeof contract.evidenceScores.output>>(`/api/evidence/scores?${query}`)
  const { points, undated } = await scores(sought)
  expect(undated).toBe(0)
  expect(points.map(({ from, to, value, n }) => [from, to, value, n])).toEqual([
    ['2026-03-02', '2026-03-08', 0.4, 10],
    ['2026-03-09', '2026-03-15', 0.5, 10],
    ['2026-03-16', '2026-03-22', 0.6, 10],
  ])
  expect(points[0]?.low).toBeCloseTo(0.168, 2)
  const [first] = points
  expect(await list(`${sought}&from=${first!.from}&to=${first!.to}`)).toHaveLength(10)
  const monthly = await scores(`${sought}&per=month`)
  expect(monthly.points).toMatchObject([{ from: '2026-03-01', to: '2026-03-31', n: 30 }])
  // Those of the journey’s own survey are another scale.
  expect((await scores(`scale=csat:1:5&journey=${journeyId}`)).points).toEqual([])
  const [own] = (
    await visitor.json<z.infer<typeof contract.evidenceScales.output>>(
      `/api/evidence/scales?journey=${journeyId}`,
    )
  ).scales
  const text = `${own!.kind}:${own!.min}:${own!.max}`
  const all = await scores(`scale=${text}&journey=${journeyId}&per=month`)
  expect(all.undated + all.points.reduce((sum, { n }) => sum + n, 0)).toBe(own!.n)
  await expect(scores('scale=stars')).rejects.toThrow('query.scale')
  await expect(scores('per=week')).rejects.toThrow('400')
  await expect(scores('scale=csat:1:5&field=question')).rejects.toThrow('query.field')
})

test('a metric may count answers', async () => {
  const feedback = {
    scale: { kind: 'csat', min: 1, max: 5 },
    by: 'week',
    journeyId: null,
    stepId: null,
    source: null,
    sourceName: '',
    field: { name: 'question', value: 'Ease' },
  }
  const { id } = await visitor.post<{ id: string }>('/api/metrics', {
    title: 'Ease of buying',
    source: { feedback },
  })
  const found = await visitor.json<{ record: { source: unknown } }>(`/api/metrics/${id}`)
  expect(found.record.source).toEqual({ feedback })
})
