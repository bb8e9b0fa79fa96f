import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import type { Journey } from './journey.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

test('a journey does not differ from itself', () => {
  expect(differenceOf(shop, structuredClone(shop))).toEqual([])
})

test('what is added, removed, changed and moved is told with its place', () => {
  const next = structuredClone(shop) as { -readonly [F in keyof Journey]: Journey[F] }
  next.title = 'Another title'
  const lane = next.lanes.find(({ type }) => type === 'doing')!
  const [first, second] = lane.cells as [(typeof lane.cells)[0], (typeof lane.cells)[0]]
  const changed = first.cards[0]!
  changed.text = 'Says **something** else'
  const moved = second.cards.pop()!
  lane.cells.at(-1)!.cards.push(moved)
  const gone = shop.records[0]!
  next.records = next.records.slice(1)
  const changes = differenceOf(shop, next)
  expect(changes).toContainEqual({
    type: 'changed',
    what: 'journey',
    id: 'title',
    where: 'title',
    before: shop.title,
    after: 'Another title',
  })
  expect(changes.find(({ id }) => id === changed.id)).toMatchObject({
    type: 'changed',
    after: 'Says something else',
  })
  expect(changes.find(({ id }) => id === moved.id)?.type).toBe('moved')
  expect(changes.find(({ id }) => id === gone.id)).toMatchObject({
    type: 'removed',
    what: 'record',
  })
})

test('a removed lane is told once, not card by card', () => {
  const lane = shop.lanes.find(({ cells }) => cells.length > 0)!
  const next = { ...shop, lanes: shop.lanes.filter(({ id }) => id !== lane.id) }
  const removed = differenceOf(shop, next).filter(({ type }) => type === 'removed')
  expect(removed.map(({ what, id }) => [what, id])).toEqual([['lane', lane.id]])
})

test('a picture, its crop and an icon are told in words', () => {
  const attachment = { url: '/a.png', name: 'a.png', alt: 'The shop' }
  const crop = { x: 0, y: 0.25, width: 1, height: 0.5 }
  const withCard = (fields: Partial<Journey['lanes'][0]['cells'][0]['cards'][0]>): Journey => ({
    ...shop,
    lanes: shop.lanes.map((lane) =>
      lane.type === 'doing'
        ? {
            ...lane,
            cells: lane.cells.map((cell, i) =>
              i === 0 ? { ...cell, cards: [{ ...cell.cards[0]!, text: '', ...fields }] } : cell,
            ),
          }
        : lane,
    ),
  })
  const after = (before: Journey, next: Journey) => differenceOf(before, next)[0]?.after
  const shown = withCard({ attachment })
  expect(after(withCard({}), shown)).toBe('The shop')
  expect(after(shown, withCard({ attachment: { ...attachment, crop } }))).toBe(
    'The shop · cropped to 100 × 50 % at 0, 25 %',
  )
  expect(after(shown, withCard({ attachment, icon: 'shopping-cart' }))).toBe(
    'The shop · icon shopping cart',
  )
  const [first, ...stages] = shop.stages
  const own = { ...first!, icon: `/api/files/${'0'.repeat(64)}` }
  expect(after(shop, { ...shop, stages: [own, ...stages] })).toBe(
    `${first!.title} · icon of one’s own`,
  )
})

test('a change of tags is told', () => {
  const next = structuredClone(shop)
  const cells = next.lanes.find(({ type }) => type === 'doing')!.cells
  const card = cells[0]!.cards[0]!
  card.tags = ['price', 'late']
  expect(differenceOf(shop, next)).toMatchObject([
    { type: 'changed', id: card.id, after: `${card.text ?? ''} · tags price, late` },
  ])
})
