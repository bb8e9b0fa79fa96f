import { crc32, inflateSync } from 'node:zlib'
import { renderMap } from '@desirepath/render'
import { expect, test } from 'vitest'
import { fixtureJourney } from '../test/journeys.ts'
import { pictureScale, toPng } from './to-png.ts'

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

test('a map becomes a PNG of the wished scale', async () => {
  const picture = renderMap(fixtureJourney('shop'))
  const png = await toPng(picture, { scale: 1.5 })
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(sizeOf(png)).toEqual({
    width: picture.width * 1.5,
    height: Math.ceil(picture.height * 1.5),
  })
  const end = 41 + png.readUInt32BE(33)
  expect(png.subarray(37, 41).toString('latin1')).toBe('IDAT')
  expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(37, end)))
  const { width, height } = sizeOf(png)
  expect(inflateSync(png.subarray(41, end)).length).toBe(height * (width * 4 + 1))
  expect((await toPng(picture, { scale: 1.5 })).equals(png), 'the same bytes again').toBe(true)
})

test('an enormous picture is made smaller instead of taking all memory', () => {
  const size = { width: 40_000, height: 20_000 }
  const scale = pictureScale(size, 2)
  expect(size.width * scale * size.height * scale).toBeLessThan(65_000_000)
  expect(pictureScale({ width: 1000, height: 1000 }, 4)).toBe(4)
})

test('what cannot be drawn is an error of whoever asked, however many bands fail', async () => {
  const broken = { svg: '<svg width="9" height="90"><g></svg>', width: 9, height: 90 }
  await expect(toPng(broken, { scale: 200 })).rejects.toThrow()
})
