import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatJourney, parseJourney } from './canonical.ts'
import { withLaneCopied } from './copied-lane.ts'
import type { Journey } from './journey.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const other: Journey = {
  ...shop,
  id: 'other',
  steps: shop.steps
    .slice(0, 4)
    .map((step, i) => ({ ...step, id: `o${i}`, title: ` ${step.title} ` })),
  edges: [],
  lanes: [],
  curves: [],
  moments: [],
  personas: [],
  records: [],
}
const ids = () => {
  let count = 0
  return () => `new-${(count += 1)}`
}

test('a lane comes with its cards, at the steps of the same name, and with the records it places', () => {
  const lane = shop.lanes.find(({ type }) => type === 'painPoints')!
  const copied = withLaneCopied(other, shop, { laneId: lane.id, newId: ids() })!
  expect(parseJourney(formatJourney(copied.journey)).type).not.toBe('invalid')
  const copy = copied.journey.lanes[0]!
  expect(copy).toMatchObject({ id: copied.laneId, title: lane.title, type: lane.type })
  const all = lane.cells.flatMap(({ cards }) => cards)
  const kept = copy.cells.flatMap(({ cards }) => cards)
  expect(copied.left).toBe(all.length - kept.length)
  expect(copied.left).toBeGreaterThan(0)
  expect(copied.journey.records.map(({ id }) => id)).toEqual(
    shop.records
      .filter(({ id }) => kept.some(({ recordId }) => recordId === id))
      .map(({ id }) => id),
  )
  const again = withLaneCopied(copied.journey, shop, { laneId: lane.id, newId: ids() })!
  expect(again.journey.records).toEqual(copied.journey.records)
})

test('links lead to the copies, or to what the journey has', () => {
  const [lane] = shop.lanes.filter(({ type }) => type === 'doing')
  const [first, second] = lane!.cells.flatMap(({ cards }) => cards)
  const linked: Journey = {
    ...shop,
    lanes: [
      {
        ...lane!,
        cells: [
          { stepId: shop.steps[0]!.id, cards: [{ ...first!, linksTo: [second!.id, 'nowhere'] }] },
          { stepId: shop.steps[1]!.id, cards: [second!] },
        ],
      },
    ],
  }
  const { journey } = withLaneCopied(other, linked, { laneId: lane!.id, newId: ids() })!
  const [a, b] = journey.lanes[0]!.cells.flatMap(({ cards }) => cards)
  expect(a!.linksTo).toEqual([b!.id])
})

test('what was measured is not copied', () => {
  const lane = shop.lanes.find(({ type }) => type === 'measured')!
  expect(withLaneCopied(other, shop, { laneId: lane.id, newId: ids() })).toBeNull()
})
