import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import {
  contentId,
  type EventColumns,
  type FeedbackItem,
  formatJourney,
  type QuarantinedRow,
} from '@desirepath/core'
import type { EvidenceImport, JobReport } from '@desirepath/contract'
import { discover, type DiscoverOptions } from '@desirepath/discovery'
import {
  type BadFile,
  type FileRead,
  latestTickets,
  readEvents,
  readFeedback,
} from '@desirepath/intake'
import { detectLanguage, redact } from '@desirepath/text'
import type { ImportMessage, ImportTask } from './import-task.ts'
import { mergeColumns } from './merge-columns.ts'

/** Reading and discovery keep a core busy for seconds: they run here, beside the server. */
const task = workerData as ImportTask
if (task.type === 'evidence') await takeEvidence(task)
else await makeJourney(task)

async function makeJourney(given: Exclude<ImportTask, { type: 'evidence' }>): Promise<void> {
  const taken = given.type === 'sample' ? await makeSample(given) : await readFiles(given)
  if (taken.type === 'badFile') say({ type: 'refused', reason: `${taken.file}: ${taken.reason}` })
  else finish(taken)
}

/** Feedback alone makes no journey: it goes into the library as it is. */
async function takeEvidence({
  input: { files },
  paths,
  now,
}: Extract<ImportTask, { type: 'evidence' }>): Promise<void> {
  const read = await readComments({ feedback: files, paths, now })
  if (read.type === 'badFile') {
    say({ type: 'refused', reason: `${read.file}: ${read.reason}` })
    return
  }
  const { items, quarantined, files: reports } = read
  say({
    type: 'read',
    feedback: items.map(asLibraryItem),
    quarantined,
    report: { ...totalsOf(reports), files: reports, warnings: [] },
  })
}

interface Taken {
  readonly type: 'taken'
  readonly columns: EventColumns
  readonly feedback: readonly FeedbackItem[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly files: JobReport['files']
  readonly options: DiscoverOptions
}

function finish({ columns, feedback, quarantined, files, options }: Taken): void {
  const { journey } = discover({
    columns,
    feedback,
    options,
    onProgress: (phase, done, of) => say({ type: 'progress', phase, done, of }),
  })
  const report = { ...totalsOf(files), files, warnings: journey.discovery?.warnings ?? [] }
  say(
    { type: 'done', columns, feedback, document: formatJourney(journey), quarantined, report },
    buffersOf(columns),
  )
}

function totalsOf(files: JobReport['files']) {
  return {
    taken: files.reduce((sum, file) => sum + file.taken, 0),
    quarantined: files.reduce((sum, file) => sum + file.quarantined, 0),
  }
}

async function makeSample({
  seed,
  start,
}: Extract<ImportTask, { type: 'sample' }>): Promise<Taken> {
  say({ type: 'progress', phase: 'reading', done: 0, of: 1 })
  const { sampleShop } = await import('@desirepath/sample')
  const { columns, feedback, title, success } = sampleShop(seed, start)
  const whole = (name: string, purpose: 'events' | 'feedback', rows: number) => ({
    name,
    purpose,
    rows,
    taken: rows,
    quarantined: 0,
  })
  return {
    type: 'taken',
    columns,
    feedback,
    quarantined: [],
    files: [
      whole('Sample events', 'events', columns.size),
      whole('Sample comments', 'feedback', feedback.length),
    ],
    options: { title, success, cut: 'none', seed },
  }
}

async function readFiles(
  given: Extract<ImportTask, { type: 'discovery' }>,
): Promise<Taken | BadFile> {
  const events = await readLogs(given)
  if (events.type === 'badFile') return events
  const { input, paths, now } = given
  const comments = await readComments({ feedback: input.feedback, paths, now })
  if (comments.type === 'badFile') return comments
  const { title, cut, seed, success, k } = given.input
  const files = [...events.files, ...comments.files]
  return {
    type: 'taken',
    columns: events.columns,
    feedback: comments.items,
    quarantined: [...events.quarantined, ...comments.quarantined],
    files,
    options: {
      title,
      cut: cut ?? (events.cases ? 'none' : 'auto'),
      seed,
      quarantined: files.reduce((sum, file) => sum + file.quarantined, 0),
      ...(success !== undefined && { success }),
      ...(k !== undefined && { k }),
    },
  }
}

/** Logs of one mapping are read together, as the parts of one log; others are put behind them. */
async function readLogs({ input, paths, now }: Extract<ImportTask, { type: 'discovery' }>) {
  const columns: EventColumns[] = []
  const quarantined: QuarantinedRow[] = []
  const files: JobReport['files'] = []
  let cases = true
  for (const same of Map.groupBy(input.events, ({ mapping }) => JSON.stringify(mapping)).values()) {
    const read = await readEvents(
      same.map(({ uploadId }) => paths[uploadId]!),
      { mapping: withoutUndefined(same[0]!.mapping), onProgress: sayReading, now },
    )
    if (read.type === 'badFile') return read
    columns.push(read.columns)
    for (const row of read.quarantined.rows) quarantined.push(row)
    files.push(...read.files.map((file) => fileReport(file, 'events')))
    cases &&= read.caseColumn
  }
  return { type: 'logs' as const, columns: mergeColumns(columns), quarantined, files, cases }
}

interface Comments extends Pick<Extract<ImportTask, { type: 'evidence' }>, 'paths' | 'now'> {
  readonly feedback: EvidenceImport['files']
}

async function readComments({ feedback, paths, now }: Comments) {
  const items: FeedbackItem[] = []
  const quarantined: QuarantinedRow[] = []
  const files: JobReport['files'] = []
  for (const { uploadId, mapping, source } of feedback) {
    const read = await readFeedback([paths[uploadId]!], {
      mapping: withoutUndefined(mapping),
      onProgress: sayReading,
      now,
    })
    if (read.type === 'badFile') return read
    const saysSource = mapping.sourceType !== undefined
    for (const item of read.items)
      items.push({
        ...readyToKeep(item),
        ...(source !== undefined && !saysSource && { sourceType: source }),
      })
    for (const row of read.quarantined.rows) quarantined.push(row)
    files.push(...read.files.map((file) => fileReport(file, 'feedback')))
  }
  return { type: 'comments' as const, items: latestTickets(items), quarantined, files }
}

/**
 * Named by what it says: a file that is brought again brings nothing twice, and another file of the
 * same name takes the place of nothing. A ticket that says when it changed keeps its name, so that a
 * later state of it takes the place of the earlier.
 */
function asLibraryItem(item: FeedbackItem): FeedbackItem {
  const { text, score, at, customer } = item
  const isUpdated = item.handling !== undefined && item.handling.updatedAt !== null
  const parts = isUpdated ? [item.id] : [item.id, text ?? '', score ?? '', at ?? '', customer ?? '']
  return { ...item, id: contentId('evidence', ...parts) }
}

/** As it is stored: nothing private in it, and its language said. */
function readyToKeep(item: FeedbackItem): FeedbackItem {
  if (item.text === null) return item
  const { text } = redact(item.text)
  return { ...item, text, language: item.language ?? detectLanguage(text) }
}

function fileReport(file: FileRead, purpose: 'events' | 'feedback'): JobReport['files'][number] {
  const { path, rows, taken: kept, quarantined } = file
  return { name: basename(path), purpose, rows, taken: kept, quarantined }
}

/** The contract's optional fields may be undefined; intake's may only be absent. */
function withoutUndefined<Mapping>(mapping: object): Mapping {
  return JSON.parse(JSON.stringify(mapping)) as Mapping
}

function sayReading({ bytes, totalBytes }: { bytes: number; totalBytes: number }): void {
  say({ type: 'progress', phase: 'reading', done: bytes, of: totalBytes })
}

/** The columns are handed over, not copied: a large log must not be in memory twice. */
function buffersOf({ customer, activity, time, channel, attributes }: EventColumns): ArrayBuffer[] {
  const coded = [...(channel ? [channel] : []), ...attributes].map(({ codes }) => codes)
  const buffers = [customer, activity, time, ...coded].map(({ buffer }) => buffer as ArrayBuffer)
  return [...new Set(buffers)]
}

function say(message: ImportMessage, handedOver: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, handedOver)
}
