import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandPath, curveAt, curvePath, runsOf } from './spline.ts'

const points = fc
  .array(
    fc.tuple(
      fc.double({ min: 1, max: 200, noNaN: true }),
      fc.double({ min: -200, max: 200, noNaN: true }),
    ),
    { minLength: 2, maxLength: 20 },
  )
  .map((steps) => {
    let x = 0
    return steps.map(([dx, y]) => ({ x: (x += dx), y }))
  })

test('the curve meets its points and never overshoots them', () => {
  fc.assert(
    fc.property(points, (list) => {
      for (const [i, a] of list.entries()) {
        expect(curveAt(list, a.x)).toBeCloseTo(a.y, 6)
        const b = list[i + 1]
        if (b === undefined) continue
        for (const t of [0.1, 0.35, 0.5, 0.8]) {
          const y = curveAt(list, a.x + t * (b.x - a.x))
          expect(y).toBeGreaterThanOrEqual(Math.min(a.y, b.y) - 1e-6)
          expect(y).toBeLessThanOrEqual(Math.max(a.y, b.y) + 1e-6)
        }
      }
    }),
  )
})

test('paths have one piece for each pair of points', () => {
  const list = [
    { x: 0, y: 0 },
    { x: 10, y: 5 },
    { x: 20, y: 0 },
  ]
  expect(curvePath(list).match(/C/g)).toHaveLength(2)
  expect(curvePath([])).toBe('')
  const band = bandPath(
    list,
    list.map(({ x, y }) => ({ x, y: y + 4 })),
  )
  expect(band).toMatch(/^M0 0C.*L20 4C.* 0 4Z$/)
  expect(band).not.toMatch(/NaN|undefined/)
})

test('a gap breaks a run', () => {
  expect(runsOf([1, null, 2, 3, null], (item) => item !== null)).toEqual([[1], [2, 3]])
})
