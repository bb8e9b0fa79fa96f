import { cellText, createRowScanner, type Separators } from './row-scanner.ts'
import { isDataLike } from '../recognition/profile.ts'

/** How a CSV file is written, as found from its beginning. */
export interface Dialect extends Separators {
  /** Line on which the table begins; what comes before is a title or a note. */
  readonly firstLine: number
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean
  /** Unique names of the columns, made up where there is no header. */
  readonly columns: readonly string[]
}

const PROBE_BYTES = 128 << 10
const PROBE_ROWS = 300
const likely = [
  ',',
  ';',
  '\t',
  '|',
  '\u0001',
  '\u001f',
  '^',
  '~',
  '¦',
  '#',
  '§',
  '*',
  '$',
  '%',
  '&',
  '!',
  '=',
  '+',
  ':',
  ' ',
]

/** Finds delimiter, line end, title lines and header from the first bytes of a file (UTF-8). */
export function detectDialect(sample: Buffer, delimiters: readonly string[] = likely): Dialect {
  const newline = sample.includes(10) ? 10 : 13
  const declared = declaredDelimiter(sample)
  const delimiter = declared ?? likeliestDelimiter(sample, newline, delimiters)
  return dialectWith({ delimiter, newline }, sample, declared !== null)
}

/** Finds title lines and header where it is known how cells and rows are set apart. */
export function dialectWith(
  { delimiter, newline }: Separators,
  sample: Buffer,
  declared = false,
): Dialect {
  const rows = readRows(sample, { delimiter, newline })
  const width = commonWidth(rows.slice(Math.min(rows.length - 1, 5)))
  const first = firstTableRow(rows, declared, width)
  const names = rows[first]?.cells ?? []
  const hasHeader = looksLikeHeader(
    names,
    rows.slice(first + 1).map((row) => row.cells),
  )
  const columns = hasHeader ? names : names.map((_, i) => `column ${i + 1}`)
  return {
    delimiter,
    newline,
    firstLine: rows[first]?.line ?? 1,
    hasHeader,
    columns: uniqueNames(withoutEmptyEnd(columns, width)),
  }
}

/** The delimiter as people write it. */
export function delimiterText(delimiter: number): string {
  return String.fromCharCode(delimiter)
}

interface ProbedRow {
  readonly line: number
  readonly cells: string[]
}

function readRows(sample: Buffer, separators: Separators): ProbedRow[] {
  const rows: ProbedRow[] = []
  const scanner = createRowScanner(
    { ...separators, width: 1024 },
    {
      row: (row) => {
        if (rows.length >= PROBE_ROWS) return
        const count = Math.min(row.cells, 1024)
        rows.push({
          line: row.line,
          cells: Array.from({ length: count }, (_, i) => cellText(row, i)),
        })
      },
      broken: () => undefined,
    },
  )
  scanner.push(Buffer.from(sample.subarray(0, PROBE_BYTES)))
  if (sample.length <= PROBE_BYTES) scanner.end()
  return rows
}

/** Excel writes `sep=;` on the first line of some exports. */
function declaredDelimiter(sample: Buffer): number | null {
  const match = /^"?sep=(.)"?\r?\n/i.exec(sample.toString('latin1', 0, 12))
  return match ? match[1]!.charCodeAt(0) : null
}

/** The byte that cuts most rows into the same number of cells, the header among them. */
function likeliestDelimiter(
  sample: Buffer,
  newline: 10 | 13,
  delimiters: readonly string[],
): number {
  let best = 44
  let bestScore = 0
  for (const [place, text] of delimiters.entries()) {
    const bytes = Buffer.from(text)
    if (bytes.length > 1 || !sample.includes(bytes)) continue
    const rows = readRows(sample, { delimiter: bytes[0]!, newline })
    const score = delimiterScore(rows) * (place < 6 ? 1 : 0.8)
    if (score > bestScore * 1.001) {
      best = bytes[0]!
      bestScore = score
    }
  }
  return best
}

function delimiterScore(rows: readonly ProbedRow[]): number {
  const width = commonWidth(rows)
  if (width < 2) return 0
  const alike = rows.filter((row) => row.cells.length === width).length / rows.length
  const header = rows
    .slice(0, 6)
    .some((row) => row.cells.length === width && row.cells.every((cell) => cell.length < 200))
  return alike ** 2 * (header ? 1 : 0.3) * (1 + Math.min(width, 20) / 40)
}

/** The number of cells that most rows have. */
function commonWidth(rows: readonly ProbedRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width
  return best
}

/** Titles above the table have fewer cells than its rows, or nothing in all but one. */
function firstTableRow(rows: readonly ProbedRow[], declared: boolean, width: number): number {
  const start = declared ? 1 : 0
  if (width < 2) return start
  for (let i = start; i < Math.min(rows.length, start + 10); i++) {
    const filled = rows[i]!.cells.filter((cell) => cell.trim() !== '').length
    if (filled > 1 && rows[i]!.cells.length >= width - 1) return i
  }
  return start
}

/** A header names: none of its cells is a number or a time, unless the cells below are names too. */
function looksLikeHeader(names: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (names.length === 0) return false
  const dataLike = names.filter((name) => isDataLike(name)).length
  if (dataLike === 0) return true
  return (
    rows.length > 0 &&
    dataLike * 2 < names.length &&
    !names.some((name, i) => isTwinOfColumn(name, rows, i))
  )
}

/** A cell in the first row that is data of the very kind below it is no name. */
function isTwinOfColumn(
  name: string,
  rows: readonly (readonly string[])[],
  column: number,
): boolean {
  if (!isDataLike(name)) return false
  const below = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return below.length > 0 && below.every(isDataLike)
}

/** A trailing delimiter makes an empty last column that no row fills. */
function withoutEmptyEnd(columns: readonly string[], width: number): readonly string[] {
  const endsEmpty =
    columns.length > 1 && columns.at(-1)?.trim() === '' && columns.length > width - 1
  return endsEmpty && columns.length > width ? columns.slice(0, -1) : columns
}

function uniqueNames(columns: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return columns.map((column, i) => {
    const name = column.trim() === '' ? `column ${i + 1}` : column.trim()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
