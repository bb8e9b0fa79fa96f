import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from '../source/bad-file.ts'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const DEFLATED = 8
/** What a part of a workbook may unpack to; a bomb unpacks to a thousand times its size. */
const MOST_BYTES = 200 << 20
const MOST_PARTS = 10_000

export interface Unzip {
  /** A part as text; null where there is none. */
  text(path: string): string | null
}

interface Part {
  readonly method: number
  readonly size: number
  readonly local: number
}

/** The parts of a zip that is an office file: no encryption, under 4 GB. Throws `UnreadableFile` for a damaged one. */
export function createUnzip(zip: Buffer, file: string, most = MOST_BYTES): Unzip {
  const damaged = (why: string): never => {
    throw new UnreadableFile(file, `The workbook is damaged (${why}). Save it again as .xlsx.`)
  }
  const parts = partsOf(zip, damaged)
  let left = most
  return {
    text(path) {
      const part = parts.get(path)
      if (part === undefined) return null
      const { local, size, method } = part
      if (local + 30 > zip.length) damaged('a part lies outside')
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const packed = zip.subarray(start, start + size)
      if (method !== 0 && method !== DEFLATED) damaged('an unknown way of packing')
      try {
        const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left })
        left -= content.length
        return content.toString('utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
          return damaged('a part does not unpack')
        const reason = `The workbook unpacks to more than ${most >> 20} MB. Save the sheet as CSV (UTF-8) and give that file.`
        throw new UnreadableFile(file, reason)
      }
    },
  }
}

function partsOf(zip: Buffer, damaged: (why: string) => never): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) damaged('it is cut off')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) damaged('its list of parts ends')
    if (parts.size > MOST_PARTS) damaged('it has too many parts')
    const nameSize = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    if ((zip.readUInt16LE(at + 8) & 1) === 1) damaged('it is locked with a password')
    parts.set(name, {
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      local: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}
