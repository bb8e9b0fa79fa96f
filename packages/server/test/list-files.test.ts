import type { Journey } from '@desirepath/core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
})
afterAll(() => opened.close())

const fileOf = async (list: string, format: string) => {
  const answer = await visitor.ask(`/api/lists/${list}/export/${format}`)
  expect(answer.status, `${list} ${format}`).toBe(200)
  return answer
}

test('lists leave as CSV, XLSX and JSON, the evidence as it is filtered', async () => {
  for (const text of ['The parcel was late', 'The shop was closed'])
    await visitor.post('/api/evidence', { source: 'interview', text, customer: '=1+1' })
  await visitor.post('/api/evidence/themes', { name: 'Delivery, late' })
  const all = (await (await fileOf('evidence', 'json')).json()) as { text: string }[]
  expect(all.map(({ text }) => text).toSorted()).toEqual([
    'The parcel was late',
    'The shop was closed',
  ])
  const some = await visitor.ask('/api/lists/evidence/export/csv?q=parcel')
  const lines = (await some.text()).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Text')
  expect(lines[1]).toContain('parcel')
  // A formula stays a text.
  expect(lines[1]).not.toMatch(/(^|,)=1/)
  expect(await (await fileOf('themes', 'csv')).text()).toContain('"Delivery, late"')
  for (const list of ['evidence', 'themes', 'research', 'checklists', 'members', 'plan']) {
    const bytes = new Uint8Array(await (await fileOf(list, 'xlsx')).arrayBuffer())
    expect(String.fromCodePoint(bytes[0]!, bytes[1]!)).toBe('PK')
    await fileOf(list, 'csv')
  }
})

test('the plan, the atlas and what leads to what leave as tables', async () => {
  const pain = await visitor.post<{ id: string }>('/api/pain-points', { title: 'Slow' })
  await visitor.post('/api/opportunities', { title: 'Faster', links: [pain.id] })
  await visitor.post('/api/solutions', { title: 'Post', stage: 'Loyalty', aim: 'retain' })
  const rows = async (list: string) =>
    (await (await fileOf(list, 'csv')).text()).trim().split('\r\n')
  expect((await rows('plan'))[1]).toMatch(/^Loyalty,retain,Post,proposed/)
  expect((await rows('connections'))[1]).toMatch(/^painPoint,Slow,opportunity,Faster,/)
  expect(await (await fileOf('atlas', 'json')).json()).toEqual([])
})

test('the plan, the atlas and what leads to what leave as pictures', async () => {
  for (const list of ['plan', 'atlas', 'connections']) {
    const bytes = async (format: string) =>
      new TextDecoder('latin1').decode(await (await fileOf(list, format)).arrayBuffer())
    expect((await bytes('png')).slice(1, 4)).toBe('PNG')
    expect((await bytes('pdf')).slice(0, 5)).toBe('%PDF-')
    expect(await bytes('svg')).toMatch(/as of \d+ \w{3} \d{4}/)
  }
  const { id } = await visitor.post<{ id: string }>('/api/journeys', shop)
  const plan = await visitor.ask(`/api/lists/plan/export/svg?journey=${id}`)
  expect(await plan.text()).toMatch(/solutions? · stages of “First order/)
  const unknown = await visitor.ask('/api/lists/plan/export/svg?journey=none')
  expect(unknown.status).toBe(404)
})

test('a list or a format that there is none of is named', async () => {
  const list = await visitor.ask('/api/lists/nothing/export/csv')
  expect(list.status).toBe(404)
  expect(await list.text()).toContain('evidence, themes')
  const format = await visitor.ask('/api/lists/themes/export/doc')
  expect(format.status).toBe(400)
  expect(await format.text()).toContain('csv, xlsx or json, not doc')
})
