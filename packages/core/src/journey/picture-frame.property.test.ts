import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attachment } from './attachment.ts'
import { frameHeight, pictureFrame, pieceIn } from './picture-frame.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const size = fc.integer({ min: 1, max: 6000 })
const picture: fc.Arbitrary<Attachment> = fc.record(
  {
    url: fc.constant('/x'),
    name: fc.constant('x'),
    alt: fc.constant('x'),
    pixels: fc.record({ width: size, height: size }),
    focus: fc.record({ x: share, y: share }),
    crop: fc.record({
      x: fc.double({ min: 0, max: 0.9, noNaN: true }),
      y: fc.double({ min: 0, max: 0.9, noNaN: true }),
      width: fc.double({ min: 0.01, max: 1, noNaN: true }),
      height: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  },
  { requiredKeys: ['url', 'name', 'alt', 'pixels'] },
)

test('what fills a box lies within the part that is shown, has the shape of the box, and holds the focus', () => {
  fc.assert(
    fc.property(picture, fc.integer({ min: 40, max: 960 }), (attachment, width) => {
      const frame = pictureFrame(attachment)!
      const box = { width, height: frameHeight(frame, width) }
      const piece = pieceIn(frame, box)
      const slack = 1e-6 * Math.max(frame.pixels.width, frame.pixels.height)
      expect(piece.x).toBeGreaterThanOrEqual(frame.part.x - slack)
      expect(piece.y).toBeGreaterThanOrEqual(frame.part.y - slack)
      expect(piece.x + piece.width).toBeLessThanOrEqual(frame.part.x + frame.part.width + slack)
      expect(piece.y + piece.height).toBeLessThanOrEqual(frame.part.y + frame.part.height + slack)
      expect(piece.width / piece.height).toBeCloseTo(box.width / box.height, 6)
      expect(frame.focus.x).toBeGreaterThanOrEqual(piece.x - slack)
      expect(frame.focus.x).toBeLessThanOrEqual(piece.x + piece.width + slack)
      expect(frame.focus.y).toBeGreaterThanOrEqual(piece.y - slack)
      expect(frame.focus.y).toBeLessThanOrEqual(piece.y + piece.height + slack)
    }),
  )
})

test('a cropped picture has the shape of its part, another the shape of all', () => {
  const pixels = { width: 400, height: 200 }
  const plain = { url: '', name: '', alt: '', pixels }
  expect(frameHeight(pictureFrame(plain), 100)).toBe(62)
  const square = { ...plain, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } }
  expect(frameHeight(pictureFrame(square), 100)).toBe(100)
  expect(pieceIn(pictureFrame(square)!, { width: 100, height: 100 })).toEqual({
    x: 200,
    y: 0,
    width: 200,
    height: 200,
  })
  expect(pictureFrame({ url: '', name: '', alt: '' })).toBeNull()
})
