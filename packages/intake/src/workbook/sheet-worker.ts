import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { refusing } from '../source/bad-file.ts'
import { sheetLines, type SheetLines } from './sheet-lines.ts'

export interface SheetTask {
  readonly path: string
  readonly asked?: string
}

export type SheetAnswer = SheetLines | { readonly type: 'refused'; readonly reason: string }

const { path, asked } = workerData as SheetTask
const read = await refusing(async () => sheetLines(await readFile(path), path, asked))
if (read.type === 'badFile') {
  parentPort!.postMessage({ type: 'refused', reason: read.reason } satisfies SheetAnswer)
} else {
  parentPort!.postMessage(read satisfies SheetAnswer, [read.bytes.buffer])
}
