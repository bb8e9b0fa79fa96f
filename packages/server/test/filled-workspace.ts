import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCard } from '@desirepath/collab'
import type { Job } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import { openPeer, until } from './peer.ts'
import { pictures } from './pictures.ts'
import type { Visitor } from './running-server.ts'
import { smallShop } from './small-shop.ts'

interface Made {
  readonly id: string
}

/** Something of everything that a workspace holds; answers with the id of a journey that has data. */
export async function fillWorkspace(visitor: Visitor): Promise<string> {
  const discovered = await discoverShop(visitor)
  const drawn = await drawShop(visitor)
  await keepRecords(visitor)
  await keepEvidence(visitor)
  await keepWork(visitor, drawn)
  return discovered
}

async function discoverShop(visitor: Visitor): Promise<string> {
  const shop = smallShop({ customers: 200 })
  const events = await visitor.upload('events.csv', shop.events)
  const feedback = await visitor.upload('survey.csv', shop.feedback)
  const job = await visitor.post<Job>('/api/discoveries', {
    title: 'Small shop',
    events: [{ uploadId: events.id, mapping: events.preview.eventMapping }],
    feedback: [{ uploadId: feedback.id, mapping: feedback.preview.feedbackMapping }],
  })
  return (await visitor.finished(job.id)).report!.journeyId!
}

/** A map with a version, a thread, an edit, records that stood otherwise before, and a workshop. */
async function drawShop(visitor: Visitor): Promise<string> {
  const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
  const drawn = JSON.parse(readFileSync(file, 'utf8')) as Journey
  await visitor.post('/api/journeys', drawn)
  const at = `/api/journeys/${drawn.id}`
  await visitor.post(`${at}/versions`, { title: 'Before the meeting' })
  const about = { target: { kind: 'journey', id: drawn.id }, text: 'Is this all?' }
  await visitor.post(`${at}/threads`, about)
  const [first, ...others] = drawn.records
  const records = [{ ...first!, severity: 3 }, ...others]
  await visitor.send('PUT', at, { ...drawn, title: 'The drawn shop', records })
  await writeTogether(visitor, drawn)
  await visitor.post(`${at}/workshop`, { title: 'Pains' })
  await visitor.post(`${at}/workshop/end`, { discardNotes: true })
  return drawn.id
}

/** As a browser does; it is noted who wrote what. */
async function writeTogether({ url, cookie, json }: Visitor, drawn: Journey): Promise<void> {
  const { workspace } = await json<{ workspace: Made }>('/api/session')
  const peer = await openPeer({ url, cookie, name: `${workspace.id}/${drawn.id}` })
  const laneId = drawn.lanes.find(({ type }) => type === 'doing')!.id
  addCard(peer.doc, { laneId, stepId: drawn.steps[0]!.id }, { text: 'Written together' })
  await until(peer.isSaved)
  peer.close()
}

async function keepRecords(visitor: Visitor): Promise<void> {
  const persona = await visitor.post<Made>('/api/personas', {
    title: 'Ana',
    empathy: [{ id: 'n1', field: 'sees', text: 'Shelves', evidence: [] }],
  })
  const touchpoint = { title: 'Hotline', links: [persona.id] }
  const { id } = await visitor.post<Made>('/api/touchpoints', touchpoint)
  await visitor.send('PATCH', `/api/touchpoints/${id}`, {
    description: 'Open at night',
    tags: ['x'],
  })
  await visitor.post(`/api/touchpoints/${id}/comments`, { text: 'Really?' })
  await visitor.send('PUT', `/api/check/left/owner:${id}`, { reason: 'Nobody owns the night' })
  await visitor.post('/api/opportunities', {
    title: 'Answer at night',
    ideas: [{ id: 'i1', text: 'A machine that listens', by: 'Ana', votes: 2, group: '' }],
  })
  const gone = await visitor.post<Made>('/api/delights', { title: 'Deleted' })
  await visitor.send('DELETE', `/api/delights/${gone.id}`, {})
}

async function keepEvidence(visitor: Visitor): Promise<void> {
  await visitor.ask('/api/files?name=a.png', { method: 'POST', body: pictures.png })
  const item = { source: 'interview', title: 'With Ann', text: 'I waited for days' }
  const said = await visitor.post<Made>('/api/evidence', item)
  const theme = await visitor.post<Made>('/api/evidence/themes', { name: 'Waiting', colour: 'red' })
  const coding = { theme: theme.id, items: [said.id], belongs: true }
  await visitor.post('/api/evidence/codings', coding)
  await visitor.post('/api/research', {
    title: 'Why carts are left',
    kind: 'interview',
    questions: [{ id: 'q1', text: 'What stopped you?', stageId: null, context: '' }],
  })
}

/** What people keep for their work: checklists, saved views, dashboards; what is private stays. */
async function keepWork(visitor: Visitor, journeyId: string): Promise<void> {
  const items = [{ id: 'a', section: '', text: 'Ask somebody' }]
  const own = { title: 'Our own', about: '', items, related: [] }
  await visitor.post('/api/checklist-templates', own)
  const { id } = await visitor.post<Made>('/api/checklists', { template: 'method', journeyId })
  await visitor.send('PATCH', `/api/checklists/${id}/items/goals-target`, { assignee: 'Ana' })
  const view = { place: 'touchpoints', name: 'By phone', search: { sort: 'title' } }
  await visitor.post('/api/views', view)
  await visitor.post('/api/views', { ...view, name: 'Private view', isPrivate: true })
  const note = { id: 'n', title: '', x: 0, y: 0, w: 4, h: 3, subject: { kind: 'note', text: 'Hi' } }
  await visitor.post('/api/dashboards', { title: 'Mornings', tiles: [note] })
  await visitor.post('/api/dashboards', { title: 'Private board', isPrivate: true })
}
