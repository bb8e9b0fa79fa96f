import { UnreadableFile } from '../source/bad-file.ts'
import { detectEncoding } from '../source/encoding.ts'
import { isGzip } from '../source/kind.ts'

const SAMPLE_BYTES = 512 << 10

/** Files that people take for a journey, by their first bytes, and what to do instead. */
const foreign: readonly (readonly [start: string, reason: string])[] = [
  [
    'PK\u0003\u0004',
    'This is a zip archive or an Office file. Give the journey itself as text or JSON.',
  ],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'This is an old Office file. Give the journey itself as text or JSON.',
  ],
  ['%PDF', 'This is a PDF, from which no journey can be read. Export it from its tool as text.'],
  [
    '\u0089PNG',
    'This is a picture, from which no journey can be read. Give the file it was drawn from.',
  ],
  [
    '\u00ff\u00d8\u00ff',
    'This is a picture, from which no journey can be read. Give the file it was drawn from.',
  ],
]

/** The text of a file in any usual encoding; throws `UnreadableFile` where it is none. */
export function textOfBytes(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, 16)
  for (const [magic, reason] of foreign) {
    if (start.startsWith(magic)) throw new UnreadableFile(file, reason)
  }
  if (isGzip(buffer)) throw new UnreadableFile(file, 'This is packed with gzip. Unpack it first.')
  const found = detectEncoding(buffer.subarray(0, SAMPLE_BYTES))
  if (buffer.length > 0 && found === null) {
    throw new UnreadableFile(
      file,
      'The file is binary, not text. Give a journey as text, JSON or XML.',
    )
  }
  const text = new TextDecoder(found?.encoding ?? 'utf-8').decode(
    buffer.subarray(found?.markBytes ?? 0),
  )
  if (text.trim() === '') throw new UnreadableFile(file, 'The file is empty.')
  return text.replaceAll(/\r\n?/g, '\n')
}
