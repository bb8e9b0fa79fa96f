import { formatJourney, type Journey, journeySchema, withoutElsewhere } from '@desirepath/core'
import { contract, type Job, type JourneyListing, type Problem } from '@desirepath/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'
import { smallShop } from './small-shop.ts'

const shop = smallShop({ customers: 400 })
let opened: Awaited<ReturnType<typeof openServer>>
let job: Job
let journey: Journey
let at: string

beforeAll(async () => {
  opened = await openServer()
  const { visitor } = opened
  const [events, feedback] = await Promise.all([
    visitor.upload('events.csv', shop.events),
    visitor.upload('comments.csv', shop.feedback),
  ])
  const input = {
    title: 'The shop',
    events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
    feedback: [
      {
        uploadId: feedback.id,
        mapping: {
          customer: 'user_id',
          text: 'comment',
          score: 'score',
          at: 'date',
          scale: { min: 0, max: 10 },
        },
      },
    ],
    success: 'parcel_delivered',
    cut: 'none',
  }
  const started = await visitor.post<Job>('/api/discoveries', input)
  job = await visitor.finished(started.id)
  at = `/api/journeys/${job.report?.journeyId}`
  journey = await visitor.json<Journey>(at)
})
afterAll(() => opened.close())

test('the report says what was taken and what was not', () => {
  expect(job).toMatchObject({ status: 'done', error: null, title: 'The shop' })
  const comments = shop.feedback.trimEnd().split('\n').length - 1
  expect(job.report).toMatchObject({
    taken: shop.rows - shop.badRows + comments,
    quarantined: shop.badRows,
    files: [
      { name: 'events.csv', purpose: 'events', rows: shop.rows, quarantined: shop.badRows },
      { name: 'comments.csv', purpose: 'feedback', rows: comments, quarantined: 0 },
    ],
  })
})

test('quarantined rows are listed page by page, each with its file, row and reason', async () => {
  type Page = {
    n: number
    items: { file: string; row: number; reason: string }[]
    next: string | null
  }
  const path = `/api/jobs/${job.id}/quarantine?limit=1`
  const first = await opened.visitor.json<Page>(path)
  expect(first).toMatchObject({ n: shop.badRows, items: [{ file: 'events.csv', row: shop.rows }] })
  const second = await opened.visitor.json<Page>(`${path}&cursor=${first.next}`)
  expect(second.items).toMatchObject([{ row: shop.rows + 1 }])
  expect(second.next).toBeNull()
})

test('quarantined rows are told by kind, and paged within one', async () => {
  type Kinds = { n: number; kept: number; kinds: { kind: string; reason: string; n: number }[] }
  const at = `/api/jobs/${job.id}/quarantine`
  const { n, kept, kinds } = await opened.visitor.json<Kinds>(`${at}/kinds`)
  expect([n, kept, kinds.map((each) => each.n)]).toEqual([2, 2, [1, 1]])
  for (const { kind, reason } of kinds) {
    const own = await opened.visitor.json(`${at}?${new URLSearchParams({ kind })}`)
    expect(own).toMatchObject({ n: 1, items: [{ file: 'events.csv', reason }], next: null })
  }
})

test('the journey is a journey, and the list shows it', async () => {
  expect(journeySchema.parse(journey).title).toBe('The shop')
  const { items } = await opened.visitor.json<{ items: JourneyListing[] }>('/api/journeys')
  expect(contract.listJourneys.output.parse({ items, next: null }).items).toMatchObject([
    { id: journey.id, title: 'The shop', customers: 400, steps: journey.steps.length },
  ])
})

interface Counted {
  readonly n: number
  readonly items: readonly { readonly customer: string }[]
  readonly next: string | null
}

async function everyone(
  query: Record<string, string>,
): Promise<{ n: number; customers: Set<string> }> {
  const customers = new Set<string>()
  let cursor: string | null = null
  let n = -1
  do {
    const asked = new URLSearchParams({
      ...query,
      limit: '150',
      ...(cursor !== null && { cursor }),
    })
    const page: Counted = await opened.visitor.json<Counted>(`${at}/members?${asked}`)
    n = page.n
    for (const { customer } of page.items) customers.add(customer)
    cursor = page.next
  } while (cursor !== null)
  return { n, customers }
}

const hit = (figure: { value: number | null; n: number }) =>
  Math.round((figure.value ?? 0) * figure.n)

test('behind every figure of a step stand exactly as many customers as it says', async () => {
  expect((await everyone({ figure: 'all' })).customers.size).toBe(400)
  for (const { id, measured } of journey.steps) {
    const counted = {
      reach: hit(measured!.reach),
      leave: hit(measured!.leave),
      repeat: hit(measured!.repeat),
      stay: measured!.stay.n,
    }
    for (const [figure, expected] of Object.entries(counted)) {
      const { n, customers } = await everyone({ figure, stepId: id })
      expect([n, customers.size], `${figure} of ${id}`).toEqual([expected, expected])
    }
  }
})

test('the same holds for edges, records and personas', async () => {
  expect(journey.edges.length).toBeGreaterThan(3)
  for (const { from, to, n } of journey.edges) {
    expect((await everyone({ figure: 'edge', from, to })).n, `${from} to ${to}`).toBe(n)
  }
  for (const { id, type, reach } of journey.records) {
    if (type === 'painPoint' || type === 'delight') {
      expect((await everyone({ figure: 'record', recordId: id })).n, id).toBe(hit(reach))
    }
  }
  for (const { id, share } of journey.personas) {
    expect((await everyone({ figure: 'persona', personaId: id })).n, id).toBe(hit(share))
  }
})

test('behind a feeling stand exactly the answers that it is the mean of', async () => {
  const [curve] = journey.curves.filter(
    ({ kind, persona }) => kind === 'measured' && persona === null,
  )
  expect(curve).toBeDefined()
  for (const { stepId, n, value } of curve!.points.filter(({ n: answers }) => answers > 0)) {
    const list = await opened.visitor.json(
      `${at}/feedback?figure=emotion&stepId=${stepId}&limit=200`,
    )
    const page = contract.feedback.output.parse(list)
    expect(page.n).toBe(n)
    if (value !== null) expect(page.items.every(({ emotion }) => emotion !== null)).toBe(true)
  }
})

test('feedback is shown without what identifies someone', async () => {
  const list = await opened.visitor.json(`${at}/feedback?figure=all&limit=200`)
  const texts = contract.feedback.output.parse(list).items.map(({ text }) => text ?? '')
  expect(texts.some((text) => text.includes('mail me at'))).toBe(true)
  expect(texts.join()).not.toContain('jane.doe')
})

test('one customer is told in order, with what they said', async () => {
  const timeline = await opened.visitor.json(`${at}/customers/customer-3`)
  const { events } = contract.customer.output.parse(timeline)
  const rows = shop.events.split('\n').filter((row) => row.startsWith('customer-3,'))
  expect(events.map(({ activity, at: when }) => `customer-3,${activity},${when}`)).toEqual(
    rows.map((row) => row.split(',').slice(0, 3).join(',')),
  )
  expect((await opened.visitor.ask(`${at}/customers/nobody`)).status).toBe(404)
})

test('each column of the flow sums to everyone', async () => {
  const flow = contract.flow.output.parse(await opened.visitor.json(`${at}/flow?columns=5`))
  expect(flow.columns).toHaveLength(5)
  for (const { nodes } of flow.columns) {
    expect(nodes.reduce((sum, { journeys }) => sum + journeys, 0)).toBe(flow.journeys)
  }
})

test('a trend has days, weeks or months, each with its interval', async () => {
  const [step] = journey.steps
  const trend = async (per: string) => {
    const ref = `figure=leave&stepId=${step!.id}${per}`
    return contract.trend.output.parse(await opened.visitor.json(`${at}/trend?${ref}`)).points
  }
  const [weeks, months, days] = await Promise.all(['', '&per=month', '&per=day'].map(trend))
  expect(weeks!.length).toBeGreaterThan(8)
  expect(months!.map(({ from }) => from)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01'])
  expect(days!.every(({ from, to }) => from === to)).toBe(true)
  for (const points of [weeks, months, days])
    expect(points!.reduce((sum, { n }) => sum + n, 0)).toBe(hit(step!.measured!.reach))
  const { value, low, high } = months![0]!
  expect(low! < value && value < high!).toBe(true)
})

test('sources and reasons for leaving are told by what the data has', async () => {
  const sources = contract.origins.output.parse(await opened.visitor.json(`${at}/sources`))
  expect(sources).toMatchObject({ columns: ['channel'], source: { column: 'channel' } })
  expect(sources.search).toBeNull()
  const [whole] = sources.source!.places
  expect(whole!.journeys).toBe(journey.discovery!.journeys)
  const { name, first } = whole!.sources[0]!
  const ref = `figure=source&column=channel&touch=first&name=${name}`
  const members = await opened.visitor.json<{ n: number }>(`${at}/members?${ref}`)
  expect(members.n).toBe(hit(first.share))
  const reasons = contract.reasons.output.parse(await opened.visitor.json(`${at}/reasons`))
  expect(reasons).toMatchObject({ column: { of: 'words', column: '' }, isThemes: true })
  const price = journey.steps.find(({ activities }) => activities.includes('delivery_price_shown'))!
  const own = reasons.steps.find(({ stepId }) => stepId === price.id)!
  expect(own.reasons[0]!.label).toMatch(/deliver|price|expensive|surprise/i)
  const { name: key, journeys } = own.reasons[0]!
  const why = `figure=reason&of=words&column=&name=${key}&stepId=${price.id}`
  expect((await opened.visitor.json<{ n: number }>(`${at}/members?${why}`)).n).toBe(journeys)
  expect((await opened.visitor.ask(`${at}/members?figure=source&touch=first`)).status).toBe(400)
  const none = await opened.visitor.json(`${at}/sources?source=nothing`)
  expect(contract.origins.output.parse(none).source).toBeNull()
})

test('figures of what customers did lead to exactly these customers', async () => {
  const { visitor } = opened
  const terms = contract.eventTerms.output.parse(await visitor.json('/api/events/terms'))
  const paid = shop.events.match(/,order_paid,/g)!.length
  expect(terms.activities.find(({ value }) => value === 'order_paid')).toMatchObject({ n: paid })
  expect(terms.columns.map(({ name }) => name)).toContain('channel')
  const measure = {
    journeyId: journey.id,
    what: 'share',
    by: 'month',
    of: { activities: ['order_paid'], where: [] },
    among: { activities: ['add_to_cart'], where: [] },
  }
  const answer = await visitor.post('/api/events/figures', { measure })
  const { points } = contract.eventFigures.output.parse(answer)
  const april = points.find(({ from }) => from === '2026-04-01')!
  expect(april.value).toBeCloseTo(0.55, 1)
  for (const [side, n] of [
    ['counted', april.customers],
    ['all', april.n],
  ] as const) {
    const page = await visitor.post('/api/events/customers', { measure, from: april.from, side })
    const found = contract.eventCustomers.output.parse(page)
    expect(found.n).toBe(n)
    expect(found.items[0]).toMatchObject({ journeyId: journey.id })
  }
  const midst = await visitor.ask('/api/events/customers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ measure, from: '2026-04-02' }),
  })
  expect(midst.status).toBe(400)
})

test('what does not exist says so', async () => {
  for (const path of [
    '/api/journeys/none',
    `${at}/members?figure=leave&stepId=none`,
    `${at}/members?figure=record&recordId=none`,
    '/api/jobs/0194f7e2-0000-7000-8000-000000000000',
  ]) {
    expect((await opened.visitor.ask(path)).status, path).toBe(404)
  }
  expect((await opened.visitor.ask(`${at}/members?figure=leave`)).status).toBe(400)
  expect((await opened.visitor.ask(`${at}/members?cursor=%21`)).status).toBe(400)
})

test.each(['json', 'svg', 'png', 'html', 'md', 'mmd', 'csv'])('it leaves as %s', async (format) => {
  const answer = await opened.visitor.ask(`${at}/export/${format}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename/)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.length).toBeGreaterThan(200)
  if (format === 'json') expect(bytes.toString()).toBe(formatJourney(journey))
})

test('a thumbnail is a picture', async () => {
  const answer = await opened.visitor.ask(`${at}/thumbnail?theme=dark`)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(await answer.text()).toContain('<svg')
})

test('a journey is sent again only when it changed, and a change over another one is refused', async () => {
  const first = await opened.visitor.ask(at)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"/)
  const again = await opened.visitor.ask(at, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  const rename = (title: string) =>
    opened.visitor.ask(at, {
      method: 'PATCH',
      headers: { 'if-match': etag, 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    })
  expect((await rename('Renamed')).status).toBe(200)
  const late = await rename('Renamed by somebody else')
  expect(late.status).toBe(412)
  expect((await opened.visitor.json<Journey>(at)).title).toBe('Renamed')
})

test('a journey goes in as canonical JSON and comes out to the byte', async () => {
  const own = { ...journey, id: 'brought-along', title: 'Brought along' }
  const send = () =>
    opened.visitor.post<{ id: string }>('/api/journeys', own, { 'idempotency-key': 'journey-1' })
  const [first, second] = [await send(), await send()]
  expect(second.id).toBe(first.id)
  const answer = await opened.visitor.ask(`/api/journeys/${first.id}`)
  const kept = (await answer.json()) as Journey
  // What its personas rest on is told to it by the map where they stood first.
  expect(formatJourney(withoutElsewhere(kept))).toBe(formatJourney(withoutElsewhere(own)))
  const wrong = await opened.visitor.ask('/api/journeys', {
    method: 'POST',
    body: '{"schema":"x"}',
  })
  expect(wrong.status).toBe(400)
  expect(((await wrong.json()) as Problem).errors?.length).toBeGreaterThan(0)
})

test('a deleted journey is gone until it is brought back', async () => {
  await opened.visitor.ask('/api/journeys/brought-along', { method: 'DELETE' })
  expect((await opened.visitor.ask('/api/journeys/brought-along')).status).toBe(404)
  await opened.visitor.json('/api/journeys/brought-along', {
    method: 'PATCH',
    body: JSON.stringify({ deleted: false }),
  })
  expect((await opened.visitor.ask('/api/journeys/brought-along')).status).toBe(200)
})

test('the description of the API is there', async () => {
  const description = await opened.visitor.json<{ openapi: string; paths: object }>(
    '/api/openapi.json',
  )
  expect(description.openapi).toBe('3.1.0')
  expect(Object.keys(description.paths)).toContain('/api/journeys/{id}/members')
})
