import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor

beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
})
afterAll(() => opened.close())

test('research is planned, changed, deleted and brought back', async () => {
  const plan = {
    title: 'Why carts are left',
    kind: 'interview',
    questions: [{ id: 'q1', text: 'What stopped you?', stageId: null, context: 'after leaving' }],
    people: [{ id: 'p1', name: 'Ann', state: 'planned', on: null, itemId: null }],
  }
  const { id } = await visitor.post<{ id: string }>('/api/research', plan)
  const plans = async () =>
    (await visitor.json<{ items: { id: string; plan: object }[] }>('/api/research')).items
  expect(await plans()).toMatchObject([{ id, plan: { ...plan, goal: '', journeyId: null } }])
  await visitor.send('DELETE', `/api/research/${id}`)
  expect(await plans()).toEqual([])
  await visitor.send('PUT', `/api/research/${id}`, { ...plan, title: 'Why carts are left behind' })
  expect(await plans()).toMatchObject([{ plan: { title: 'Why carts are left behind' } }])
  await expect(visitor.send('DELETE', '/api/research/none')).rejects.toThrow('404')
})

test('a transcript is read into turns, or the line that is wrong is named', async () => {
  const read = await visitor.post<object>('/api/evidence/transcripts', {
    text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello',
  })
  expect(read).toMatchObject({ kind: 'vtt', turns: [{ speaker: 'Ann', second: 1 }], problems: [] })
  const bad = visitor.post('/api/evidence/transcripts', { text: 'no speaker here' })
  await expect(bad).rejects.toThrow('Line 1')
})
