import type { Card, Lane } from '@desirepath/core'
import { curvePath } from '../curve/spline.ts'
import { cellsOf } from './cells.ts'
import type { Columns } from './columns.ts'
import type { Paint } from './options.ts'
import { richBlock } from './rich-text.ts'
import { CELL_PAD, columnLines, laneLabel, railPart, type Row } from './rows.ts'
import { type Block, element, place, textLine, tooltip } from './svg.ts'
import { largestValue, numberWords } from './value-card.ts'

const TOP = 28
const PLOT = 64

interface Peak {
  readonly card: Card
  readonly value: number
  readonly x: number
  readonly y: number
  readonly words: Block
}

/** How much each step weighs, as a dramatic arc: the higher the dot, the more it matters. */
export function importanceRow(
  lane: Lane,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { colours } = paint
  const label = laneLabel(lane, paint)
  const largest = largestValue(lane)
  const peaks = cellsOf(lane, columns).flatMap((cell) => peakOf(cell, { columns, paint, largest }))
  const below = Math.max(0, ...peaks.map((peak) => peak.words.height))
  const height = Math.ceil(Math.max(label.height + 20, TOP + PLOT + 10 + below + CELL_PAD))
  const base = TOP + PLOT
  const ground = element('path', {
    d: `M0 ${base + 0.5}H${columns.width}`,
    stroke: colours.line,
    fill: 'none',
  })
  const ordered = peaks.toSorted((a, b) => a.x - b.x)
  const [first, last] = [ordered[0], ordered.at(-1)]
  const arc =
    first === undefined || last === undefined || ordered.length < 2
      ? ''
      : element('path', {
          d: `${curvePath(ordered)}V${base}H${Math.round(first.x * 10) / 10}Z`,
          fill: colours.ink3,
          'fill-opacity': '0.1',
        })
  const drawn = peaks.map((peak) => drawPeak(peak, { base, largest, paint }))
  const body = columnLines(columns, height, paint) + arc + ground + drawn.join('')
  return { height, rail: railPart(label), body }
}

function peakOf(
  { column: at, cards }: ReturnType<typeof cellsOf>[number],
  options: { readonly columns: Columns; readonly paint: Paint; readonly largest: number },
): Peak[] {
  const { columns, paint, largest } = options
  const found = cards.find((each) => each.card.value !== undefined) ?? cards[0]
  if (found === undefined) return []
  const { card, span } = found
  const covered = columns.list.slice(at, at + span)
  const width = covered.reduce((sum, column) => sum + column.width, 0)
  const x = Math.min(...covered.map((column) => column.x)) + width / 2
  const value = Math.max(0, card.value ?? 0)
  const words = richBlock(card.text ?? '', {
    size: 11.5,
    fill: paint.colours.ink2,
    width: width - 2 * CELL_PAD,
    maxLines: 4,
    paint,
  })
  const left = place(x - width / 2 + CELL_PAD, TOP + PLOT + 10, words.svg)
  const y = TOP + PLOT * (1 - value / largest)
  return [{ card, value, x, y, words: { ...words, svg: left } }]
}

function drawPeak(
  { card, value, x, y, words }: Peak,
  {
    base,
    largest,
    paint,
  }: { readonly base: number; readonly largest: number; readonly paint: Paint },
): string {
  const { colours } = paint
  if (card.value === undefined) return words.svg
  const hollow = card.assumed === true
  const stem = element('path', {
    d: `M${Math.round(x * 10) / 10} ${base}V${Math.round(y * 10) / 10}`,
    stroke: colours.ink3,
    'stroke-width': 2,
    'stroke-dasharray': hollow ? '2 3' : undefined,
  })
  const dot = element('circle', {
    cx: x,
    cy: y,
    r: 4 + (4 * value) / largest,
    fill: hollow ? colours.paper : colours.ink2,
    stroke: colours.ink2,
    'stroke-width': 2,
  })
  const text = numberWords(card.value)
  const figure = textLine(text, {
    x,
    y: y - 12,
    size: 11,
    weight: 'semiBold',
    fill: colours.ink2,
    anchor: 'middle',
    halo: colours.paper,
  })
  return element('g', {}, tooltip(`Importance ${text}`) + stem + dot + figure) + words.svg
}
