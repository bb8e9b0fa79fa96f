import type { Lane } from '@desirepath/core'
import { expect, test } from 'vitest'
import { besideLane, groupMovedBy, laneMovedBy } from './lane-moves.ts'
import { layoutLanes } from './lane-rows.ts'

/** “a b(front) -c” are three lanes, the second grouped, the third hidden. */
function lanesOf(text: string): Lane[] {
  return text.split(' ').map((word) => {
    const [, minus, id = '', group] = /^(-?)(\w+)(?:\((\w+)\))?$/.exec(word) ?? []
    return {
      id,
      type: 'text',
      title: id,
      subtitle: '',
      cells: [],
      ...(group !== undefined && { group }),
      ...(minus === '-' && { hidden: true as const }),
    }
  })
}

const isShown = ({ hidden }: Lane) => hidden !== true

/** The lanes in drawn order after one key press. */
function moved(text: string, id: string, by: 1 | -1): string | null {
  const lanes = lanesOf(text)
  const place = laneMovedBy(lanes, { id, by, isShown })
  const lane = lanes.find((each) => each.id === id)
  if (place === null || lane === undefined) return null
  const { group: _, ...free } = lane
  const placed = place.group === undefined ? free : { ...free, group: place.group }
  const others = lanes.filter((each) => each.id !== id)
  return drawn(others.toSpliced(place.index, 0, placed))
}

function drawn(lanes: readonly Lane[]): string {
  return layoutLanes(lanes, new Set())
    .rows.flatMap((row) =>
      row.kind === 'lane'
        ? [row.lane.group === undefined ? row.lane.id : `${row.lane.id}(${row.lane.group})`]
        : [],
    )
    .join(' ')
}

test('a lane goes up and down past what is hidden', () => {
  expect(moved('a -h b c', 'a', 1)).toBe('b a c')
  expect(moved('a -h b c', 'c', -1)).toBe('a c b')
  expect(moved('a b', 'b', 1)).toBeNull()
  expect(moved('a b', 'a', -1)).toBeNull()
})

test('at the edge of a group a lane goes in or out before it goes past', () => {
  expect(moved('a b(f) c(f) d', 'a', 1)).toBe('a(f) b(f) c(f) d')
  expect(moved('a b(f) c(f) d', 'c', 1)).toBe('a b(f) c d')
  expect(moved('a b(f) c(f) d', 'b', -1)).toBe('a b c(f) d')
  expect(moved('a b(f) c(f) d', 'b', 1)).toBe('a c(f) b(f) d')
  expect(moved('a(f) b(f)', 'b', 1)).toBe('a(f) b')
})

test('a lane that is dropped beside another joins its group', () => {
  const lanes = lanesOf('a b(f) c')
  expect(besideLane(lanes, 'b', 'after', ['a'])).toEqual({ index: 1, group: 'f' })
  expect(besideLane(lanes, 'c', 'before', ['a'])).toEqual({ index: 1, group: undefined })
  expect(besideLane(lanes, 'a', 'before', ['a'])).toBeNull()
})

test('a group goes past a lane or past another group as one', () => {
  const lanes = lanesOf('a b(f) c(f) d(g) e(g)')
  expect(groupMovedBy(lanes, { group: 'f', by: 1, isShown })).toBe(3)
  expect(groupMovedBy(lanes, { group: 'f', by: -1, isShown })).toBe(0)
  expect(groupMovedBy(lanes, { group: 'g', by: 1, isShown })).toBeNull()
})

test('lanes of a group are drawn together under a head, and lines know what is on their sides', () => {
  const [a, b, c, d] = lanesOf('a b(f) c d(f)') as [Lane, Lane, Lane, Lane]
  const { rows, pinned } = layoutLanes(
    [
      { ...a, lineBelow: 'interaction' },
      b,
      { ...c, pinned: true },
      { ...d, lineBelow: 'visibility' },
    ],
    new Set(),
  )
  expect(pinned.map((row) => row.kind === 'lane' && row.lane.id)).toEqual(['c'])
  expect(
    rows.map((row) => (row.kind === 'lane' ? `${row.lane.id}:${row.side}` : row.kind)),
  ).toEqual(['a:customer', 'line', 'group', 'b:frontStage', 'd:frontStage', 'line'])
  expect([...pinned, ...rows].map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9])
})

test('a reader may see what is hidden for all, and hide what is shown', () => {
  const lanes = lanesOf('a -b')
  const shown = (...hidden: string[]) =>
    layoutLanes(lanes, new Set(hidden)).lanes.map(({ id }) => id)
  expect(shown()).toEqual(['a'])
  expect(shown('!b')).toEqual(['a', 'b'])
  expect(shown('a')).toEqual([])
})
