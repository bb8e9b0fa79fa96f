import { basename } from 'node:path'
import type { FeedbackItem } from '@desirepath/core'
import {
  type BadFile,
  type EventsRead,
  type FileRead,
  type Quarantined,
  parseEventMapping,
  parseFeedbackMapping,
  previewFile,
  readEvents,
  readFeedback,
  type ReadProgress,
} from '@desirepath/intake'
import { type Failure, failure, usageFailure } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface EvidenceOptions {
  readonly events: readonly string[]
  readonly columns?: string | undefined
  readonly feedback?: readonly string[] | undefined
  readonly feedbackColumns?: string | undefined
  /** Of workbooks. */
  readonly sheet?: string | undefined
}

/** All that was taken from the files, and what was not. */
export interface Evidence {
  readonly events: EventsRead
  readonly feedback: readonly FeedbackItem[]
  readonly quarantined: number
}

/** Reads logs and feedback with progress, and notes what was quarantined. */
export async function readEvidence(
  options: EvidenceOptions,
  terminal: Terminal,
): Promise<Evidence | Failure> {
  const events = await readLogs(options, terminal)
  if (events.type === 'failure') return events
  noteQuarantined(events.quarantined, terminal)
  const files = options.feedback ?? []
  if (files.length === 0) return { events, feedback: [], quarantined: events.quarantined.count }
  const mapping = parseFeedbackMapping(options.feedbackColumns ?? '')
  if (options.feedbackColumns !== undefined && mapping.type === 'badMapping') {
    return usageFailure(`--feedback-columns: ${mapping.reason}`)
  }
  const given = mapping.type === 'mapping' ? mapping.mapping : {}
  const customer = await sharedColumn(files, events.mapping.customer)
  const feedback = await readFeedback(files, {
    mapping: { ...(customer !== null && { customer }), ...given, ...sheetOf(options) },
    onProgress: showing('Reading feedback', terminal),
    now: Date.now(),
  })
  if (feedback.type === 'badFile') return refused(feedback)
  noteSheets(feedback.files, terminal)
  noteQuarantined(feedback.quarantined, terminal)
  return {
    events,
    feedback: feedback.items,
    quarantined: events.quarantined.count + feedback.quarantined.count,
  }
}

/** The log's customer column, where every file of feedback has one of that name: there it means the same. */
async function sharedColumn(
  files: readonly string[],
  name: string | undefined,
): Promise<string | null> {
  if (name === undefined) return null
  for (const file of files) {
    const preview = await previewFile(file)
    if (preview.type === 'badFile' || !preview.columns.some((column) => column.name === name))
      return null
  }
  return name
}

/** Reads logs alone. */
export async function readLogs(
  { events: files, columns, sheet }: Pick<EvidenceOptions, 'events' | 'columns' | 'sheet'>,
  terminal: Terminal,
): Promise<EventsRead | Failure> {
  const mapping = parseEventMapping(columns ?? '')
  if (columns !== undefined && mapping.type === 'badMapping') {
    return usageFailure(`--columns: ${mapping.reason}`)
  }
  const read = await readEvents(files, {
    mapping: { ...(mapping.type === 'mapping' && mapping.mapping), ...sheetOf({ sheet }) },
    onProgress: showing('Reading events', terminal),
    now: Date.now(),
  })
  if (read.type === 'badFile') return refused(read)
  noteSheets(read.files, terminal)
  return read
}

function sheetOf({ sheet }: Pick<EvidenceOptions, 'sheet'>): { readonly sheet?: string } {
  return sheet === undefined ? {} : { sheet }
}

/** Of workbooks with several sheets, which one was read. */
function noteSheets(files: readonly FileRead[], terminal: Terminal): void {
  for (const { path, sheet } of files) {
    if (sheet === undefined || sheet.of < 2) continue
    terminal.note(`${basename(path)}: of its ${sheet.of} sheets ‘${sheet.name}’ was read.`)
  }
}

function refused({ file, reason }: BadFile): Failure {
  return failure(`${file}: ${reason}`)
}

function showing(title: string, terminal: Terminal): (progress: ReadProgress) => void {
  return ({ file, bytes, totalBytes, rows }) =>
    terminal.progress({
      title,
      share: totalBytes === 0 ? 1 : bytes / totalBytes,
      detail: `${rows.toLocaleString('en')} rows  ${basename(file)}`,
    })
}

/** The count, and the first few rows with their reasons. */
function noteQuarantined({ count, rows }: Quarantined, terminal: Terminal): void {
  if (count === 0) return
  terminal.note(`${count.toLocaleString('en')} ${count === 1 ? 'row was' : 'rows were'} left out:`)
  for (const { file, row, reason } of rows.slice(0, 3)) {
    terminal.note(`  ${file}, row ${row}: ${reason}`)
  }
  if (count > 3) terminal.note(`  and ${(count - 3).toLocaleString('en')} more`)
}
