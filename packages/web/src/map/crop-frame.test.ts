import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Crop,
  dragFrame,
  edgesOf,
  type Handle,
  isWhole,
  moveEdge,
  pointIn,
  shapedFrame,
  wholePicture,
} from './crop-frame.ts'

const by = fc.double({ min: -2, max: 2, noNaN: true })
const end = fc.constantFrom(-1, 0, 1) as fc.Arbitrary<-1 | 0 | 1>
const handle: fc.Arbitrary<Handle> = fc.record({ x: end, y: end })

function expectInside(crop: Crop): void {
  const { left, right, top, bottom } = edgesOf(crop)
  for (const each of [left, right, top, bottom]) {
    expect(each).toBeGreaterThanOrEqual(-1e-9)
    expect(each).toBeLessThanOrEqual(1 + 1e-9)
  }
  expect(Math.min(right - left, bottom - top)).toBeGreaterThan(0.0499)
}

test('however the frame is dragged, it stays within the picture and is never too small', () => {
  const drags = fc.array(fc.record({ handle, by: fc.record({ x: by, y: by }) }), { maxLength: 8 })
  fc.assert(
    fc.property(drags, (all) => {
      let crop = wholePicture
      for (const drag of all) {
        crop = dragFrame(crop, drag.handle, drag.by)
        expectInside(crop)
      }
    }),
  )
})

test('moved as a whole it keeps its size; a handle moves only its edges', () => {
  const crop = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 }
  expect(dragFrame(crop, { x: 0, y: 0 }, { x: 1, y: -1 })).toEqual({ ...crop, x: 0.5, y: 0 })
  const edges = edgesOf(dragFrame(crop, { x: 1, y: 0 }, { x: 0.1, y: 0.3 }))
  expect(edges.right).toBeCloseTo(0.8)
  expect([edges.left, edges.top, edges.bottom]).toEqual([0.2, 0.2, 0.7])
  expectInside(moveEdge(crop, 'left', 0.99))
  expect(edgesOf(moveEdge(crop, 'top', 0.6)).top).toBeCloseTo(0.6)
})

test('a shape is as large as the picture allows, around the point that matters', () => {
  expect(shapedFrame(1, 2, { x: 0.9, y: 0.5 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 })
  expect(shapedFrame(16 / 9, 1, { x: 0.5, y: 0 })).toEqual({ x: 0, y: 0, width: 1, height: 9 / 16 })
  expect(isWhole(shapedFrame(2, 2, { x: 0, y: 0 }))).toBe(true)
  expect(pointIn({ x: 0.5, y: 0, width: 0.5, height: 1 }, { x: 0, y: 2 })).toEqual({ x: 0.5, y: 1 })
})
