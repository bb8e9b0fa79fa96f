import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentId } from '../identity.ts'
import { blankCard } from '../journey/blank.ts'
import type { Card, Journey, Lane } from '../journey/journey.ts'
import { SUPPORT_LANE } from '../journey/support-part.ts'
import { withSupport, withSupportLane } from './support-lane.ts'

const file = join(import.meta.dirname, '../../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey
const [first, second] = shop.steps.map(({ id }) => id) as [string, string]

const card = (stepId: string, text: string, note: string): Card => ({
  ...blankCard,
  id: contentId('card', 'support', stepId, text, note),
  text,
  note,
})
const withLane = (cells: Lane['cells']): Journey => ({
  ...shop,
  lanes: [{ id: SUPPORT_LANE, type: 'text', title: 'Support', subtitle: '', cells }],
})
const before = { stepId: first, cards: [card(first, 'Half within 2 hours', '30 tickets')] }
const after = { stepId: first, cards: [card(first, 'Half within 3 hours', '34 tickets')] }

test('cards of the data say what the tickets say now', () => {
  const map = withLane([before])
  expect(withSupport(map, [before], map)).toBe(map)
  expect(withSupport(map, [after], map).lanes[0]!.cells).toEqual([after])
  expect(withSupport(map, [], map).lanes[0]!.cells).toEqual([])
  const more = { stepId: second, cards: [card(second, 'Half within a day', '12 tickets')] }
  expect(withSupport(map, [before, more], map).lanes[0]!.cells).toEqual([before, more])
})

test('what people wrote or changed stays, what they took away does not come back', () => {
  const own = { ...blankCard, id: '01890000-0000-7000-8000-000000000000', text: 'Call them' }
  const changed = { ...before.cards[0]!, text: 'Half within 2 hours, too slow' }
  const map = withLane([{ stepId: first, cards: [changed, own] }])
  expect(withSupport(map, [after], withLane([before]))).toBe(map)
  expect(withSupport(withLane([]), [after], withLane([before])).lanes[0]!.cells).toEqual([])
  expect(withSupport(shop, [after], null)).toBe(shop)
})

test('a map without the lane gets it below its touchpoints, once', () => {
  const lane = (type: Lane['type']): Lane => ({
    id: type,
    type,
    title: '',
    subtitle: '',
    cells: [],
  })
  const without = { ...shop, lanes: [lane('touchpoints'), lane('quotes')] }
  const map = withSupportLane(without, [before])
  expect(map.lanes.map(({ id }) => id)).toEqual(['touchpoints', SUPPORT_LANE, 'quotes'])
  expect(map.lanes[1]!.cells).toEqual([before])
  expect(withSupportLane(map, [after])).toBe(map)
  const last = withSupportLane({ ...shop, lanes: [lane('quotes')] }, [before])
  expect(last.lanes.at(-1)!.id).toBe(SUPPORT_LANE)
})
