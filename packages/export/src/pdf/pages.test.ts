import { expect, test } from 'vitest'
import { pagesOf } from './pages.ts'

const nothing = { top: 0, height: 0 }
const cutAt = (_: number, limit: number) => limit - 7

function map(lanes: readonly number[]) {
  const rows = [40, 60, ...lanes]
  const height = rows.reduce((sum, row) => sum + row, 0)
  return {
    title: { top: 0, height: 80 },
    bands: [{ top: 100, rows }],
    legend: { top: 120 + height, height: 30 },
    personas: nothing,
  }
}

test('a page ends between two lanes, and the next repeats the stages and steps', () => {
  const pages = pagesOf(map([200, 200, 200]), { room: 620, cutAt })
  expect(pages.map((page) => page.pieces)).toEqual([
    [
      { top: 0, bottom: 80, y: 0 },
      { top: 100, bottom: 600, y: 100 },
    ],
    [
      { top: 100, bottom: 200, y: 0 },
      { top: 600, bottom: 800, y: 100 },
      { top: 820, bottom: 850, y: 320 },
    ],
  ])
  expect(pages.map((page) => page.shrink)).toEqual([1, 1])
})

test('a lane a little too high shrinks its page; one far too high is cut where no card stands', () => {
  const [, shrunken] = pagesOf(map([100, 600]), { room: 500, cutAt })
  expect(shrunken?.shrink).toBeCloseTo(500 / 700)
  const cut = pagesOf(map([2000]), { room: 500, cutAt })
  expect(cut.length).toBeGreaterThan(4)
  for (const { shrink } of cut) expect(shrink).toBeGreaterThanOrEqual(0.6)
  let at = 200
  for (const { top, bottom } of cut.flatMap((page) => page.pieces)) {
    if (bottom <= 200 || top >= 2200) continue
    expect(Math.max(top, 200)).toBe(at)
    at = bottom
  }
  expect(at).toBe(2200)
})
