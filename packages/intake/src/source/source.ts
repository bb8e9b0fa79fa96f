import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UnreadableFile } from './bad-file.ts'
import { fileChunks } from './chunks.ts'
import { detectEncoding, toUtf8, type Encoding, type EncodingFound } from './encoding.ts'
import { isGzip, isParquet, refuseForeign, textKind, type SourceKind } from './kind.ts'

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
  /** The whole file as UTF-8 chunks, each valid until the next is asked for. */
  chunks(options?: StreamOptions): AsyncGenerator<Buffer>
}

export interface StreamOptions {
  readonly onRead?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Looks at a file; throws `UnreadableFile` where it is missing, empty, binary or of a foreign kind. */
export async function openSource(path: string): Promise<Source> {
  const size = await sizeOf(path)
  const packed = await firstBytes(path, { gzipped: false, wanted: 4 })
  const gzipped = isGzip(packed.bytes)
  const start = await firstBytes(path, { gzipped, wanted: SAMPLE_BYTES })
  if (start.bytes.length === 0) throw new UnreadableFile(path, 'The file is empty.')
  if (isParquet(start.bytes)) return parquetSource(path, size, gzipped)
  if (gzipped && isGzip(start.bytes)) {
    throw new UnreadableFile(path, 'This is a gzip inside a gzip. Unpack it once and try again.')
  }
  refuseForeign(path, start.bytes)
  const found = detectEncoding(start.bytes)
  if (!found) {
    throw new UnreadableFile(
      path,
      'The file is binary, not text. Give CSV, TSV, JSON, JSONL, XES or Parquet, plain or gzipped.',
    )
  }
  const sample = await decoded(start.bytes, found)
  if (sample.toString('utf8').trim() === '') {
    throw new UnreadableFile(path, 'The file holds nothing but white space.')
  }
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
