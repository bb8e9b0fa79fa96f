import type { EventColumns } from '@desirepath/core'
import { createEventTable, type EventTable } from '../columns/event-table.ts'
import type { EventMapping } from '../mapping/mapping.ts'
import { resolveEvents, timeReaderFor, type ResolvedEventMapping } from '../mapping/resolve.ts'
import { lookAt, type Look } from '../preview/preview.ts'
import { createQuarantine, type Quarantine, type Quarantined } from '../quarantine/quarantine.ts'
import { namesCase } from '../recognition/roles.ts'
import { refusing, UnreadableFile, type BadFile } from '../source/bad-file.ts'
import { isTabular, type SourceKind } from '../source/kind.ts'
import type { Source } from '../source/source.ts'
import { createTimeReader, type TimeReader } from '../time/time-reader.ts'
import { createZone } from '../time/zone.ts'
import { readCsvEvents } from './csv-events.ts'
import type { EventReading, EventReadingEnd } from './reading.ts'
import { readRecordEvents } from './record-events.ts'

export interface ReadEventsOptions {
  /** Columns given by hand; the rest is recognised. */
  readonly mapping?: Partial<EventMapping>
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
  /** Milliseconds since the epoch; tells epochs from other long numbers. */
  readonly now: number
}

/** How far reading has come, over all files. */
export interface ReadProgress {
  readonly file: string
  readonly bytes: number
  readonly totalBytes: number
  readonly rows: number
  readonly quarantined: number
}

/** What one file gave. */
export interface FileRead {
  readonly path: string
  readonly kind: SourceKind
  /** Of a workbook: the sheet that was read, and how many it has. */
  readonly sheet?: Source['sheet']
  readonly rows: number
  readonly taken: number
  readonly quarantined: number
}

export interface EventsRead {
  readonly type: 'events'
  readonly columns: EventColumns
  readonly quarantined: Quarantined
  /** The mapping of the first file. */
  readonly mapping: EventMapping
  /** Whether customers are cases in every file. */
  readonly caseColumn: boolean
  readonly files: readonly FileRead[]
}

/**
 * Reads one or more logs into one set of columns, file after file. Bad rows are quarantined; a bad
 * file is answered as a `BadFile` and nothing is taken. Throws the signal's reason when aborted.
 */
export function readEvents(
  paths: readonly string[],
  options: ReadEventsOptions,
): Promise<EventsRead | BadFile> {
  return refusing(async () => {
    const looks: Look[] = []
    for (const path of paths) looks.push(await lookAt(path, options.now, options.mapping?.sheet))
    const totalBytes = looks.reduce((sum, look) => sum + look.source.size, 0)
    const shared = { table: createEventTable(), quarantine: createQuarantine(), totalBytes }
    const mappings = looks.map((look) => resolveEvents(look, options.mapping ?? {}))
    const files: FileRead[] = []
    let before = { bytes: 0, rows: 0 }
    for (const [i, look] of looks.entries()) {
      const file = await readFile(look, mappings[i]!, { ...shared, options, before })
      files.push(file)
      before = { bytes: before.bytes + look.source.size, rows: before.rows + file.rows }
    }
    const { quarantine } = shared
    return {
      type: 'events',
      columns: shared.table.finish(),
      quarantined: { count: quarantine.count, rows: quarantine.rows },
      mapping: mappings[0]!,
      caseColumn: looks.every(
        ({ source }, i) => source.kind === 'xes' || namesCase(mappings[i]!.customer),
      ),
      files,
    }
  })
}

interface FileContext {
  readonly table: EventTable
  readonly quarantine: Quarantine
  readonly totalBytes: number
  readonly options: ReadEventsOptions
  readonly before: { readonly bytes: number; readonly rows: number }
}

async function readFile(
  look: Look,
  mapping: ResolvedEventMapping,
  context: FileContext,
): Promise<FileRead> {
  const { table, quarantine, options, before, totalBytes } = context
  const { source } = look
  const taken = table.size
  const quarantined = quarantine.count
  const { reader, sure } = timeReaderFor(look, mapping.time, mapping.timeZone)
  const reading: EventReading = {
    look,
    mapping,
    time: reader,
    orderSure: sure,
    table,
    quarantine,
    signal: options.signal,
    onRead: (bytes, rows) =>
      options.onProgress?.({
        file: source.path,
        bytes: before.bytes + Math.min(bytes, source.size),
        totalBytes,
        rows: before.rows + rows,
        quarantined: quarantine.count,
      }),
  }
  let end = await readOnce(reading)
  if (end.contradicted) {
    table.truncate(taken)
    quarantine.truncate(quarantined)
    end = await readOnce({ ...reading, time: otherOrder(reader, mapping), orderSure: true })
  }
  if (table.size === taken)
    throw new UnreadableFile(source.path, nothingTaken(quarantine, quarantined))
  return {
    path: source.path,
    kind: source.kind,
    ...(source.sheet && { sheet: source.sheet }),
    rows: end.rows,
    taken: table.size - taken,
    quarantined: quarantine.count - quarantined,
  }
}

function readOnce(reading: EventReading): Promise<EventReadingEnd> {
  return isTabular(reading.look.source.kind) ? readCsvEvents(reading) : readRecordEvents(reading)
}

function otherOrder(reader: TimeReader, { timeZone }: ResolvedEventMapping): TimeReader {
  return createTimeReader({
    zone: createZone(timeZone)!,
    order: reader.order === 'dayFirst' ? 'monthFirst' : 'dayFirst',
  })
}

function nothingTaken(quarantine: Quarantine, before: number): string {
  const first = quarantine.rows[before]
  const count = quarantine.count - before
  if (!first) return 'No row of the file holds an event.'
  return `None of its ${count} rows can be taken. Row ${first.row}: ${first.reason}`
}
