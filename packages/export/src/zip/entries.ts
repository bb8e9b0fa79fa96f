import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const DEFLATED = 8
const UTF8_NAMES = 0x0800
// 1 January 1980, the first day that a ZIP can name.
const EPOCH = 0x21

interface Entry {
  readonly name: string
  readonly content: Buffer
}

/**
 * The same archive with parts rewritten and without the times of its making, so that the same content
 * gives the same bytes. Reads what the writers of office files make: no encryption, under 4 GB.
 */
export function rewriteZip(
  zip: Buffer,
  rewrite: (name: string, content: string) => string | null,
): Buffer {
  const entries = readEntries(zip).flatMap(({ name, content }) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [{ name, content }]
    const text = rewrite(name, content.toString('utf8'))
    return text === null ? [] : [{ name, content: Buffer.from(text) }]
  })
  return writeEntries(entries)
}

/** The files of an archive in their order; folders are left out. */
export function readEntries(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    ) as [number, number, number]
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    const size = zip.readUInt32LE(at + 20)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    const isDeflated = zip.readUInt16LE(at + 10) === DEFLATED
    if (!name.endsWith('/'))
      entries.push({ name, content: isDeflated ? inflateRawSync(packed) : packed })
    at += 46 + nameSize + extraSize + noteSize
  }
  return entries
}

function writeEntries(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content)
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(UTF8_NAMES, 2)
    shared.writeUInt16LE(DEFLATED, 4)
    shared.writeUInt16LE(EPOCH, 8)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(title.length, 22)
    parts.push(signature(LOCAL), shared, title, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(signature(CENTRAL), Buffer.from([20, 0]), shared, rest, title)
    offset += 30 + title.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, signature(END), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
