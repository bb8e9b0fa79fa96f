import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '@desirepath/contract'
import type { Figure, Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

interface Wait {
  readonly median: Figure
  readonly waiting: number
}
interface Support {
  readonly tickets: number
  readonly firstReply: Wait
  readonly resolution: Wait
  readonly reopened: Figure
  readonly satisfied: Figure
}
interface Answer {
  readonly asOf: string | null
  readonly all: Support
  readonly steps: readonly (Support & { readonly stepId: string | null })[]
  readonly teams: readonly (Support & { readonly name: string })[]
}

const HOUR = 3_600_000
const shop = smallShop({ customers: 300 })
/** The shop’s calls, as its help desk exports them; every third is not answered yet. */
const calls = shop.events
  .split('\n')
  .filter((line) => line.includes('call_support'))
  .map((line) => line.split(',') as [customer: string, event: string, at: string, channel: string])

function zendesk(changed: string, more: object = {}) {
  return JSON.stringify({
    users: calls.map(([customer], i) => ({ id: i + 1, external_id: customer })),
    groups: [{ id: 9, name: 'Logistics' }],
    tickets: calls.map(([, , at], i) => ({
      id: i + 1,
      requester_id: i + 1,
      assignee_id: 5,
      group_id: 9,
      created_at: new Date(Date.parse(at) + 60_000).toISOString(),
      updated_at: changed,
      description: 'Where is my parcel?',
      satisfaction_rating: { score: i % 3 === 1 ? 'good' : 'unoffered' },
      ...(i % 3 === 2
        ? { status: 'open' }
        : {
            status: 'closed',
            metric_set: {
              reply_time_in_minutes: { calendar: 120 },
              solved_at: new Date(Date.parse(at) + 60_000 + 5 * HOUR).toISOString(),
              reopens: i % 3,
              assignee_stations: 1,
            },
          }),
      ...more,
    })),
  })
}

const drawn = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../export/fixtures/shop.json'), 'utf8'),
) as Journey

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
let at: string
let answer: Answer

beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  const events = await visitor.upload('events.csv', shop.events)
  const tickets = await visitor.upload('export.json', zendesk('2026-08-01T00:00:00Z'))
  expect(tickets.preview).toMatchObject({ purpose: 'feedback' })
  const discovered = async (more: object) => {
    const job = await visitor.post<Job>('/api/discoveries', {
      title: 'Small shop',
      events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
      cut: 'none',
      ...more,
    })
    return (await visitor.finished(job.id)).report!.journeyId!
  }
  const id = await discovered({})
  const without = await visitor.json<Answer>(`/api/journeys/${id}/support`)
  expect(without).toMatchObject({ asOf: null, all: { tickets: 0 }, steps: [] })
  // The tickets come later, as new data of the same journey.
  const feedback = [{ uploadId: tickets.id, mapping: tickets.preview.feedbackMapping }]
  expect(await discovered({ feedback, journeyId: id })).toBe(id)
  at = `/api/journeys/${id}`
  answer = await visitor.json<Answer>(`${at}/support`)
})
afterAll(() => opened.close())

test('tickets of a help desk tell how they were handled, at the step where they were opened', () => {
  const unanswered = calls.filter((_, i) => i % 3 === 2).length
  expect(calls.length).toBeGreaterThan(20)
  expect(answer).toMatchObject({ asOf: '2026-08-01T00:00:00.000Z', all: { tickets: calls.length } })
  expect(answer.all.firstReply).toMatchObject({
    median: { value: 2 * 3600, n: calls.length },
    waiting: unanswered,
  })
  expect(answer.all.resolution.median.value).toBe(5 * 3600)
  expect(answer.all.satisfied.n).toBe(calls.filter((_, i) => i % 3 === 1).length)
  expect(answer.teams).toMatchObject([{ name: 'Logistics', tickets: calls.length }])
  expect(answer.steps.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(calls.length)
  expect(answer.steps[0]!.stepId).not.toBeNull()
})

test('the map that was there before the tickets gets their lane', async () => {
  const { lanes } = await visitor.json<Journey>(at)
  const lane = lanes.find(({ id }) => id === 'lane-support')
  expect(lane?.cells[0]?.cards[0]?.text).toMatch(/^Half are answered within 2 hours$/)
})

test('tickets of the library count where their customer is one of the journey', async () => {
  const openedAt = (i: number) => new Date(Date.parse(calls[i]![2]) + 60_000).toISOString()
  const lines = [
    'ticket_id,user_id,created_at,first_reply,text',
    `L1,${calls[0]![0]},${openedAt(0)},${new Date(Date.parse(openedAt(0)) + HOUR).toISOString()},Where is it?`,
    `L2,${calls[1]![0]},${openedAt(1)},${new Date(Date.parse(openedAt(1)) + HOUR).toISOString()},Still nothing`,
    `L3,somebody-else,${openedAt(1)},${new Date(Date.parse(openedAt(1)) + HOUR).toISOString()},Another shop`,
  ]
  const { id, preview } = await visitor.upload('tickets.csv', lines.join('\n'))
  const files = [{ uploadId: id, mapping: preview.feedbackMapping }]
  const job = await visitor.post<Job>('/api/evidence/imports', { title: 'Beside', files })
  await visitor.finished(job.id)
  const more = await visitor.json<Answer>(`${at}/support`)
  expect(more).toMatchObject({ fromLibrary: 2, all: { tickets: calls.length + 2 } })
  const journey = at.split('/').at(-1)
  const { n } = await visitor.json<{ n: number }>(
    `/api/evidence/splits?journey=${journey}&support=tickets`,
  )
  expect(n).toBe(calls.length + 2)
  const said = await visitor.json<{ n: number }>(`${at}/feedback?figure=support&part=tickets`)
  expect(said.n).toBe(n)
  // The lane of the map comes to say the same as its view.
  await expect.poll(laneSays, { timeout: 10_000 }).toEqual(noteOf(more))
  for (const { id: item } of (
    await visitor.json<{ items: { id: string }[] }>('/api/evidence?journey=none')
  ).items)
    await visitor.json(`/api/evidence/items/${item}`, { method: 'DELETE' })
  expect(await visitor.json<Answer>(`${at}/support`)).toMatchObject({
    fromLibrary: 0,
    all: { tickets: calls.length },
  })
  await expect.poll(laneSays, { timeout: 10_000 }).toEqual(noteOf(answer))
})

/** How many tickets the lane speaks of, at the steps where it says how soon. */
async function laneSays(): Promise<object> {
  const { lanes } = await visitor.json<Journey>(at)
  const cells = lanes.find(({ id }) => id === 'lane-support')?.cells ?? []
  return Object.fromEntries(cells.map(({ stepId, cards }) => [stepId, cards[0]?.note]))
}

function noteOf({ steps }: Answer): object {
  const told = steps.filter(
    ({ stepId, firstReply }) => stepId !== null && firstReply.median.n >= 10,
  )
  return Object.fromEntries(told.map(({ stepId, tickets }) => [stepId, `${tickets} tickets`]))
}

test('each figure leads to exactly its tickets, their customers, and the library', async () => {
  const { stepId, reopened, tickets } = answer.steps[0]!
  const again = Math.round(reopened.value! * reopened.n)
  const ref = `part=reopened&stepId=${stepId}`
  const said = await visitor.json<{ n: number; items: { handling: object }[] }>(
    `${at}/feedback?figure=support&${ref}`,
  )
  expect(said.n).toBe(again)
  expect(said.items[0]!.handling).toMatchObject({
    firstReply: { seconds: 7200, ended: true },
    reopened: 1,
    team: 'Logistics',
  })
  const members = await visitor.json<{ n: number }>(`${at}/members?figure=support&${ref}`)
  expect(members.n).toBe(again)
  const journey = at.split('/').at(-1)
  const inLibrary = (query: string) =>
    visitor.json<{ n: number }>(`/api/evidence/splits?journey=${journey}&${query}`)
  expect((await inLibrary(`support=reopened&step=${stepId}`)).n).toBe(again)
  expect((await inLibrary(`support=tickets&step=${stepId}`)).n).toBe(tickets)
  expect((await inLibrary('support=unanswered')).n).toBe(answer.all.firstReply.waiting)
  expect((await inLibrary('support=tickets&by=team&name=Logistics')).n).toBe(calls.length)
  const bad = await visitor.ask('/api/evidence?support=reopened')
  expect(bad.status).toBe(400)
  expect((await visitor.ask(`${at}/members?figure=support&part=nothing`)).status).toBe(400)
})

test('what customers ask is gathered at its step, and becomes a card that rests on it', async () => {
  interface Questions {
    readonly asking: number
    readonly fromLibrary: number
    readonly steps: readonly {
      readonly stepId: string
      readonly asking: number
      readonly said: number
      readonly themes: readonly { title: string; n: number; asked: readonly { id: string }[] }[]
    }[]
  }
  const asked = await visitor.json<Questions>(`${at}/questions`)
  expect(asked).toMatchObject({ asking: calls.length, fromLibrary: 0 })
  const [step] = asked.steps
  expect(step).toMatchObject({ stepId: answer.steps[0]!.stepId, asking: answer.steps[0]!.tickets })
  const [theme] = step!.themes
  expect(theme).toMatchObject({ title: 'Where is my parcel?', n: step!.asking })
  const body = {
    items: theme!.asked.map(({ id }) => ({ id, excerpt: theme!.title })),
    as: { type: 'question', stepId: step!.stepId, text: theme!.title },
  }
  const placed = await visitor.post<{ cardIds: string[] }>(`${at}/evidence`, body)
  const cards = async () =>
    (await visitor.json<Journey>(at)).lanes
      .filter(({ type }) => type === 'questions')
      .flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  await expect.poll(cards).toMatchObject([{ id: placed.cardIds[0], text: theme!.title }])
  expect((await cards())[0]!.evidence).toHaveLength(theme!.asked.length)
  // The same question again is the same card.
  expect(await visitor.post(`${at}/evidence`, body)).toMatchObject({
    cardIds: placed.cardIds,
    already: theme!.asked.length,
  })
})

test('in the library a later state of a ticket takes the place of the earlier', async () => {
  const bring = async (content: string) => {
    const { id, preview } = await visitor.upload('tickets.json', content)
    const files = [{ uploadId: id, mapping: preview.feedbackMapping }]
    const job = await visitor.post<Job>('/api/evidence/imports', { title: 'Tickets', files })
    return visitor.finished(job.id)
  }
  const listed = () =>
    visitor.json<{ items: { id: string; text: string }[] }>('/api/evidence?journey=none&limit=200')
  await bring(zendesk('2026-08-01T00:00:00Z'))
  const before = await listed()
  expect(before.items).toHaveLength(calls.length)
  await bring(zendesk('2026-08-02T00:00:00Z', { description: 'It has come.' }))
  const after = await listed()
  expect(after.items.map(({ id }) => id).toSorted()).toEqual(
    before.items.map(({ id }) => id).toSorted(),
  )
  expect(new Set(after.items.map(({ text }) => text))).toEqual(new Set(['It has come.']))
  await bring(zendesk('2026-07-01T00:00:00Z', { description: 'Long ago.' }))
  expect((await listed()).items[0]!.text).toBe('It has come.')
})

test('what is written down at a step counts there, also on a map that was drawn', async () => {
  const id = at.split('/').at(-1)!
  const { steps } = await visitor.json<Journey>(at)
  await visitor.post('/api/journeys', drawn)
  const list = async (query: string) =>
    (await visitor.json<{ items: { id: string }[] }>(`/api/evidence?limit=200&${query}`)).items.map(
      (each) => each.id,
    )
  const said = (place: object) => ({ source: 'ticket', text: 'Where do I see the price?', place })
  const put = async (place: object) =>
    (await visitor.post<{ id: string }>('/api/evidence', said(place))).id
  const [first, second] = [steps[0]!.id, steps[1]!.id]
  const ticketsAt = async (stepId: string) =>
    (await visitor.json<Answer>(`${at}/support`)).steps.find((each) => each.stepId === stepId)
      ?.tickets ?? 0
  const before = [await ticketsAt(first), await ticketsAt(second)]
  const own = await put({ journeyId: id, stepId: first })
  expect(await list(`journey=${id}&step=${first}&byHand=some`)).toEqual([own])
  expect(await list(`journey=${id}&step=${first}`)).toContain(own)
  expect(await list('journey=none')).not.toContain(own)
  expect(await ticketsAt(first)).toBe(before[0]! + 1)
  // Put elsewhere later, it counts there.
  const path = `/api/evidence/items/${own}`
  await visitor.send('PUT', path, said({ journeyId: id, stepId: second }))
  expect(await list(`journey=${id}&step=${first}&byHand=some`)).toEqual([])
  expect([await ticketsAt(first), await ticketsAt(second)]).toEqual([before[0], before[1]! + 1])
  const nowhere = visitor.send('PUT', path, said({ journeyId: id, stepId: 'no-step' }))
  await expect(nowhere).rejects.toThrow('place.stepId')
  await visitor.send('DELETE', path)
  const stepId = drawn.steps[0]!.id
  const sketched = await put({ journeyId: drawn.id, stepId })
  expect(await list(`journey=${drawn.id}&step=${stepId}`)).toEqual([sketched])
  const { journey } = await visitor.json<{ journey: object[] }>('/api/evidence/splits')
  expect(journey).toContainEqual({ value: drawn.id, title: drawn.title, n: 1 })
  await visitor.send('DELETE', `/api/evidence/items/${sketched}`)
})
