import { parentPort, workerData } from 'node:worker_threads'
import { listXlsx, recordsXlsx } from '@desirepath/export'
import type { WorkbookTask } from './workbook-task.ts'

/** A workbook of thousands of rows takes seconds; the server goes on meanwhile. */
const task = workerData as WorkbookTask
const file = 'table' in task ? listXlsx(task.table) : recordsXlsx(task.type, task.records, task)
parentPort!.postMessage(new Uint8Array(await file))
