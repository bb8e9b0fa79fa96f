import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCard, changeJourney, removeCards, setCardText } from '@desirepath/collab'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPeer, until } from './peer.ts'
import { openServer, type Visitor } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

interface Answer {
  readonly meant: string | null
  readonly groups: readonly {
    readonly kind: string
    readonly isFull: boolean
    readonly items: readonly {
      readonly title: string
      readonly excerpt: string | null
      readonly journey: { readonly title: string } | null
    }[]
  }[]
}

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  await visitor.post('/api/journeys', shop)
  await visitor.post('/api/touchpoints', {
    title: 'Delivery desk',
    description: 'Parcels are given out.\nOpen on Sundays, too.',
  })
  await visitor.post('/api/evidence/themes', { name: 'Waiting for the parcel' }).catch(() => {})
})
afterAll(() => opened.close())

const search = (q: string) => visitor.json<Answer>(`/api/search?${new URLSearchParams({ q })}`)
const titles = ({ groups }: Answer) =>
  groups.flatMap(({ kind, items }) => items.map(({ title }) => `${kind}: ${title}`))

test('steps, cards and records are found by parts of words, best match first', async () => {
  const answer = await search('freight')
  expect(titles(answer)[0]).toMatch(/^painPoint: Freight cost appears late/)
  expect(answer.groups[0]?.items[0]?.journey?.title).toBe(shop.title)
  expect(titles(await search(shop.title))[0]).toBe(`journey: ${shop.title}`)
  expect(titles(await search(shop.steps[0]!.title))).toContain(`step: ${shop.steps[0]!.title}`)
})

test('a word that is not in the title is shown where it stands', async () => {
  const { groups } = await search('sundays')
  expect(groups).toMatchObject([
    {
      kind: 'touchpoint',
      isFull: false,
      items: [{ title: 'Delivery desk', excerpt: 'Open on Sundays, too.', journey: null }],
    },
  ])
})

test('research that is planned is found by its questions and whom it asks, and by new ones', async () => {
  const plan = {
    title: 'Why carts are left',
    kind: 'interview',
    questions: [{ id: 'q', text: 'What stopped the zebra?', stageId: null, context: '' }],
  }
  const { id } = await visitor.post<{ id: string }>('/api/research', plan)
  expect(titles(await search('zebra'))).toContain('research: Why carts are left')
  const people = [{ id: 'p', name: 'Okapi', state: 'planned', on: null, itemId: null }]
  await visitor.ask(`/api/research/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...plan, people, due: '2026-12-24' }),
  })
  expect(titles(await search('okapi'))).toContain('research: Why carts are left')
  await visitor.ask(`/api/research/${id}`, { method: 'DELETE' })
  expect(titles(await search('okapi'))).not.toContain('research: Why carts are left')
})

test('a checklist is found by its items, and no longer once it is deleted', async () => {
  const { items } = await visitor.json<{ items: { id: string; title: string }[] }>(
    '/api/checklist-templates',
  )
  const template = items[0]!
  const { id } = await visitor.post<{ id: string }>('/api/checklists', {
    template: template.id,
    journeyId: null,
  })
  const found = `checklist: ${template.title}`
  expect(titles(await search(template.title))).toContain(found)
  await visitor.ask(`/api/checklists/${id}`, { method: 'DELETE' })
  expect(titles(await search(template.title))).not.toContain(found)
})

describe('typing errors', () => {
  test.each([
    ['delivry', 'delivery'],
    ['dleivery desk', 'delivery desk'],
    ['sundys', 'sundays'],
  ])('%s finds %s, and says so', async (typed, meant) => {
    const answer = await search(typed)
    expect(answer.meant).toBe(meant)
    expect(titles(answer)).toContain('touchpoint: Delivery desk')
  })

  test('what nothing is like finds nothing', async () => {
    expect(await search('zzzzzzzz')).toEqual({ meant: null, groups: [] })
  })
})

describe('evidence', () => {
  beforeAll(async () => {
    const say = (title: string, text: string) =>
      visitor.post('/api/evidence', { source: 'interview', title, text })
    await say('Interview with Ann', 'It went well.\nThe courier never rang the doorbell, she says.')
    await say('', 'The delivry was late, and nobody told me about it at all.')
  })

  test('is a group of its own behind the others, at the place that holds the words', async () => {
    expect(await search('doorbell')).toEqual({
      meant: null,
      groups: [
        {
          kind: 'evidence',
          isFull: false,
          items: [
            {
              id: expect.any(String),
              title: 'Interview with Ann',
              excerpt: 'The courier never rang the doorbell, she says.',
              journey: null,
              source: expect.any(String),
            },
          ],
        },
      ],
    })
  })

  test('is found by words that were mistyped', async () => {
    const answer = await search('dorbell courrier')
    expect(answer.meant).toBe('doorbell courier')
    expect(titles(answer)).toEqual(['evidence: Interview with Ann'])
  })

  test('a slip that a customer made, too, still finds what was meant by it', async () => {
    const answer = await search('delivry')
    expect(answer.meant).toBe('delivery')
    expect(titles(answer)).toContain('touchpoint: Delivery desk')
    expect(titles(answer).at(-1)).toMatch(/^evidence: The delivry was late/)
  })

  test('is not asked for two letters', async () => {
    expect((await search('do')).groups.map(({ kind }) => kind)).not.toContain('evidence')
  })
})

test('what is written on a map is found as soon as it is stored, also mistyped', async () => {
  const { workspace } = await visitor.json<{ workspace: { id: string } }>('/api/session')
  const { url, cookie } = visitor
  const peer = await openPeer({ url, cookie, name: `${workspace.id}/${shop.id}` })
  const laneId = shop.lanes.find(({ type }) => type === 'doing')!.id
  addCard(peer.doc, { laneId, stepId: 'basket' }, { text: 'Asks the **concierge**' })
  await until(peer.isSaved)
  peer.close()
  await expect
    .poll(async () => titles(await search('conceirge')), { timeout: 10_000 })
    .toEqual(['card: Asks the concierge'])
})

test('each save leaves what a search finds as the map says it, and nothing of what it said before', async () => {
  const { workspace } = await visitor.json<{ workspace: { id: string } }>('/api/session')
  const { url, cookie } = visitor
  const peer = await openPeer({ url, cookie, name: `${workspace.id}/${shop.id}` })
  const laneId = shop.lanes.find(({ type }) => type === 'doing')!.id
  const id = addCard(peer.doc, { laneId, stepId: 'basket' }, { text: 'Zebra crossing' })
  const found = (q: string) => expect.poll(async () => titles(await search(q)), { timeout: 10_000 })
  await found('zebra crossing').toContain('card: Zebra crossing')
  setCardText(peer.doc, id, 'Quokka crossing')
  await found('quokka').toEqual(['card: Quokka crossing'])
  expect(titles(await search('zebra crossing'))).not.toContain('card: Zebra crossing')
  // Somebody else’s save lies between two of the open document.
  const path = `/api/journeys/${shop.id}`
  const journey = await visitor.json<Journey>(path)
  await visitor.ask(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...journey, title: 'Of a quokka' }),
  })
  removeCards(peer.doc, [id])
  await found('quokka').toEqual(['journey: Of a quokka'])
  changeJourney(peer.doc, { title: shop.title })
  await found('quokka').toEqual([])
  peer.close()
})

test('without words, what was changed last comes first', async () => {
  const { groups } = await search('')
  expect(groups[0]?.kind).toBe('journey')
  expect(groups.flatMap(({ items }) => items).length).toBeGreaterThan(1)
})

test('words that are too many or too long are refused or cut, never an error of ours', async () => {
  expect((await visitor.ask(`/api/search?q=${'x'.repeat(201)}`)).status).toBe(400)
  expect((await visitor.ask(`/api/search?q=${'a '.repeat(90)}`)).status).toBe(200)
  expect((await visitor.ask(`/api/search?q=${encodeURIComponent("%_\\'; --")}`)).status).toBe(200)
})
