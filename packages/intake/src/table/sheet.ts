import type { CellFormat, WorkbookParts } from './workbook-parts.ts'
import { walkXml } from './xml-walk.ts'

/** Texts by row from 1 and column from 0. */
export type SheetCells = ReadonlyMap<number, ReadonlyMap<number, string>>

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

interface Cell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly shows: CellFormat
  text: string
}

interface SheetOptions extends WorkbookParts {
  readonly file: string
  /** Told of merged cells, by the address of their first. */
  readonly merge?: (from: string, size: { columns: number; rows: number }) => void
  /** How true and false are written. */
  readonly booleans?: readonly [yes: string, no: string]
  /** Told of formulas that give an error; they have no text. */
  readonly error?: (row: number, column: number, text: string) => void
}

/** The cells of a sheet as texts: formulas by their last result, dates as ISO 8601, lengths of time as 26:30:00. */
export function readSheet(xml: string, options: SheetOptions): Map<number, Map<number, string>> {
  const cells = new Map<number, Map<number, string>>()
  let row = 0
  let cell: Cell | null = null
  let inValue = false
  walkXml(xml, options.file, {
    open(name, { r, t = 'n', s, ref }) {
      if (name === 'mergeCell' && ref !== undefined) told(ref, options)
      if (name === 'row') {
        row = Number(r ?? row + 1)
        cell = null
      }
      if (name === 'c') {
        const column = r === undefined ? (cell?.column ?? -1) + 1 : placeOf(r)
        cell = { row, column, type: t, shows: options.formats[Number(s)] ?? 'plain', text: '' }
      }
      inValue = name === 'v' || name === 't'
    },
    text(text) {
      if (inValue && cell !== null) cell.text += text
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name !== 'c' || cell === null) return
      if (cell.type === 'e') options.error?.(cell.row, cell.column, cell.text)
      const text = textOf(cell, options)
      if (text === '') return
      const line = cells.get(cell.row) ?? new Map<number, string>()
      cells.set(cell.row, line.set(cell.column, text))
    },
  })
  return cells
}

/** `B2:D3` begins at B2 and covers three columns and two rows. */
function told(ref: string, { merge }: SheetOptions): void {
  const [from = '', to = from] = ref.split(':')
  const lineOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0])
  const size = { columns: placeOf(to) - placeOf(from) + 1, rows: lineOf(to) - lineOf(from) + 1 }
  if (size.columns > 0 && size.rows > 0) merge?.(from, size)
}

/** `BC12` stands in column 54, counted from 0. */
export function placeOf(reference: string): number {
  let place = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    place = place * 26 + value
  }
  return Math.min(place, 16_384) - 1
}

export function columnOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnOf(Math.floor(place / 26) - 1) + letter
}

function textOf({ type, text, shows }: Cell, options: SheetOptions): string {
  const [yes, no] = options.booleans ?? ['yes', 'no']
  switch (type) {
    case 's':
      return options.strings[Number(text)] ?? ''
    case 'b':
      return text === '1' ? yes : no
    case 'e':
      return ''
    case 'n':
      return text === '' || shows === 'plain'
        ? plainNumber(text)
        : timeText(Number(text), shows, options.from1904)
    default:
      return text
  }
}

/** A day before the first is a time of day alone. */
function timeText(days: number, shows: CellFormat, from1904: boolean): string {
  const isClock = shows === 'length' || (shows === 'clock' && days < 1)
  return isClock && days >= 0 ? clockText(days) : dateText(days, from1904)
}

function clockText(days: number): string {
  const seconds = Math.round((days * DAY) / 1000)
  const two = (value: number) => String(Math.floor(value) % 60).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(seconds / 60)}:${two(seconds)}`
}

function dateText(days: number, from1904: boolean): string {
  const time = Math.round((from1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY)
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return ''
  const iso = new Date(time).toISOString()
  if (Number.isInteger(days)) return iso.slice(0, 10)
  return time % 1000 === 0 ? iso.slice(0, 19) : iso.slice(0, 23)
}

/** Excel writes 0.1 + 0.2 with all its digits; whole numbers may be long and are kept as they are. */
function plainNumber(text: string): string {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value) || /^-?\d+$/.test(text)) return text
  return String(Number(value.toPrecision(15)))
}
