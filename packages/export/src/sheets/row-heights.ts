import { textWidth } from '@desirepath/render'
import type { CellObject } from 'write-excel-file/node'
import type { SheetRow } from './cells.ts'

// Points of a line of 11-point text, and the highest row that Excel has.
const LINE = 15
const HIGHEST = 409
// Pixels of a character of the default font, which column widths count in.
const CHARACTER = 7

/** The rows with heights at which their wrapped texts can be read; some programs leave them at one line. */
export function fitRows(
  rows: readonly SheetRow[],
  columns: readonly { readonly width: number }[],
): SheetRow[] {
  return rows.map((row) => {
    const heights = row.map((cell, i) => (isText(cell) ? heightOf(cell, columns.slice(i)) : 0))
    const height = Math.min(HIGHEST, Math.max(LINE, ...heights))
    const first = row.findIndex(isText)
    return row.map((cell, i) => (i === first && isText(cell) ? { ...cell, height } : cell))
  })
}

function isText(cell: SheetRow[number]): cell is CellObject & { readonly value: string } {
  return (
    typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
  )
}

function heightOf(
  cell: CellObject & { readonly value: string },
  columns: readonly { readonly width: number }[],
): number {
  if (cell.rowSpan !== undefined || cell.wrap === false) return 0
  const covered = columns.slice(0, cell.columnSpan ?? 1)
  const room = covered.reduce((sum, column) => sum + column.width, 0) * CHARACTER
  const points = cell.fontSize ?? 11
  const weight = cell.fontWeight === 'bold' ? 'semiBold' : 'regular'
  const font = { size: points * 1.22, weight } as const
  const lines = cell.value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, font) / room)), 0)
  return lines * LINE * (points / 11) + 3
}
