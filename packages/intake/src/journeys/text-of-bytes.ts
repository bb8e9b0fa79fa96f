import { UnreadableFile } from '../source/bad-file.ts'
import { detectEncoding } from '../source/encoding.ts'
import { isGzip } from '../source/kind.ts'

const SAMPLE_BYTES = 512 << 10

type Wanted = 'journey' | 'table'

const instead: Readonly<Record<Wanted, string>> = {
  journey: 'Give the journey itself as text, JSON or XML, or its table as CSV or XLSX.',
  table: 'Give a table as CSV, TSV, XLSX or JSON.',
}

/** Files that people take for a journey or a table, by their first bytes. */
const foreign: readonly (readonly [start: string, what: string])[] = [
  ['PK\u0003\u0004', 'a zip archive or an Office file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file, or one that is locked with a password'],
  ['%PDF', 'a PDF'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
]

/** The text of a file in any usual encoding; throws `UnreadableFile` where it is none. */
export function textOfBytes(bytes: Uint8Array, file: string, wanted: Wanted): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, 16)
  for (const [magic, what] of foreign) {
    if (start.startsWith(magic))
      throw new UnreadableFile(file, `This is ${what}. ${instead[wanted]}`)
  }
  if (isGzip(buffer)) throw new UnreadableFile(file, 'This is packed with gzip. Unpack it first.')
  const found = detectEncoding(buffer.subarray(0, SAMPLE_BYTES))
  if (buffer.length > 0 && found === null) {
    throw new UnreadableFile(file, `The file is binary, not text. ${instead[wanted]}`)
  }
  const text = new TextDecoder(found?.encoding ?? 'utf-8').decode(
    buffer.subarray(found?.markBytes ?? 0),
  )
  if (text.trim() === '') throw new UnreadableFile(file, 'The file is empty.')
  return text.replaceAll(/\r\n?/g, '\n')
}
