import { createTableScanner, dialectOf } from '../csv/csv-records.ts'
import type { Dialect } from '../csv/dialect.ts'
import { cellText } from '../csv/row-scanner.ts'
import { recordsOf } from '../record/records-of.ts'
import { fieldNames, fieldOf, type ReadRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import { isTabular } from '../source/kind.ts'
import type { Source } from '../source/source.ts'

const MOST_ROWS = 2000

/** The first rows of a file of any kind, as a table. */
export interface SampleTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How a CSV file or a sheet is written; null for other kinds. */
  readonly dialect: Dialect | null
}

/** Reads the first rows; throws `UnreadableFile` where there are none. */
export async function sampleTable(source: Source): Promise<SampleTable> {
  const table = isTabular(source.kind) ? csvSample(source) : await recordSample(source)
  if (table.rows.length === 0) throw new UnreadableFile(source.path, withoutRows(source, table))
  return table
}

function csvSample(source: Source): SampleTable {
  const dialect = dialectOf(source)
  const rows: string[][] = []
  const scanner = createTableScanner(dialect, {
    row: (row) => {
      if (rows.length < MOST_ROWS) rows.push(dialect.columns.map((_, i) => cellText(row, i)))
    },
    broken: () => undefined,
  })
  // A copy, because the scanner takes quotes away in place.
  scanner.push(Buffer.from(source.sample))
  if (source.sampleIsWhole) scanner.end()
  return { columns: dialect.columns, rows, dialect }
}

async function recordSample(source: Source): Promise<SampleTable> {
  const records: ReadRecord[] = []
  for await (const batch of recordsOf(source)) {
    for (const record of batch) if (record.type === 'record') records.push(record)
    if (records.length >= MOST_ROWS) break
  }
  records.length = Math.min(records.length, MOST_ROWS)
  const columns = fieldNames(records)
  const rows = records.map((record) => columns.map((column) => fieldOf(record, column)))
  return { columns, rows, dialect: null }
}

function withoutRows(source: Source, table: SampleTable): string {
  if (source.kind === 'xes')
    return 'The event log holds no events. Export it again with its traces.'
  if (!isTabular(source.kind))
    return 'The file holds no objects with fields. Write one {…} an event.'
  if (table.columns.length === 0 || !source.sampleIsWhole) {
    return 'The first line does not end within 512 KB. Check that the file has line ends and is a table.'
  }
  return 'The file has a header and no rows below it. Export the data itself, too.'
}
