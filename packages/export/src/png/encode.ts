import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflate } from 'node:zlib'
import type { PixelSize } from './rows.ts'

// Flat colours are packed to less than half by level 3; 6 takes four times as long for a quarter less.
const LEVEL = 3
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS = 8
const COLOUR_AND_OPACITY = 6

/** A PNG of rows of red, green, blue and opacity, each after its filter. */
export async function encodePng(
  { width, height }: PixelSize,
  rows: AsyncIterable<Buffer>,
): Promise<Buffer> {
  const packing = createDeflate({ level: LEVEL, chunkSize: 1 << 18 })
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

function chunk(type: string, data: Buffer): readonly Buffer[] {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(data, crc32(type)))
  return [length, Buffer.from(type), data, check]
}
