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
  expect(changes.find(({ id }) => id === moved.id)).toMatchObject({
    type: 'moved',
    says: moved.text,
    before: expect.stringContaining(lane.title),
  })
  expect(changes.find(({ id }) => id === gone.id)).toMatchObject({
    type: 'removed',
    what: 'record',
  })
})

test('one that is put in moves no other; one that is moved alone is told, with its neighbours', () => {
  const [first, second, third, ...others] = shop.steps
  const added = { ...first!, id: 'new', title: 'New' }
  const told = (steps: Journey['steps']) =>
    differenceOf(shop, { ...shop, steps })
      .filter(({ what }) => what === 'step')
      .map(({ type, id, before, after }) => [type, id, before, after])
  expect(told([first!, added, second!, third!, ...others]).map(([type]) => type)).toEqual(['added'])
  const inStage = { ...third!, stageId: first!.stageId }
  const before = { ...shop, steps: [first!, second!, inStage, ...others] }
  const changes = differenceOf(before, { ...before, steps: [inStage, first!, second!, ...others] })
  expect(changes.map(({ type, id, before: from, after }) => [type, id, from, after])).toEqual([
    ['moved', inStage.id, `after “${second!.title}”`, 'first'],
  ])
  const [lane, ...lanes] = shop.lanes
  expect(
    differenceOf(shop, { ...shop, lanes: [...lanes, lane!] }).map(({ type, id }) => [type, id]),
  ).toEqual([['moved', lane!.id]])
})

test('a card that is removed is told with its cell', () => {
  const next = structuredClone(shop)
  const lane = next.lanes.find(({ type }) => type === 'doing')!
  const { stepId, cards } = lane.cells[0]!
  ;(cards as unknown[]).pop()
  expect(differenceOf(shop, next)).toMatchObject([
    { type: 'removed', what: 'card', cell: `${lane.id}~${stepId}` },
  ])
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
