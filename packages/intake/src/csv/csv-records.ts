import type { SourceRecord } from '../record/source-record.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { delimiterText, detectDialect, type Dialect, dialectWith } from './dialect.ts'
import { cellText, createRowScanner, type Row, type RowScanner } from './row-scanner.ts'

/** The rows of a CSV file or a sheet as named strings; empty cells are left out, empty rows passed over. */
export async function* csvRecords(
  source: Source,
  options: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const dialect = dialectOf(source)
  let batch: SourceRecord[] = []
  const scanner = createTableScanner(dialect, {
    row: (row) => batch.push(rowRecord(row, dialect)),
    broken: (line, reason, raw) => batch.push({ type: 'broken', row: line, reason, raw }),
  })
  for await (const chunk of source.chunks(options)) {
    scanner.push(chunk)
    yield batch
    batch = []
  }
  scanner.end()
  yield batch
}

/** How a table is written: found from its beginning, or known of a sheet. */
export function dialectOf({ sample, separators }: Pick<Source, 'sample' | 'separators'>): Dialect {
  return separators === undefined ? detectDialect(sample) : dialectWith(separators, sample)
}

/** A scanner that hands over the rows of the table alone: no titles, header, or empty rows. */
export function createTableScanner(
  dialect: Dialect,
  handler: {
    row(row: Row): void
    broken(line: number, reason: string, raw: string): void
  },
): RowScanner {
  let headerDue = dialect.hasHeader
  return createRowScanner(
    { ...dialect, width: dialect.columns.length },
    {
      row: (row) => {
        if (row.line < dialect.firstLine) return
        if (headerDue) headerDue = false
        else if (!isEmptyRow(row)) handler.row(row)
      },
      broken: (line, reason, raw) => handler.broken(line, reason, raw),
    },
  )
}

/** The row as text again, for quarantine. */
export function rowText(row: Row, dialect: Dialect): string {
  const cells = Array.from({ length: Math.min(row.cells, row.starts.length) }, (_, i) =>
    cellText(row, i),
  )
  return cells.join(delimiterText(dialect.delimiter)).slice(0, 400) + (row.surplus ? ' …' : '')
}

/** Why a row with more cells than the header cannot be trusted. */
export function surplusReason(row: Row, dialect: Dialect): string {
  return `The row has ${row.cells} cells, the header ${dialect.columns.length}. Quote cells that hold the delimiter '${delimiterText(dialect.delimiter)}'.`
}

function rowRecord(row: Row, dialect: Dialect): SourceRecord {
  if (row.surplus) {
    return {
      type: 'broken',
      row: row.line,
      reason: surplusReason(row, dialect),
      raw: rowText(row, dialect),
    }
  }
  const fields = new Map<string, string>()
  for (const [i, name] of dialect.columns.entries()) {
    const text = cellText(row, i)
    if (text !== '') fields.set(name, text)
  }
  const raw = rowText(row, dialect)
  return { type: 'record', row: row.line, fields, shared: null, raw: () => raw }
}

function isEmptyRow(row: Row): boolean {
  if (row.surplus || row.ends[0]! > row.starts[0]!) return false
  for (let i = 1; i < Math.min(row.cells, row.starts.length); i++) {
    if (row.ends[i]! > row.starts[i]!) return false
  }
  return true
}
