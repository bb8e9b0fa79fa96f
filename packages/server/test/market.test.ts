import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Visitor } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const drawn = JSON.parse(readFileSync(file, 'utf8')) as Journey

let opened: Awaited<ReturnType<typeof openServer>>
let visitor: Visitor
beforeAll(async () => {
  opened = await openServer()
  visitor = opened.visitor
  await visitor.post('/api/journeys', drawn)
})
afterAll(() => opened.close())

test('a note of the market stands at a step once, with kind, source, date and link, and backs an opportunity', async () => {
  const { id } = await visitor.post<{ id: string }>('/api/evidence', {
    source: 'trend',
    title: 'Lockers double',
    text: 'In two years.',
    sourceName: 'Trade journal',
    link: 'https://journal.example/lockers',
    at: '2025-01-20T12:00:00.000Z',
  })
  const stepId = drawn.steps[0]!.id
  const place = (items: object[], as: object) =>
    visitor.post<{ cardIds: string[]; recordId: string | null; already: number }>(
      `/api/journeys/${drawn.id}/evidence`,
      { items, as },
    )
  const placed = await place([{ id }], { type: 'note', stepId })
  expect(placed).toMatchObject({ cardIds: [expect.any(String)], already: 0 })
  expect(await place([{ id }], { type: 'note', stepId })).toMatchObject({ cardIds: [], already: 1 })
  const finding = { type: 'finding', finding: 'opportunity', stepId, title: 'Offer lockers' }
  const { recordId } = await place([{ id }], finding)
  const journey = await visitor.json<Journey>(`/api/journeys/${drawn.id}`)
  const lane = journey.lanes.find(({ type }) => type === 'market')
  expect(lane?.cells).toMatchObject([
    {
      stepId,
      cards: [
        {
          text: '**Lockers double**\nIn two years.',
          note: 'Trade journal',
          icon: 'trending-up',
          at: '2025-01-20T12:00:00.000Z',
          evidence: [
            { feedbackId: id, sourceType: 'trend', link: 'https://journal.example/lockers' },
          ],
        },
      ],
    },
  ])
  const level = async () => {
    const found = await visitor.ask(`/api/opportunities/${recordId}`)
    if (!found.ok) return null
    return ((await found.json()) as { standing: { level: string } }).standing.level
  }
  await expect.poll(level, { timeout: 10_000 }).toBe('partlyBacked')
  const csv = await visitor.ask(`/api/journeys/${drawn.id}/export/csv`)
  expect(await csv.text()).toContain('Trade journal')
  const review = await visitor.post<{ id: string }>('/api/evidence', {
    source: 'review',
    text: 'It came late.',
  })
  await expect(place([review], { type: 'note', stepId })).rejects.toThrow('is no note')
})
