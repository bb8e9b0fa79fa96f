import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JourneyFilePreview } from '@desirepath/contract'
import { formatJourney, type Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from './running-server.ts'

let opened: Awaited<ReturnType<typeof openServer>>
beforeAll(async () => {
  opened = await openServer()
})
afterAll(() => opened.close())

const fixtures = join(import.meta.dirname, '../../intake/src/journeys/fixtures')
const file = (name: string) => readFileSync(join(fixtures, name), 'utf8')

const send = (way: string, body: string, query = '') =>
  opened.visitor.ask(`/api/journeys/${way}?name=a.txt${query}`, { method: 'POST', body })

async function titles(): Promise<string[]> {
  const list = await opened.visitor.json<{ items: { title: string }[] }>('/api/journeys?limit=200')
  return list.items.map(({ title }) => title)
}

test('a preview says what would come and stores nothing', async () => {
  const answer = await send('preview', file('library.dgmo'))
  expect(answer.status).toBe(200)
  const { format, journeys } = (await answer.json()) as JourneyFilePreview
  expect(format).toBe('diagrammo')
  expect(journeys).toMatchObject([
    {
      title: 'Renewing a library card',
      stages: [
        { title: 'Notice', steps: ['Card is refused', 'Looks it up at home'] },
        { title: 'Renew', steps: ['Fills the form', 'Reads again'] },
      ],
      personas: ['Night Reader'],
      feelings: 2,
      leftCount: 2,
      copy: false,
    },
  ])
  expect(await titles()).toEqual([])
})

test('what is taken opens, is listed and can be exported', async () => {
  const answer = await send('import', file('bank.ojf'))
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] }
  expect(items).toMatchObject([{ title: 'Opening an account' }])
  const journey = await opened.visitor.json<Journey>(`/api/journeys/${items[0]!.id}`)
  expect(journey.steps).toHaveLength(2)
  const svg = await opened.visitor.ask(`/api/journeys/${items[0]!.id}/export/svg`)
  expect(await svg.text()).toContain('The camera fails')
})

test('of several journeys those are taken that are chosen', async () => {
  const answer = await send('import', file('repair.xml'), '&only=1')
  expect(await answer.json()).toMatchObject({ items: [{ title: 'AJ1' }] })
  expect((await send('import', file('repair.xml'), '&only=7')).status).toBe(400)
})

test('a journey that is here already comes as a copy, and says so before', async () => {
  const first = await send('import', file('delivery.mmd'))
  const { items } = (await first.json()) as { items: { id: string }[] }
  const journey = await opened.visitor.json<Journey>(`/api/journeys/${items[0]!.id}`)
  const text = formatJourney({ ...journey, title: 'The same again' })
  const seen = (await (await send('preview', text)).json()) as JourneyFilePreview
  expect(seen).toMatchObject({ format: 'canonical', journeys: [{ copy: true }] })
  const again = (await (await send('import', text)).json()) as { items: { id: string }[] }
  expect(again.items[0]!.id).not.toBe(journey.id)
  expect(await opened.visitor.json(`/api/journeys/${journey.id}`)).toMatchObject({
    title: 'Fresh box by bicycle',
  })
})

test.each([
  ['no journey', 'Dear all', /a\.txt: No journey was recognised/],
  [
    'a billion laughs',
    '<!DOCTYPE CJML [<!ENTITY a "ha">]><CJML>&a;</CJML>',
    /Line 1: a document type/,
  ],
  ['a zero character', '{"schema":"desirepath.journey/1","title":"\\u0000"}', /zero character/],
])('%s changes nothing and says why', async (_, body, reason) => {
  const before = await titles()
  for (const way of ['preview', 'import']) {
    const answer = await send(way, body)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(reason) })
  }
  expect(await titles()).toEqual(before)
})

test('a map that left as a workbook or a table comes back with its stages, steps, lanes and words', async () => {
  const shop = readFileSync(join(import.meta.dirname, '../../export/fixtures/shop.json'), 'utf8')
  const { id } = await opened.visitor.post<{ id: string }>('/api/journeys', JSON.parse(shop))
  const before = await opened.visitor.json<Journey>(`/api/journeys/${id}`)
  const outline = ({ stages, steps }: Journey) =>
    stages.map((stage) => [
      stage.title,
      steps.filter(({ stageId }) => stageId === stage.id).map(({ title }) => title),
    ])
  const words = ({ lanes }: Journey) =>
    lanes.flatMap(({ cells }) =>
      cells.flatMap(({ cards }) => cards.flatMap(({ text }) => (text === null ? [] : [text]))),
    )
  for (const format of ['xlsx', 'csv']) {
    const file = await opened.visitor.ask(`/api/journeys/${id}/export/${format}`)
    const answer = await opened.visitor.ask(`/api/journeys/import?name=shop.${format}`, {
      method: 'POST',
      body: await file.arrayBuffer(),
    })
    const { items } = (await answer.json()) as { items: { id: string }[] }
    const after = await opened.visitor.json<Journey>(`/api/journeys/${items[0]!.id}`)
    expect(outline(after)).toEqual(outline(before))
    expect(after.steps.map(({ channel }) => channel)).toEqual(
      before.steps.map(({ channel }) => channel),
    )
    const said = words(after).join('\n')
    for (const text of words(before)) expect(said).toContain(text)
    const titles = new Set(after.records.map(({ title }) => title))
    for (const { type, title } of before.records)
      if (type !== 'touchpoint' && type !== 'metric') expect(titles).toContain(title)
    const felt = before.curves
      .find(({ kind }) => kind === 'assumed')!
      .points.map(({ value }) => value)
    expect(after.curves[0]!.points.map(({ value }) => value)).toEqual(felt)
  }
}, 60_000)

test('rows of a table are what the query says', async () => {
  const table = 'Stages,A,B\nWhat we hear,x,y\nMood,1,5\n'
  const preview = await send('preview', table, '&kinds=quotes,none')
  const { journeys } = (await preview.json()) as JourneyFilePreview
  expect(journeys[0]).toMatchObject({
    lanes: [{ title: 'What we hear', type: 'quotes', cards: 2 }],
    rows: [
      { where: 'Row 2', kind: 'quotes', samples: ['x', 'y'] },
      { where: 'Row 3', kind: 'none' },
    ],
    leftCount: 1,
  })
  expect((await send('preview', table, '&kinds=quotes,shelves')).status).toBe(400)
  expect((await send('preview', table, '&kinds=quotes')).status).toBe(422)
})
