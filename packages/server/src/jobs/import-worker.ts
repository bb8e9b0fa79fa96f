import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import {
  type EventColumns,
  type FeedbackItem,
  formatJourney,
  type QuarantinedRow,
} from '@desirepath/core'
import type { JobReport } from '@desirepath/contract'
import { discover, type DiscoverOptions } from '@desirepath/discovery'
import {
  type BadFile,
  type EventMapping,
  type FeedbackMapping,
  type FileRead,
  readEvents,
  readFeedback,
} from '@desirepath/intake'
import { sampleShop } from '@desirepath/sample'
import type { ImportMessage, ImportTask } from './import-task.ts'

/** Reading and discovery keep a core busy for seconds: they run here, beside the server. */
const task = workerData as ImportTask
const taken = task.type === 'sample' ? readSample(task.seed) : await readFiles(task)
if (taken.type === 'badFile') say({ type: 'refused', reason: `${taken.file}: ${taken.reason}` })
else finish(taken)

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
  const report = {
    files,
    taken: files.reduce((sum, file) => sum + file.taken, 0),
    quarantined: files.reduce((sum, file) => sum + file.quarantined, 0),
    warnings: journey.discovery?.warnings ?? [],
  }
  say({ type: 'done', columns, feedback, document: formatJourney(journey), quarantined, report })
}

function readSample(seed: number): Taken {
  say({ type: 'progress', phase: 'reading', done: 0, of: 1 })
  const { columns, feedback, title, success } = sampleShop(seed)
  return {
    type: 'taken',
    columns,
    feedback,
    quarantined: [],
    files: [
      {
        name: 'Sample events',
        purpose: 'events',
        rows: columns.size,
        taken: columns.size,
        quarantined: 0,
      },
      {
        name: 'Sample comments',
        purpose: 'feedback',
        rows: feedback.length,
        taken: feedback.length,
        quarantined: 0,
      },
    ],
    options: { title, success, cut: 'none', seed },
  }
}

async function readFiles({
  input,
  paths,
  now,
}: Extract<ImportTask, { type: 'discovery' }>): Promise<Taken | BadFile> {
  const onProgress = ({ bytes, totalBytes }: { bytes: number; totalBytes: number }) =>
    say({ type: 'progress', phase: 'reading', done: bytes, of: totalBytes })
  const pathOf = ({ uploadId }: { uploadId: string }) => paths[uploadId]!
  const mapping = present<Partial<EventMapping>>(input.events[0]!.mapping)
  const events = await readEvents(input.events.map(pathOf), { mapping, onProgress, now })
  if (events.type === 'badFile') return events
  const items: FeedbackItem[] = []
  const quarantined = [...events.quarantined.rows]
  const files = events.files.map((file) => fileReport(file, 'events'))
  for (const each of input.feedback) {
    const read = await readFeedback([pathOf(each)], {
      mapping: present<FeedbackMapping>(each.mapping),
      onProgress,
      now,
    })
    if (read.type === 'badFile') return read
    for (const item of read.items) items.push(item)
    quarantined.push(...read.quarantined.rows)
    files.push(...read.files.map((file) => fileReport(file, 'feedback')))
  }
  const { title, cut, seed, success, k } = input
  const lost = files.reduce((sum, file) => sum + file.quarantined, 0)
  const options = {
    title,
    cut,
    seed,
    quarantined: lost,
    ...(success !== undefined && { success }),
    ...(k && { k }),
  }
  return { type: 'taken', columns: events.columns, feedback: items, quarantined, files, options }
}

function fileReport(file: FileRead, purpose: 'events' | 'feedback'): JobReport['files'][number] {
  const { path, rows, taken: kept, quarantined } = file
  return { name: basename(path), purpose, rows, taken: kept, quarantined }
}

/** The contract's optional fields may be undefined; intake's may only be absent. */
function present<Shape extends object>(shape: object): Shape {
  return JSON.parse(JSON.stringify(shape)) as Shape
}

function say(message: ImportMessage): void {
  parentPort!.postMessage(message)
}
