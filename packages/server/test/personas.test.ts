import type { contract, Job } from '@desirepath/contract'
import type { EmpathyNote, Journey, SegmentGroup, SegmentRule } from '@desirepath/core'
import type { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'
import { smallShop } from './small-shop.ts'

type Segment = z.infer<typeof contract.personaSegment.output>
type Count = z.infer<typeof contract.countSegment.output>
type Terms = z.infer<typeof contract.segmentTerms.output>
type Customers = z.infer<typeof contract.personaCustomers.output>

const shop = smallShop({ customers: 400 })
/** What each customer paid, repeated at all their events, and what each of those was worth. */
const rows = shop.events
  .trimEnd()
  .split('\n')
  .filter((row) => /^(?:user_id|customer-\d)/.test(row))
  .map((row, i) => (i === 0 ? `${row},plan,amount` : `${row},${planOf(row)},${i % 3}`))
let opened: Awaited<ReturnType<typeof openServer>>
let journey: Journey

function planOf(row: string): string {
  return Number(/\d+/.exec(row)?.[0]) % 4 === 0 ? 'business' : 'private'
}

beforeAll(async () => {
  opened = await openServer()
  const { visitor } = opened
  const events = await visitor.upload('events.csv', `${rows.join('\n')}\n`)
  const feedback = await visitor.upload('comments.csv', shop.feedback)
  const started = await visitor.post<Job>('/api/discoveries', {
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
  })
  const job = await visitor.finished(started.id)
  journey = await visitor.json<Journey>(`/api/journeys/${job.report?.journeyId}`)
}, 60_000)
afterAll(() => opened.close())

const all = (...rules: readonly SegmentRule[]): SegmentGroup => ({ match: 'all', rules })
const count = (rule: SegmentGroup) =>
  opened.visitor.post<Count>(`/api/journeys/${journey.id}/segment-count`, { rule })
const patch = (id: string, fields: object) =>
  opened.visitor.json(`/api/personas/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  })

test('a rule is counted against what stands in the files', async () => {
  const business = rows.slice(1).filter((row) => planOf(row) === 'business')
  const customers = new Set(business.map((row) => row.split(',')[0]))
  const rule = all({ type: 'property', column: 'plan', has: 'oneOf', values: ['business'] })
  expect(await count(rule)).toMatchObject({
    customers: customers.size,
    share: { n: 400 },
    unknown: [],
  })
  const { id } = await opened.visitor.post<{ id: string }>('/api/personas', {
    title: 'Business',
    segment: { journeyId: journey.id, rule, valueColumn: '' },
  })
  const standing = async () =>
    (await opened.visitor.json<{ standing: object }>(`/api/personas/${id}`)).standing
  expect(await standing()).toMatchObject({ level: 'assumed', pro: 0 })
  const figures = (await opened.visitor.json<Segment>(`/api/personas/${id}/segment`)).figures!
  expect(figures.customers).toBe(customers.size)
  // Whom the rule counts speaks for the persona, and no more where the rule is another.
  expect(await standing()).toMatchObject({ level: 'backed', pro: customers.size })
  await patch(id, { segment: { journeyId: journey.id, rule: all(), valueColumn: '' } })
  expect(await standing()).toMatchObject({ level: 'assumed', pro: 0 })
  await patch(id, { segment: { journeyId: journey.id, rule, valueColumn: '' } })
  const won = new Set(
    business.filter((row) => row.includes('parcel_delivered')).map((row) => row.split(',')[0]),
  )
  expect(figures.success?.own.value).toBeCloseTo(won.size / customers.size)
  expect(figures.success?.difference.low).toBeLessThan(0)
  const spent = business.reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0)
  expect(figures.value).toMatchObject({ column: 'amount', isSum: true, total: spent })
  expect(figures.scores[0]).toMatchObject({ scale: 'nps', min: 0, max: 10 })
})

test('the terms say what a rule can speak of', async () => {
  const terms = await opened.visitor.json<Terms>(`/api/journeys/${journey.id}/segment-terms`)
  expect(terms).toMatchObject({
    customers: 400,
    numbers: ['amount'],
    channels: ['Website', 'App', 'Phone'],
    hasSuccess: true,
  })
  expect(terms.columns.find(({ name }) => name === 'plan')?.values).toEqual(['private', 'business'])
  expect(terms.steps.length).toBe(journey.steps.length)
})

test('a persona that was found stands for its group, until somebody says otherwise', async () => {
  const persona = journey.personas[0]!
  const at = `/api/personas/${persona.id}/segment`
  const found = await opened.visitor.json<Segment>(at)
  expect(found).toMatchObject({ isFound: true, journeyTitle: 'The shop' })
  expect(found.figures?.share.value).toBeCloseTo(persona.share.value!)
  const { n } = await opened.visitor.json<Customers>(`${at}/customers?limit=1`)
  expect(n).toBe(found.figures?.customers)

  const callers = journey.steps.find(({ activities }) => activities.includes('call_support'))!
  const rule = all({
    type: 'did',
    of: 'step',
    name: callers.id,
    is: 'atLeast',
    times: 1,
    from: null,
    to: null,
  })
  await patch(persona.id, { segment: { journeyId: journey.id, rule, valueColumn: '' } })
  const said = await opened.visitor.json<Segment>(at)
  const called = rows.filter((row) => row.includes('call_support')).length
  expect(said).toMatchObject({ isFound: false, figures: { customers: called } })
  const page = await opened.visitor.json<Customers>(`${at}/customers?limit=200`)
  expect(new Set(page.items.map(({ customer }) => customer)).size).toBe(called)
  expect(page.items.every(({ steps }) => steps.includes(callers.title))).toBe(true)
})

test('a plan drawn from the measured map does not hide its customers', async () => {
  const persona = journey.personas.at(-1)!
  const personas = journey.personas.map((each) => ({
    ...each,
    share: { ...each.share, n: 10 * each.share.n },
  }))
  await opened.visitor.post('/api/journeys', {
    ...journey,
    id: 'the-plan',
    title: 'The shop as it should be',
    personas,
  })
  expect(await opened.visitor.json<Segment>(`/api/personas/${persona.id}/segment`)).toMatchObject({
    isFound: true,
    journeyTitle: 'The shop',
  })
})

test('the data fill the empathy map with notes that rest on them, the same every time', async () => {
  const { id } = journey.personas[1]!
  const ask = () =>
    opened.visitor.json<{ notes: EmpathyNote[] }>(`/api/personas/${id}/segment/empathy`)
  const { notes } = await ask()
  expect(notes.length).toBeGreaterThan(2)
  expect(notes.every(({ evidence }) => evidence.length > 0)).toBe(true)
  expect(JSON.stringify(notes)).not.toContain('jane.doe')
  expect((await ask()).notes).toEqual(notes)
  await patch(id, { empathy: notes })
})

test('a persona without customers says so, and so does a rule that speaks of nothing known', async () => {
  const { id } = await opened.visitor.post<{ id: string }>('/api/personas', { title: 'Clara' })
  expect(await opened.visitor.json(`/api/personas/${id}/segment`)).toMatchObject({
    segment: null,
    figures: null,
  })
  const answer = await opened.visitor.ask(`/api/personas/${id}/segment/customers`)
  expect(answer.status).toBe(404)
  expect((await answer.json()).detail).toContain('make a rule')
  const rule = all({ type: 'endedAt', stepId: 'gone' })
  expect(await count(rule)).toMatchObject({ customers: 0, unknown: ['gone'] })
  await patch(id, { segment: { journeyId: journey.id, rule, valueColumn: '' } })
  expect(await opened.visitor.json(`/api/personas/${id}/segment`)).toMatchObject({
    figures: { customers: 0, path: [], emotion: { own: { n: 0, value: null } } },
  })
})

test('only one persona is in focus; lists are told by kind', async () => {
  const { post, json } = opened.visitor
  const first = await post<{ id: string }>('/api/personas', { title: 'One', isFocus: true })
  const second = await post<{ id: string }>('/api/personas', {
    title: 'Two',
    form: 'stakeholder',
  })
  await patch(second.id, { isFocus: true })
  const isFocus = async (id: string) =>
    (await json<{ record: { isFocus: boolean } }>(`/api/personas/${id}`)).record.isFocus
  expect([await isFocus(first.id), await isFocus(second.id)]).toEqual([false, true])
  await json(`/api/personas/${second.id}`, { method: 'DELETE' })
  await patch(first.id, { isFocus: true })
  await patch(second.id, { deleted: false })
  expect([await isFocus(first.id), await isFocus(second.id)]).toEqual([false, true])
  expect(await json('/api/personas?form=stakeholder')).toMatchObject({
    n: 1,
    items: [{ record: { title: 'Two' } }],
  })
})

test('a persona of the workspace is put on a map, with the words that the workspace has', async () => {
  const { post, json } = opened.visitor
  const { id } = await post<{ id: string }>('/api/personas', {
    title: 'Ada',
    description: 'Runs the shop.',
  })
  const { id: drawn } = await post<{ id: string }>('/api/templates/classic-3/journeys', {
    title: 'Drawn',
  })
  await post(`/api/journeys/${drawn}/personas`, { personaId: id })
  const { personas } = await json<Journey>(`/api/journeys/${drawn}`)
  expect(personas).toMatchObject([{ id, title: 'Ada', summary: 'Runs the shop.', path: [] }])
  const { uses } = await json<{ uses: { journeyId: string }[] }>(`/api/personas/${id}`)
  expect(uses.map(({ journeyId }) => journeyId)).toEqual([drawn])
})

test('a persona with a rule is a segment of the map, and leads to exactly its customers', async () => {
  const rule = all({ type: 'property', column: 'plan', has: 'oneOf', values: ['business'] })
  const segment = { journeyId: journey.id, rule, valueColumn: '' }
  const title = 'Business on the map'
  const { id } = await opened.visitor.post<{ id: string }>('/api/personas', { title, segment })
  const at = `/api/journeys/${journey.id}`
  const rules = await opened.visitor.json<z.infer<typeof contract.segmentRules.output>>(
    `${at}/segment-rules`,
  )
  expect(rules.items).toContainEqual({
    personaId: id,
    title,
    journeyId: journey.id,
    journeyTitle: 'The shop',
  })
  const figures = await opened.visitor.json<z.infer<typeof contract.segmentFigures.output>>(
    `${at}/personas/${id}/figures?against=${id}`,
  )
  const business = new Set(
    rows.filter((row) => planOf(row) === 'business').map((row) => row.split(',')[0]),
  )
  expect(figures).toMatchObject({
    isByRule: true,
    unknown: [],
    both: business.size,
    segment: { customers: business.size },
    others: { customers: 400 - business.size },
  })
  const { stepId, measured } = figures.segment.steps.at(-1)!
  const page = await opened.visitor.json<Customers>(
    `${at}/members?figure=reach&stepId=${stepId}&ruleOf=${id}&limit=200`,
  )
  expect(page.n).toBe(Math.round(measured.reach.value! * measured.reach.n))
  expect(page.items.every(({ customer }) => business.has(customer))).toBe(true)
  const felt = figures.segment.feelings.find(({ n }) => n > 0)!
  const voices = await opened.visitor.json<{ readonly n: number }>(
    `${at}/feedback?figure=emotion&stepId=${felt.stepId}&ruleOf=${id}`,
  )
  expect(voices.n).toBe(felt.n)

  // What leaves shows the same figures, and says whose they are.
  const whole = await opened.visitor.json<Journey>(at)
  const view = { id: 'theirs', title: 'Theirs', kind: 'map', settings: { segment: id } }
  await opened.visitor.json(at, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...whole, views: [view] }),
  })
  const file = async (rest: string) => (await opened.visitor.ask(`${at}/export/${rest}`)).text()
  const everyone = await file('csv')
  const byView = await file('csv?view=theirs')
  const steps = (csv: string) => csv.split('\r\n').filter((line) => !line.startsWith('feeling,'))
  expect(steps(byView).slice(1)).toEqual(steps(await file(`csv?segment=${id}`)).slice(1))
  expect(byView).not.toBe(everyone)
  const says = `figures of ${title}, ${business.size} customers`
  expect(everyone).not.toContain('figures of')
  expect(await file('md?view=theirs')).toContain(says)
  expect(await file('svg?view=theirs')).toContain('figures of')
  const nobody = await opened.visitor.ask(`${at}/export/csv?segment=nobody`)
  expect(nobody.status).toBe(400)
  expect(await nobody.text()).toContain('no figures of such a persona')
})

test('a persona and its empathy map are had as pictures and documents, with how many they stand for', async () => {
  const { id } = await opened.visitor.post<{ id: string }>('/api/personas', {
    title: 'Careful Clara',
    quote: 'What does it cost in the end?',
    segment: {
      journeyId: journey.id,
      rule: all({ type: 'property', column: 'plan', has: 'oneOf', values: ['business'] }),
      valueColumn: '',
    },
    empathy: [{ id: 'n', field: 'hears', text: 'Her sister says no', evidence: [] }],
  })
  const get = (rest: string) => opened.visitor.ask(`/api/personas/${id}/export/${rest}`)
  const card = await get('svg')
  expect(card.headers.get('content-disposition')).toContain('careful-clara.svg')
  const drawn = await card.text()
  expect(drawn).toContain('What does it cost in the end?')
  expect(drawn).toMatch(/of 400 customers/)
  expect(await (await get('svg?what=empathy')).text()).toContain('Her sister says no')
  const png = new Uint8Array(await (await get('png?scale=1&theme=dark')).arrayBuffer())
  expect(new TextDecoder().decode(png.slice(1, 4))).toBe('PNG')
  const pdf = new Uint8Array(await (await get('pdf?what=empathy')).arrayBuffer())
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
  const unknown = await get('docx')
  expect(unknown.status).toBe(400)
  expect(await unknown.text()).toContain('format: one of png, svg, pdf')
})

test('what a rule counts is renewed when new data have come, though nobody opens its page', async () => {
  const { visitor } = opened
  const segment = { journeyId: journey.id, rule: all(), valueColumn: '' }
  const { id } = await visitor.post<{ id: string }>('/api/personas', { title: 'All', segment })
  const standing = async () => {
    const { items } = await visitor.json<{
      items: { record: { id: string }; standing: { n: number; newest: string | null } }[]
    }>('/api/personas')
    return items.find(({ record }) => record.id === id)!.standing
  }
  await expect.poll(async () => (await standing()).n).toBe(400)
  expect((await standing()).newest).toBe(journey.discovery!.asOf)
  const more = smallShop({ customers: 450 })
  const events = await visitor.upload('events.csv', more.events)
  const started = await visitor.post<Job>('/api/discoveries', {
    title: 'The shop',
    events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
    success: 'parcel_delivered',
    cut: 'none',
    journeyId: journey.id,
  })
  await visitor.finished(started.id)
  await expect.poll(async () => (await standing()).n, { timeout: 10_000 }).toBe(450)
})

test('what people say a persona says is found with it, also when it turns out to be another', async () => {
  const { visitor } = opened
  const found = async (query: string) =>
    (await visitor.json<{ items: { id: string }[] }>(`/api/evidence?${query}`)).items.map(
      (each) => each.id,
    )
  const [ann, anna] = await Promise.all(
    ['Ann', 'Anna'].map((title) => visitor.post<{ id: string }>('/api/personas', { title })),
  )
  const place = { journeyId: journey.id, stepId: null }
  const said = { source: 'interview', text: 'I speak for Ann', persona: ann!.id, place }
  const { id } = await visitor.post<{ id: string }>('/api/evidence', said)
  expect(await found(`persona=${ann!.id}`)).toEqual([id])
  expect(await found(`persona=${ann!.id}&journey=${journey.id}`)).toEqual([id])
  const plan = { title: 'Ask Ann', kind: 'interview', personaId: ann!.id }
  const planned = await visitor.post<{ id: string }>('/api/research', plan)
  await visitor.post(`/api/personas/${ann!.id}/merge`, { into: anna!.id })
  expect(await visitor.json('/api/research')).toMatchObject({
    items: [{ plan: { personaId: anna!.id } }],
  })
  await visitor.send('DELETE', `/api/research/${planned.id}`)
  expect(await visitor.json(`/api/evidence/items/${id}`)).toMatchObject({
    persona: { id: anna!.id, title: 'Anna' },
  })
  expect(await found(`persona=${anna!.id}`)).toEqual([id])
  const counts = await visitor.json<{
    items: { value: string; n: number }[]
    isWhole: boolean
  }>('/api/evidence/personas')
  expect(counts.isWhole).toBe(true)
  // Each leads to exactly what it counts.
  for (const { value, n } of counts.items.slice(0, 4))
    expect(await found(`persona=${value}&limit=200`)).toHaveLength(n)
  expect(counts.items).toContainEqual({ value: anna!.id, title: 'Anna', n: 1 })
  await visitor.send('DELETE', `/api/evidence/items/${id}`)
  await expect(visitor.post('/api/evidence', { ...said, persona: 'nobody' })).rejects.toThrow(
    'body.persona',
  )
})
