import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  type Compressors,
} from 'hyparquet'
import { flatten } from '../json/flatten.ts'
import type { SourceRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Source, StreamOptions } from '../source/source.ts'

const BATCH_ROWS = 20_000

/** What hyparquet does not unpack by itself, done by Node. */
const compressors: Compressors = {
  GZIP: (input) => gunzipSync(input),
  BROTLI: (input) => brotliDecompressSync(input),
  ZSTD: (input) => zstdDecompressSync(input),
}

/** The rows of a Parquet file, some thousand at a time; throws `UnreadableFile` where it is damaged. */
export async function* parquetRecords(
  source: Source,
  { onRead, signal }: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const file = await asyncBufferFromFile(source.path)
  const metadata = await readable(source.path, () => parquetMetadataAsync(file))
  const total = Number(metadata.num_rows)
  for (let from = 0; from < total; from += BATCH_ROWS) {
    signal?.throwIfAborted()
    const rowEnd = Math.min(total, from + BATCH_ROWS)
    const rows = await readable(source.path, () =>
      parquetReadObjects({ file, metadata, compressors, rowStart: from, rowEnd }),
    )
    onRead?.(Math.round((source.size * rowEnd) / total))
    yield rows.map((row, i) => parquetRecord(row, from + i + 1))
  }
}

async function readable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new UnreadableFile(
      path,
      `The Parquet file cannot be read (${(error as Error).message}). Write it again, or export CSV.`,
    )
  }
}

function parquetRecord(row: Record<string, unknown>, ordinal: number): SourceRecord {
  const plain: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row)) plain[key] = plainValue(value)
  return {
    type: 'record',
    row: ordinal,
    fields: flatten(plain),
    shared: null,
    raw: () => JSON.stringify(plain),
  }
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  return value
}
