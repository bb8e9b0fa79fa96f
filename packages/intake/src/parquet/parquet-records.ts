import { Worker } from 'node:worker_threads'
import { flatten } from '../json/flatten.ts'
import type { SourceRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import type { ParquetBatch, ParquetTask } from './parquet-worker.ts'

/** How long a batch may take, whatever the size of the file, and how much longer per megabyte. */
const PATIENCE_MS = 8_000
const PATIENCE_MS_PER_MB = 500

/**
 * The rows of a Parquet file, some thousand at a time; throws `UnreadableFile` where it is damaged.
 *
 * The decoder runs in a thread of its own: a damaged file can make it loop, exhaust the memory, or
 * lose a rejection, and none of that may reach the process that asked.
 */
export async function* parquetRecords(
  source: Source,
  { onRead, signal }: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const task: ParquetTask = { path: source.path }
  const worker = new Worker(new URL('./parquet-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const patience = PATIENCE_MS + (source.size / 1e6) * PATIENCE_MS_PER_MB
  let taken = 0
  try {
    for (;;) {
      const batch = await nextBatch(worker, { path: source.path, patience, signal })
      if (batch.rows.length === 0) return
      onRead?.(Math.round(source.size * batch.done))
      const first = taken + 1
      taken += batch.rows.length
      yield batch.rows.map((row, i) => parquetRecord(row, first + i))
    }
  } finally {
    await worker.terminate()
  }
}

interface Waiting {
  readonly path: string
  readonly patience: number
  readonly signal: AbortSignal | undefined
}

/** Asks for a batch and waits for it, for a failure of the thread, for the clock, or for a cancel. */
async function nextBatch(
  worker: Worker,
  { path, patience, signal }: Waiting,
): Promise<ParquetBatch> {
  signal?.throwIfAborted()
  const over = new AbortController()
  try {
    return await new Promise<ParquetBatch>((resolve, reject) => {
      const fail = (reason: string) =>
        reject(
          new UnreadableFile(
            path,
            `The Parquet file cannot be read (${reason}). Write it again, or export CSV.`,
          ),
        )
      const timer = setTimeout(() => fail('it is damaged: the reader makes no progress'), patience)
      const listeners = {
        message: resolve,
        error: (error: Error) => fail(error.message),
        exit: () => fail('its reader ended early'),
      }
      const cancel = () => reject(signal?.reason as Error)
      for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener)
      signal?.addEventListener('abort', cancel)
      over.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener)
      })
      worker.postMessage('next')
    })
  } finally {
    over.abort()
  }
}

function parquetRecord(plain: Record<string, unknown>, ordinal: number): SourceRecord {
  return {
    type: 'record',
    row: ordinal,
    fields: flatten(plain),
    shared: null,
    raw: () => JSON.stringify(plain),
  }
}
