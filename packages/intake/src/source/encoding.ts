import { isUtf8 } from 'node:buffer'
import { type LegacyEncoding, legacyEncoding } from './legacy-encoding.ts'

/** A label of the WHATWG encoding standard, as `TextDecoder` takes it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding

/** How the bytes of a file become text, and how many bytes of byte order mark come first. */
export interface EncodingFound {
  readonly encoding: Encoding
  readonly markBytes: number
}

/** Encoding of a text file from its first bytes, or null where they are not text. */
export function detectEncoding(sample: Buffer): EncodingFound | null {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) {
    return { encoding: 'utf-8', markBytes: 3 }
  }
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 }
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 }
  const wide = wideEncoding(sample)
  if (wide) return { encoding: wide, markBytes: 0 }
  if (controlShare(sample) > 0.02) return null
  const encoding =
    isUtf8(wholeCharacters(sample)) || declaresUtf8(sample) ? 'utf-8' : legacyEncoding(sample)
  return { encoding, markBytes: 0 }
}

/** Re-encodes chunks as UTF-8; characters cut by a chunk boundary are put together again. */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  found: EncodingFound,
): AsyncGenerator<Buffer> {
  let skip = found.markBytes
  const decoder =
    found.encoding === 'utf-8' ? null : new TextDecoder(found.encoding, { ignoreBOM: true })
  for await (const chunk of chunks) {
    const bytes = skip > 0 ? chunk.subarray(skip) : chunk
    skip = Math.max(0, skip - chunk.length)
    if (!decoder) yield bytes
    else yield Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8')
  }
  const rest = decoder?.decode()
  if (rest) yield Buffer.from(rest, 'utf8')
}

/** UTF-16 without a mark shows itself by zero bytes on one side of nearly every ASCII character. */
function wideEncoding(sample: Buffer): Encoding | null {
  const length = Math.min(sample.length, 4096) & ~1
  if (length < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (sample[i] === 0) zeros[i & 1]! += 1
  const [even, odd] = zeros as [number, number]
  const half = length / 2
  if (odd > half * 0.2 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.2 && odd < half * 0.02) return 'utf-16be'
  return null
}

/** Share of bytes that no text file holds; a single zero byte counts as proof. */
function controlShare(sample: Buffer): number {
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return 1
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte > 2 && byte < 28) controls++
  }
  return sample.length === 0 ? 0 : controls / sample.length
}

/** The sample without a character that its end may have cut in two. */
function wholeCharacters(sample: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= sample.length; back++) {
    const byte = sample[sample.length - back]!
    if (byte >= 0xc0) return sample.subarray(0, sample.length - back)
    if (byte < 0x80) break
  }
  return sample
}

function declaresUtf8(sample: Buffer): boolean {
  return /^<\?xml[^>]*encoding=["']utf-8["']/i.test(sample.toString('latin1', 0, 200))
}
