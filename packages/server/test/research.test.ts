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

test('what a plan is about has to be there', async () => {
  const plan = { title: 'Why carts are left', kind: 'survey' }
  const about = (more: object) =>
    visitor.post<{ id: string }>('/api/research', { ...plan, ...more })
  await expect(about({ journeyId: 'nowhere' })).rejects.toThrow('body.journeyId')
  await expect(about({ personaId: 'nobody' })).rejects.toThrow('body.personaId')
  const persona = await visitor.post<{ id: string }>('/api/personas', { title: 'Ann' })
  const { id } = await about({ personaId: persona.id })
  await visitor.send('DELETE', `/api/personas/${persona.id}`)
  // What has gone since does not keep the rest from being changed.
  const change = (more: object) => visitor.send('PUT', `/api/research/${id}`, { ...plan, ...more })
  await change({ personaId: persona.id, goal: 'Find out' })
  await expect(change({ personaId: 'nobody' })).rejects.toThrow('body.personaId')
})

test('evidence is of what has happened, and numbers out of range say their range', async () => {
  const add = (more: object) =>
    visitor.post('/api/evidence', { source: 'interview', text: 'Soon', ...more })
  await expect(add({ at: '3026-01-01T00:00:00.000Z' })).rejects.toThrow('body.at: is yet to come')
  const turns = [{ speaker: 'Ann', second: -4, text: 'Hello' }]
  await expect(add({ text: '', turns })).rejects.toThrow('body.turns.0.second: must be 0 or more')
})

test('a transcript is read into turns, or the line that is wrong is named', async () => {
  const read = await visitor.post<object>('/api/evidence/transcripts', {
    text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello',
  })
  expect(read).toMatchObject({ kind: 'vtt', turns: [{ speaker: 'Ann', second: 1 }], problems: [] })
  const bad = visitor.post('/api/evidence/transcripts', { text: 'no speaker here' })
  await expect(bad).rejects.toThrow('Line 1')
})
