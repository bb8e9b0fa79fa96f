import type { Lane } from '@desirepath/core'
import { withIcon } from './chosen-icon.ts'
import { type Columns, RAIL } from './columns.ts'
import { commentMark } from './comment-mark.ts'
import type { Box } from './labels.ts'
import type { Paint } from './options.ts'
import { type Block, element, place, stack, textBlock } from './svg.ts'

/** One lane of the map: its label in the rail and its content over the columns, equally high. */
export interface Row {
  readonly height: number
  readonly rail: string
  readonly body: string
  /** What lies under everything that stands in the body, also under the links between cards. */
  readonly ground?: string
  /** Where its cards stand within it, for the links between them. */
  readonly cards?: ReadonlyMap<string, Box>
}

export const CELL_PAD = 8
const LABEL_TOP = 10

/** Puts one block into each column and makes the row as high as the highest. */
export function cellRow(options: {
  readonly label: Block
  readonly columns: Columns
  readonly cells: readonly Block[]
  readonly paint: Paint
}): Row {
  const { label, columns, cells, paint } = options
  const height = Math.ceil(
    Math.max(label.height + 2 * LABEL_TOP, ...cells.map((cell) => cell.height + 2 * CELL_PAD)),
  )
  const content = cells.map((cell, i) =>
    place((columns.list[i]?.x ?? 0) + CELL_PAD, CELL_PAD, cell.svg),
  )
  const body = columnLines(columns, height, paint) + content.join('')
  return { height, rail: railPart(label), body }
}

/** The label at its place in the rail. */
export function railPart(label: Block, y = LABEL_TOP): string {
  return place(12, y, label.svg)
}

/** The quiet lines between columns. */
export function columnLines(columns: Columns, height: number, { colours }: Paint): string {
  const path = columns.list
    .filter((column) => column.x > 0)
    .map((column) => `M${column.x - 0.5} 0V${height}`)
  return path.length === 0
    ? ''
    : element('path', { d: path.join(''), stroke: colours.line2, fill: 'none' })
}

/** Title of a lane with the small line under it, and whatever else belongs into the rail. */
export function railLabel(
  title: string,
  subtitle: string,
  options: {
    readonly paint: Paint
    readonly icon?: string | undefined
    readonly more?: readonly Block[]
  },
): Block {
  const { paint, icon } = options
  const { colours, rtl } = paint
  const width = RAIL - 24
  const style = { size: 12, weight: 'semiBold', fill: colours.ink2, rtl } as const
  const blocks = [
    withIcon(icon, (room) => textBlock(title, { ...style, width: room }), {
      width,
      look: { size: 14, colour: colours.ink3 },
      paint,
    }),
    textBlock(subtitle, { size: 11, fill: colours.ink3, width, rtl }),
    ...(options.more ?? []),
  ]
  return stack(blocks, 3)
}

/** The label of a lane, with its open comments. */
export function laneLabel(lane: Lane, paint: Paint, more: readonly Block[] = []): Block {
  const label = railLabel(lane.title, lane.subtitle, { paint, more, icon: lane.icon })
  const mark = commentMark(paint.openThreads('lane', lane.id), paint)
  return { ...label, svg: label.svg + place(paint.rtl ? -4 : RAIL - 24 - mark.width, 0, mark.svg) }
}
