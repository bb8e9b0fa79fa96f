import { parentPort, workerData } from 'node:worker_threads'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  type Compressors,
} from 'hyparquet'

export interface ParquetTask {
  readonly path: string
}

/** Rows as plain JSON values; no row at all after the last. `done` is the share read so far. */
export interface ParquetBatch {
  readonly rows: readonly Record<string, unknown>[]
  readonly done: number
}

const BATCH_ROWS = 20_000

/** What hyparquet does not unpack by itself, done by Node. */
const compressors: Compressors = {
  GZIP: (input) => gunzipSync(input),
  BROTLI: (input) => brotliDecompressSync(input),
  ZSTD: (input) => zstdDecompressSync(input),
}

/** Each message asks for the next batch; a failure ends the thread with its reason. */
const { path } = workerData as ParquetTask
const batches = readBatches(path)
parentPort!.on('message', () => {
  void batches.next().then(({ value }) => {
    parentPort!.postMessage(value ?? { rows: [], done: 1 })
  })
})

async function* readBatches(path: string): AsyncGenerator<ParquetBatch, undefined> {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  const total = Number(metadata.num_rows)
  for (let rowStart = 0; rowStart < total; rowStart += BATCH_ROWS) {
    const rowEnd = Math.min(total, rowStart + BATCH_ROWS)
    const rows = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd })
    if (rows.length === 0) return
    yield { rows: rows.map(plainRow), done: rowEnd / total }
  }
  return
}

function plainRow(row: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row)) plain[key] = plainValue(value)
  return plain
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  return value
}
