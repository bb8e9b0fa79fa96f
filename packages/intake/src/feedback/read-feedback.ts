import type { FeedbackItem } from '@desirepath/core'
import type { FileRead, ReadProgress } from '../events/read-events.ts'
import { contradicts } from '../events/date-order.ts'
import type { FeedbackMapping } from '../mapping/mapping.ts'
import { resolveFeedback, timeReaderFor, timeReason } from '../mapping/resolve.ts'
import { lookAt, type Look } from '../preview/preview.ts'
import { createQuarantine, type Quarantine, type Quarantined } from '../quarantine/quarantine.ts'
import { recordsOf } from '../record/records-of.ts'
import { fieldOf, type ReadRecord } from '../record/source-record.ts'
import { refusing, UnreadableFile, type BadFile } from '../source/bad-file.ts'
import { createTimeReader, type TimeReader } from '../time/time-reader.ts'
import { createZone } from '../time/zone.ts'
import { buildItems, type Answer } from './items.ts'
import { isTicketRow, readHandling } from './handling.ts'
import { latestTickets, withoutDeleted } from './latest.ts'
import { readScore, readText } from './values.ts'

export interface ReadFeedbackOptions {
  readonly mapping?: FeedbackMapping
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
  /** Milliseconds since the epoch; tells epochs from other long numbers. */
  readonly now: number
}

export interface FeedbackRead {
  readonly type: 'feedback'
  readonly items: readonly FeedbackItem[]
  readonly quarantined: Quarantined
  /** The mapping of the first file, with the scale that was found. */
  readonly mapping: FeedbackMapping
  readonly files: readonly FileRead[]
}

/**
 * Reads one or more files of answers, reviews or tickets. A row with neither text nor score, or with
 * a score or time that cannot be read, is quarantined; a bad file is a `BadFile` and nothing is taken.
 */
export function readFeedback(
  paths: readonly string[],
  options: ReadFeedbackOptions,
): Promise<FeedbackRead | BadFile> {
  return refusing(async () => {
    const looks: Look[] = []
    for (const path of paths) looks.push(await lookAt(path, options.now, options.mapping?.sheet))
    const totalBytes = looks.reduce((sum, look) => sum + look.source.size, 0)
    const mappings = looks.map((look) => resolveFeedback(look, options.mapping ?? {}))
    const quarantine = createQuarantine()
    const items: FeedbackItem[] = []
    const files: FileRead[] = []
    const ids = new Set<string>()
    let before = { bytes: 0, rows: 0 }
    let first: FeedbackMapping | null = null
    for (const [i, look] of looks.entries()) {
      const context = { quarantine, totalBytes, options, before }
      const { file, answers } = await readFile(look, mappings[i]!, context)
      const mapping = mappings[i]!
      const current = withoutDeleted(answers)
      const built = buildItems(current, { look, mapping, quarantine, ids, now: options.now })
      if (built.items.length === 0)
        throw new UnreadableFile(look.source.path, nothingTaken(quarantine))
      for (const item of built.items) items.push(item)
      first ??= built.mapping
      const taken = built.items.length
      const deleted = answers.length - current.length
      files.push({ ...file, taken, quarantined: file.rows - taken - deleted })
      before = { bytes: before.bytes + look.source.size, rows: before.rows + file.rows }
    }
    const quarantined = { count: quarantine.count, rows: quarantine.rows }
    return {
      type: 'feedback',
      items: latestTickets(items),
      quarantined,
      mapping: first ?? {},
      files,
    }
  })
}

interface FileContext {
  readonly quarantine: Quarantine
  readonly totalBytes: number
  readonly options: ReadFeedbackOptions
  readonly before: { readonly bytes: number; readonly rows: number }
}

type FileAnswers = {
  readonly file: Omit<FileRead, 'taken' | 'quarantined'>
  readonly answers: readonly Answer[]
}

async function readFile(
  look: Look,
  mapping: FeedbackMapping,
  context: FileContext,
): Promise<FileAnswers> {
  const { source } = look
  const zone = mapping.timeZone ?? 'UTC'
  const { reader, sure } = timeReaderFor(look, mapping.at ?? '', zone)
  const mark = context.quarantine.count
  const taker = new AnswerTaker(look, mapping, {
    time: reader,
    sure,
    quarantine: context.quarantine,
  })
  const { path, kind, sheet } = source
  const about = { path, kind, ...(sheet && { sheet }) }
  let rows = await readAll(taker, look, context)
  if (!taker.contradicted) return { file: { ...about, rows }, answers: taker.answers }
  context.quarantine.truncate(mark)
  const order = reader.order === 'dayFirst' ? 'monthFirst' : 'dayFirst'
  const time = createTimeReader({ zone: createZone(zone)!, order })
  const again = new AnswerTaker(look, mapping, { time, sure: true, quarantine: context.quarantine })
  rows = await readAll(again, look, context)
  return { file: { ...about, rows }, answers: again.answers }
}

async function readAll(taker: AnswerTaker, look: Look, context: FileContext): Promise<number> {
  const { options, before, totalBytes, quarantine } = context
  const { source } = look
  let rows = 0
  let bytes = 0
  const stream = { signal: options.signal, onRead: (read: number) => (bytes = read) }
  for await (const batch of recordsOf(source, stream)) {
    for (const record of batch) {
      if (record.type === 'record') taker.take(record)
      else quarantine.add({ ...record, file: source.name, column: null })
    }
    rows += batch.length
    if (taker.contradicted) return rows
    options.onProgress?.({
      file: source.path,
      bytes: before.bytes + Math.min(bytes, source.size),
      totalBytes,
      rows: before.rows + rows,
      quarantined: quarantine.count,
    })
  }
  return rows
}

class AnswerTaker {
  contradicted = false
  readonly answers: Answer[] = []
  private readonly look: Look
  private readonly mapping: FeedbackMapping
  private readonly time: TimeReader
  private readonly sure: boolean
  private readonly quarantine: Quarantine

  constructor(
    look: Look,
    mapping: FeedbackMapping,
    { time, sure, quarantine }: { time: TimeReader; sure: boolean; quarantine: Quarantine },
  ) {
    this.look = look
    this.mapping = mapping
    this.time = time
    this.sure = sure
    this.quarantine = quarantine
  }

  take(record: ReadRecord): void {
    const { mapping } = this
    const text = readText(cell(record, mapping.text))
    const score = readScore(cell(record, mapping.score))
    if (score === 'unreadable') {
      const written = cell(record, mapping.score).slice(0, 60)
      this.refuse(
        record,
        mapping.score!,
        `'${written}' in column '${mapping.score}' is no score. Write a number.`,
      )
      return
    }
    const isTicket = isTicketRow(record, mapping)
    if (text === null && score === null && !isTicket) {
      this.refuse(record, null, 'The row has neither a text nor a score, so it says nothing.')
      return
    }
    const written = readText(cell(record, mapping.at))
    const at = written === null ? null : this.time.readText(written)
    if (at !== null && Number.isNaN(at)) {
      if (!this.sure && contradicts(this.time, written!)) this.contradicted = true
      this.refuse(record, mapping.at!, timeReason(mapping.at!, written!))
      return
    }
    const handling = isTicket ? this.handlingOf(record, at) : null
    if (handling === 'refused') return
    const id = readText(cell(record, mapping.id))
    this.answers.push({ record, id, text, score, at, handling })
  }

  private handlingOf(record: ReadRecord, at: number | null): Answer['handling'] | 'refused' {
    const { mapping, time } = this
    const read = readHandling(record, { mapping, time, openedAt: at })
    if (read.type === 'handling') return read
    this.refuse(record, read.column, read.reason)
    return 'refused'
  }

  private refuse(record: ReadRecord, column: string | null, reason: string): void {
    this.quarantine.add({
      file: this.look.source.name,
      row: record.row,
      column,
      reason,
      raw: record.raw(),
    })
  }
}

function cell(record: ReadRecord, column: string | undefined): string {
  return column === undefined ? '' : fieldOf(record, column)
}

function nothingTaken(quarantine: Quarantine): string {
  const first = quarantine.rows[0]
  return first
    ? `None of its rows can be taken. Row ${first.row}: ${first.reason}`
    : 'No row of the file holds feedback.'
}
