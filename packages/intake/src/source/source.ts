import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Separators } from '../csv/row-scanner.ts'
import { UnreadableFile } from './bad-file.ts'
import { fileChunks } from './chunks.ts'
import { refuseElsewhere } from './elsewhere.ts'
import { detectEncoding, toUtf8, type Encoding, type EncodingFound } from './encoding.ts'
import { isGzip, isParquet, isWorkbook, refuseForeign, textKind, type SourceKind } from './kind.ts'

/** Enough to see a few thousand rows of any usual log. */
const SAMPLE_BYTES = 512 << 10

/** A file that has been looked at: what it is, and how to read it. */
export interface Source {
  readonly path: string
  readonly name: string
  readonly kind: SourceKind
  readonly encoding: Encoding
  /** Bytes on disk. */
  readonly size: number
  /** The beginning, unpacked, as UTF-8 without a mark. */
  readonly sample: Buffer
  readonly sampleIsWhole: boolean
  /** How cells and rows are set apart, where that has not to be found out. */
  readonly separators?: Separators
  /** Of a workbook: the sheet that is read, how many it has, and which of them hold a table. */
  readonly sheet?: { readonly name: string; readonly of: number; readonly names: readonly string[] }
  /** The whole file as UTF-8 chunks, each valid until the next is asked for. */
  chunks(options?: StreamOptions): AsyncGenerator<Buffer>
}

export interface StreamOptions {
  readonly onRead?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Looks at a file; throws `UnreadableFile` where it is missing, empty, binary or of a foreign kind. */
export async function openSource(path: string, sheet?: string): Promise<Source> {
  const size = await sizeOf(path)
  const packed = await firstBytes(path, { gzipped: false, wanted: 4 })
  const gzipped = isGzip(packed.bytes)
  const start = await firstBytes(path, { gzipped, wanted: SAMPLE_BYTES })
  if (start.bytes.length === 0) throw new UnreadableFile(path, 'The file is empty.')
  if (isParquet(start.bytes)) return parquetSource(path, size, gzipped)
  if (isWorkbook(start.bytes)) return workbookSource(path, { size, gzipped, sheet })
  if (gzipped && isGzip(start.bytes)) {
    throw new UnreadableFile(path, 'This is a gzip inside a gzip. Unpack it once and try again.')
  }
  refuseForeign(path, start.bytes)
  const found = detectEncoding(start.bytes)
  if (!found) {
    throw new UnreadableFile(
      path,
      'The file is binary, not text. Give CSV, TSV, JSON, JSONL, XES or Parquet, plain or gzipped, or XLSX.',
    )
  }
  const sample = await decoded(start.bytes, found)
  if (sample.toString('utf8').trim() === '') {
    throw new UnreadableFile(path, 'The file holds nothing but white space.')
  }
  refuseElsewhere(path, sample)
  return {
    path,
    name: basename(path),
    kind: textKind(path, sample),
    encoding: found.encoding,
    size,
    sample,
    sampleIsWhole: start.whole,
    chunks: (options = {}) => toUtf8(fileChunks(path, { gzipped, ...options }), found),
  }
}

function parquetSource(path: string, size: number, gzipped: boolean): Source {
  if (gzipped) {
    throw new UnreadableFile(path, 'This is a gzipped Parquet file. Unpack it with gunzip first.')
  }
  return {
    path,
    name: basename(path),
    kind: 'parquet',
    encoding: 'utf-8',
    size,
    sample: Buffer.alloc(0),
    sampleIsWhole: false,
    chunks: (options = {}) => fileChunks(path, { gzipped, ...options }),
  }
}

async function workbookSource(
  path: string,
  {
    size,
    gzipped,
    sheet: asked,
  }: { readonly size: number; readonly gzipped: boolean; readonly sheet: string | undefined },
): Promise<Source> {
  if (gzipped)
    throw new UnreadableFile(path, 'This is a gzipped workbook. Unpack it with gunzip first.')
  const { readSheetText, sheetSeparators } = await import('../workbook/sheet-text.ts')
  const { text, sheet, sheets, names } = await readSheetText(path, size, asked)
  return {
    path,
    name: basename(path),
    kind: 'xlsx',
    encoding: 'utf-8',
    size,
    sample: text.subarray(0, SAMPLE_BYTES),
    sampleIsWhole: text.length <= SAMPLE_BYTES,
    separators: sheetSeparators,
    sheet: { name: sheet, of: sheets, names },
    chunks: (options = {}) => chunksOf(text, size, options),
  }
}

/** Copies, because the scanner takes quotes away in place; progress as if the file itself were read. */
async function* chunksOf(
  text: Buffer,
  size: number,
  { onRead, signal }: StreamOptions,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += SAMPLE_BYTES) {
    signal?.throwIfAborted()
    const chunk = Buffer.from(text.subarray(at, at + SAMPLE_BYTES))
    onRead?.(Math.round((size * (at + chunk.length)) / text.length))
    yield chunk
    // A thread of its own or not, others get their turn.
    await setImmediate()
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) {
      throw new UnreadableFile(path, 'This is a folder. Give the files in it by name.')
    }
    if (!status.isFile()) {
      throw new UnreadableFile(
        path,
        'This is not a regular file (a pipe or a device). Save the data to a file first.',
      )
    }
    return status.size
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UnreadableFile(path, `There is no file at ${path}. Check the path.`)
    }
    if (code === 'EACCES' || code === 'EPERM') {
      throw new UnreadableFile(path, 'The file may not be read. Check its permissions.')
    }
    throw error
  }
}

async function firstBytes(
  path: string,
  { gzipped, wanted }: { readonly gzipped: boolean; readonly wanted: number },
): Promise<{ readonly bytes: Buffer; readonly whole: boolean }> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of fileChunks(path, { gzipped })) {
    parts.push(Buffer.from(chunk))
    length += chunk.length
    if (length >= wanted) break
  }
  const bytes = Buffer.concat(parts)
  return { bytes: bytes.subarray(0, wanted), whole: length < wanted }
}

async function decoded(bytes: Buffer, found: EncodingFound): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of toUtf8([bytes] as unknown as AsyncIterable<Buffer>, found)) {
    parts.push(part)
  }
  return Buffer.concat(parts)
}
