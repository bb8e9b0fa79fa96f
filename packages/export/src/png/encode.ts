import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflate } from 'node:zlib'
import type { PixelSize } from './bands.ts'

// Flat colours are packed to less than half by level 3; 6 takes four times as long for a quarter less.
const LEVEL = 3
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS = 8
const COLOUR_AND_OPACITY = 6
const BYTES = 4

/** A PNG of bands of rows of pixels, each pixel red, green, blue and opacity. */
export async function encodePng(
  { width, height }: PixelSize,
  bands: AsyncIterable<Buffer>,
): Promise<Buffer> {
  const packing = createDeflate({ level: LEVEL, chunkSize: 1 << 18 })
  const rows = unfilteredRows(bands, width * BYTES)
  const [packed] = await Promise.all([buffer(packing), pipeline(rows, packing)])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BITS, COLOUR_AND_OPACITY], 8)
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', packed),
    ...chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Puts before each row of so many bytes that it has no filter. The next band takes the place of the one before. */
async function* unfilteredRows(
  bands: AsyncIterable<Buffer>,
  length: number,
): AsyncGenerator<Buffer> {
  let room = Buffer.alloc(0)
  for await (const pixels of bands) {
    const count = pixels.length / length
    if (room.length < pixels.length + count) room = Buffer.alloc(pixels.length + count)
    for (let row = 0; row < count; row++) {
      pixels.copy(room, row * (length + 1) + 1, row * length, (row + 1) * length)
    }
    yield room.subarray(0, pixels.length + count)
  }
}

function chunk(type: string, data: Buffer): readonly Buffer[] {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(data, crc32(type)))
  return [length, Buffer.from(type), data, check]
}
