import { rmSync } from 'node:fs'
import type { Job } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../src/index.ts'
import { enter, freshFolder, type Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

const shop = smallShop({ customers: 150 })
let folder: string
let withSuccess: Journey
let withEndings: Journey
let fromColumns: Answers

/** Every answer by what was asked. */
type Answers = ReadonlyMap<string, unknown>

beforeAll(async () => {
  folder = await freshFolder()
  await visit(async (visitor) => {
    withSuccess = await discover(visitor, 'parcel_delivered')
    withEndings = await discover(visitor, null)
    fromColumns = await askEverything(visitor)
  })
})
afterAll(() => {
  delete process.env.DESIREPATH_MEMORY_MB
  rmSync(folder, { recursive: true, force: true })
})

test('a log larger than the memory budget gives the same answers', async () => {
  process.env.DESIREPATH_MEMORY_MB = '0'
  const fromStore = await visit(askEverything)
  expect(fromStore.size).toBeGreaterThan(100)
  for (const [question, answer] of fromStore)
    expect(answer, question).toEqual(fromColumns.get(question))
})

test('a budget that is no number is refused with what to do', async () => {
  process.env.DESIREPATH_MEMORY_MB = 'plenty'
  await expect(startServer({ data: folder, port: 0 })).rejects.toThrow('such as 2048')
})

async function visit<Result>(look: (visitor: Visitor) => Promise<Result>): Promise<Result> {
  const server = await startServer({ data: folder, port: 0, empty: true })
  try {
    return await look(await enter(server.link))
  } finally {
    await server.close()
  }
}

async function discover(visitor: Visitor, success: string | null): Promise<Journey> {
  const events = await visitor.upload('events.csv', shop.events)
  const feedback = await visitor.upload('comments.csv', shop.feedback)
  const { id } = await visitor.post<Job>('/api/discoveries', {
    title: `Success: ${success}`,
    events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
    feedback: [{ uploadId: feedback.id, mapping: feedback.preview.feedbackMapping }],
    success,
    cut: 'none',
  })
  const { report } = await visitor.finished(id)
  return visitor.json(`/api/journeys/${report?.journeyId}`)
}

async function askEverything(visitor: Visitor): Promise<Answers> {
  const answers = new Map<string, unknown>()
  for (const journey of [withSuccess, withEndings]) {
    for (const question of questionsOn(journey)) {
      const path = `/api/journeys/${journey.id}/${question}`
      const answer = await visitor.ask(path)
      answers.set(path, [answer.status, await answer.json()])
    }
  }
  return answers
}

function questionsOn({ steps, edges, personas, records }: Journey): string[] {
  const refs = [
    'figure=all',
    'figure=leave&stepId=none',
    ...steps.flatMap(({ id }) =>
      ['reach', 'leave', 'stay', 'repeat', 'emotion'].map((name) => `figure=${name}&stepId=${id}`),
    ),
    ...edges.map(({ from, to }) => `figure=edge&from=${from}&to=${to}`),
    ...records.slice(0, 2).map(({ id }) => `figure=record&recordId=${id}`),
    ...personas.slice(0, 1).map(({ id }) => `figure=persona&personaId=${id}`),
  ]
  return [
    ...refs.slice(0, 4).map((ref) => `members?${ref}&limit=7`),
    ...refs.flatMap((ref) => [
      `members?${ref}&limit=200`,
      `feedback?${ref}&limit=200`,
      `trend?${ref}`,
    ]),
    'flow',
    'flow?columns=3',
    ...[0, 1, 2, 3, 4, 149].map((customer) => `customers/customer-${customer}`),
    'customers/nobody',
  ]
}
