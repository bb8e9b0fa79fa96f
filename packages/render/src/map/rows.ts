import type { Columns } from './columns.ts'
import { RAIL } from './columns.ts'
import type { Paint } from './options.ts'
import { type Block, element, place, stack, textBlock } from './svg.ts'

/** One lane of the map: its label in the rail and its content over the columns, equally high. */
export interface Row {
  readonly height: number
  readonly rail: string
  readonly body: string
}

const CELL_PAD = 8

/** Puts one block into each column and makes the row as high as the highest. */
export function cellRow(options: {
  readonly label: Block
  readonly columns: Columns
  readonly cells: readonly Block[]
  readonly paint: Paint
}): Row {
  const { label, columns, cells, paint } = options
  const height = Math.ceil(
    Math.max(label.height + 20, ...cells.map((cell) => cell.height + 2 * CELL_PAD)),
  )
  const content = cells.map((cell, i) =>
    place((columns.list[i]?.x ?? 0) + CELL_PAD, CELL_PAD, cell.svg),
  )
  return {
    height,
    rail: place(12, 10, label.svg),
    body: columnLines(columns, height, paint) + content.join(''),
  }
}

/** The quiet lines between columns. */
export function columnLines(columns: Columns, height: number, { colours }: Paint): string {
  const path = columns.list.slice(1).map((column) => `M${column.x - 0.5} 0V${height}`)
  return path.length === 0
    ? ''
    : element('path', { d: path.join(''), stroke: colours.line2, fill: 'none' })
}

/** Title of a lane with the small line under it, and whatever else belongs into the rail. */
export function railLabel(
  title: string,
  subtitle: string,
  options: { readonly paint: Paint; readonly more?: readonly Block[] },
): Block {
  const { colours } = options.paint
  const width = RAIL - 24
  const blocks = [
    textBlock(title, { size: 12, weight: 'semiBold', fill: colours.ink2, width }),
    textBlock(subtitle, { size: 11, fill: colours.ink3, width }),
    ...(options.more ?? []),
  ]
  return stack(blocks, 3)
}
