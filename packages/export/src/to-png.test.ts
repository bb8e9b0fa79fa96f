import { renderMap } from '@desirepath/render'
import { expect, test } from 'vitest'
import { fixtureJourney } from '../test/journeys.ts'
import { pictureScale, toPng } from './to-png.ts'

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

test('a map becomes a PNG of the wished scale', async () => {
  const { svg, width, height } = renderMap(fixtureJourney('shop'))
  const png = await toPng(svg, { scale: 1.5 })
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(sizeOf(png)).toEqual({ width: width * 1.5, height: Math.ceil(height * 1.5) })
  expect((await toPng(svg, { scale: 1.5 })).equals(png), 'the same bytes again').toBe(true)
})

test('an enormous picture is made smaller instead of taking all memory', () => {
  const size = { width: 40_000, height: 20_000 }
  const scale = pictureScale(size, 2)
  expect(size.width * scale * size.height * scale).toBeLessThan(65_000_000)
  expect(pictureScale({ width: 1000, height: 1000 }, 4)).toBe(4)
})
