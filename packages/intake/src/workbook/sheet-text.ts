import { Worker } from 'node:worker_threads'
import type { Separators } from '../csv/row-scanner.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { SheetAnswer, SheetTask } from './sheet-worker.ts'

/** Rows end with what no cell holds: a line feed belongs to the text of a cell. */
export const sheetSeparators: Separators = { delimiter: 44, newline: 13 }

const MOST_BYTES = 50 << 20
const PATIENCE_MS = 180_000
const MEMORY_MB = 1536

interface SheetText {
  /** A line for each row of the sheet, empty ones too, so that both count alike. */
  readonly text: Buffer
  readonly sheet: string
  readonly sheets: number
  /** Those that hold a table. */
  readonly names: readonly string[]
}

/**
 * The sheet that is asked for, or the first with rows, as text that is read like CSV; throws `UnreadableFile`. It is unpacked in
 * a thread of its own: a workbook is no stream, and a large or hostile one must not hold up the rest.
 */
export async function readSheetText(
  path: string,
  size: number,
  asked?: string,
): Promise<SheetText> {
  if (size > MOST_BYTES) {
    const reason = `The workbook has ${Math.ceil(size / (1 << 20))} MB; up to ${MOST_BYTES >> 20} MB are read. ${asCsv}`
    throw new UnreadableFile(path, reason)
  }
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: { path, ...(asked !== undefined && { asked }) } satisfies SheetTask,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  try {
    const answer = await answerOf(worker, path)
    if (answer.type === 'refused') throw new UnreadableFile(path, answer.reason)
    const { bytes, sheet, sheets, names } = answer
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), sheet, sheets, names }
  } finally {
    await worker.terminate()
  }
}

const asCsv = 'Save the sheet as CSV (UTF-8) and give that file.'

function answerOf(worker: Worker, path: string): Promise<SheetAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new UnreadableFile(path, `The workbook cannot be read (${why}). ${asCsv}`))
    const timer = setTimeout(() => fail('it takes too long'), PATIENCE_MS)
    worker.on('message', resolve)
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs too much memory' : error.message),
    )
    worker.on('exit', () => {
      clearTimeout(timer)
      fail('its reader ended early')
    })
  })
}
