import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  COLUMNS,
  directions,
  inReadingOrder,
  moved,
  narrowed,
  nudged,
  type Placed,
  resized,
  settled,
  withTile,
} from './arrangement.ts'

const place = fc.record({
  x: fc.integer({ min: 0, max: 11 }),
  y: fc.integer({ min: 0, max: 30 }),
  w: fc.integer({ min: 2, max: 12 }),
  h: fc.integer({ min: 2, max: 8 }),
})
const scattered = fc
  .array(place, { minLength: 1, maxLength: 12 })
  .map((places) => places.map((each, i): Placed => ({ id: `t${i}`, ...each })))
const arranged = scattered.map(settled)

function overlapping(tiles: readonly Placed[]): string[] {
  return tiles.flatMap((a, i) =>
    tiles
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} on ${b.id}`),
  )
}

function sound(tiles: readonly Placed[], of: readonly Placed[]): void {
  expect(overlapping(tiles)).toEqual([])
  expect(tiles.every(({ x, y, w }) => x >= 0 && y >= 0 && x + w <= COLUMNS)).toBe(true)
  expect(tiles.map(({ id }) => id).toSorted()).toEqual(of.map(({ id }) => id).toSorted())
  // None could stand higher.
  for (const tile of tiles)
    if (tile.y > 0)
      expect(
        overlapping([{ ...tile, y: tile.y - 1 }, ...tiles.filter((t) => t !== tile)]),
      ).not.toEqual([])
}

test('whatever is arranged, no tile stands on another, outside, or with air above it', () => {
  fc.assert(fc.property(scattered, (tiles) => sound(settled(tiles), tiles)))
})

test('what is arranged stays as it is', () => {
  fc.assert(
    fc.property(arranged, (tiles) => {
      expect(inReadingOrder(settled(tiles))).toEqual(inReadingOrder(tiles))
    }),
  )
})

test('a moved tile stands in the column that it was taken to, at its size, and the rest stays sound', () => {
  fc.assert(
    fc.property(arranged, fc.nat(), place, (tiles, pick, to) => {
      const tile = tiles[pick % tiles.length]!
      const after = moved(tiles, tile.id, to)
      sound(after, tiles)
      const now = after.find(({ id }) => id === tile.id)!
      expect(now).toMatchObject({ w: tile.w, h: tile.h, x: Math.min(to.x, COLUMNS - tile.w) })
      const sizes = (all: readonly Placed[]) =>
        all.map(({ id, w, h }) => `${id} ${w} ${h}`).toSorted()
      expect(sizes(after)).toEqual(sizes(tiles))
    }),
  )
})

test('a tile taken to where it is stays there', () => {
  fc.assert(
    fc.property(arranged, fc.nat(), (tiles, pick) => {
      const tile = tiles[pick % tiles.length]!
      expect(moved(tiles, tile.id, tile).find(({ id }) => id === tile.id)).toEqual(tile)
    }),
  )
})

test('a resized tile has its size, as far as the grid goes', () => {
  fc.assert(
    fc.property(arranged, fc.nat(), place, (tiles, pick, { w, h }) => {
      const tile = tiles[pick % tiles.length]!
      const after = resized(tiles, tile.id, { w, h })
      sound(after, tiles)
      expect(after.find(({ id }) => id === tile.id)).toMatchObject({
        x: tile.x,
        w: Math.min(w, COLUMNS - tile.x),
        h,
      })
    }),
  )
})

test('an arrow moves a tile its way, or nothing at all', () => {
  let did = 0
  fc.assert(
    fc.property(arranged, fc.nat(), fc.constantFrom(...directions), (tiles, pick, direction) => {
      const tile = tiles[pick % tiles.length]!
      const after = nudged(tiles, tile.id, direction)
      const now = after.find(({ id }) => id === tile.id)!
      sound(after, tiles)
      if (after === tiles) return
      did++
      if (direction === 'left') expect(now.x).toBe(tile.x - 1)
      if (direction === 'right') expect(now.x).toBe(tile.x + 1)
      if (direction === 'up') expect(now.y).toBeLessThan(tile.y)
      if (direction === 'down') expect(now.y).toBeGreaterThan(tile.y)
    }),
  )
  expect(did).toBeGreaterThan(20)
})

test('down and up again leads past the neighbour and back', () => {
  const tiles = settled([
    { id: 'a', x: 0, y: 0, w: 6, h: 4 },
    { id: 'b', x: 0, y: 4, w: 6, h: 5 },
  ])
  const down = nudged(tiles, 'a', 'down')
  expect(down.find(({ id }) => id === 'a')).toMatchObject({ y: 5 })
  expect(nudged(down, 'a', 'up').find(({ id }) => id === 'a')).toMatchObject({ y: 0 })
})

test('a new tile takes the first place that it fits, and moves nothing', () => {
  fc.assert(
    fc.property(arranged, place, (tiles, size) => {
      const after = withTile(tiles, { id: 'new', ...size })
      sound(after, [...tiles, { id: 'new', ...size }])
      for (const tile of tiles) expect(after.find(({ id }) => id === tile.id)).toEqual(tile)
    }),
  )
})

test('on half the width all are there, in the order of reading, none on another, no row with a hole', () => {
  fc.assert(
    fc.property(arranged, (tiles) => {
      const after = narrowed(tiles)
      expect(overlapping(after)).toEqual([])
      expect(after.map(({ id }) => id)).toEqual(inReadingOrder(tiles).map(({ id }) => id))
      for (const row of Map.groupBy(after, ({ y }) => y).values())
        expect(row.reduce((sum, { w }) => sum + w, 0)).toBe(COLUMNS)
    }),
  )
})
