import { parentPort, workerData } from 'node:worker_threads'
import { recordsXlsx } from '@desirepath/export'
import type { WorkbookTask } from './workbook-task.ts'

/** A workbook of thousands of rows takes seconds; the server goes on meanwhile. */
const { type, records } = workerData as WorkbookTask
parentPort!.postMessage(new Uint8Array(await recordsXlsx(type, records)))
