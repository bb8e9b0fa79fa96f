import type { CellObject, Row } from 'write-excel-file/node'
import { cleanText } from '@desirepath/render'
import { fitRows } from './row-heights.ts'
import { safeText } from './safe-text.ts'

type Style = Omit<CellObject, 'value' | 'type'>
export type SheetRow = Row

export interface WorkSheet {
  readonly sheet: string
  readonly data: SheetRow[]
  readonly columns: { readonly width: number }[]
  readonly stickyRowsCount: number
  readonly stickyColumnsCount: number
  readonly showGridLines?: boolean
}

// What Excel takes in one cell.
const LONGEST = 32_767
const CUT = ' … (cut: too long for a cell)'

/** A cell of text that stays text; lines stay lines. */
export function textCell(text: string, style: Style = {}): CellObject | null {
  const lines = text.split('\n').map(cleanText).join('\n').trim()
  if (lines === '') return Object.keys(style).length === 0 ? null : { ...style }
  const safe = safeText(lines)
  const value = safe.length > LONGEST ? safe.slice(0, LONGEST - CUT.length) + CUT : safe
  return { value, type: String, wrap: true, alignVertical: 'top', ...style }
}

export const percent = { format: '0.0%' } as const
export const whole = { format: '#,##0' } as const
export const signed = { format: '+0.00;-0.00;0.00' } as const

/** A number with its format; empty where nothing can be said. */
export function numberCell(value: number | null | undefined, style: Style): CellObject | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  return { value, type: Number, alignVertical: 'top', ...style }
}

export interface TableColumn<Item> {
  readonly title: string
  /** Characters. */
  readonly width: number
  readonly cell: (item: Item) => CellObject | null
}

/** A sheet with one item a row under a header that stays in sight. */
export function tableSheet<Item>(
  name: string,
  items: readonly Item[],
  { columns, sticky }: { readonly columns: readonly TableColumn<Item>[]; readonly sticky: number },
): WorkSheet {
  const header = columns.map(({ title }) =>
    textCell(title, {
      fontWeight: 'bold',
      backgroundColor: '#efece6',
      bottomBorderStyle: 'thin',
      bottomBorderColor: '#857f75',
    }),
  )
  const rows = items.map((item) => columns.map((column) => column.cell(item)))
  return {
    sheet: name,
    data: fitRows([header, ...rows], columns),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: sticky,
  }
}
