import type { Card, Journey, JourneyRecord, Lane, LaneType } from '@desirepath/core'
import { cellsOf, type Cell } from './cells.ts'
import type { Columns } from './columns.ts'
import { commentMark } from './comment-mark.ts'
import type { Box } from './labels.ts'
import type { Paint } from './options.ts'
import { quoteCard } from './quote-card.ts'
import { recordCard } from './record-card.ts'
import { CELL_PAD, columnLines, laneLabel, railPart, type Row } from './rows.ts'
import { type Block, element, nothing, place, textBlock } from './svg.ts'
import { textCard } from './text-card.ts'
import { type BarScale, largestValue, valueCard } from './value-card.ts'

const nothingHere: Readonly<Partial<Record<LaneType, string>>> = {
  painPoints: 'Nothing found that costs customers or score',
  delights: 'Nothing found that stands out',
  opportunities: 'None yet',
  solutions: 'None yet',
  quotes: 'No comments at these steps',
}
const GAP = 6

interface CardRowOptions {
  readonly columns: Columns
  readonly paint: Paint
  readonly records: ReadonlyMap<string, JourneyRecord>
}

interface CardOptions extends CardRowOptions {
  readonly lane: Lane
  readonly ranked: ReadonlyMap<string, number>
  readonly scale: BarScale | null
}

/** A lane of cards: texts, quotes, numbers, pictures, or records placed on steps; a card may cover several columns. */
export function cardRow(journey: Journey, lane: Lane, options: CardRowOptions): Row {
  const { columns, paint } = options
  const label = laneLabel(lane, paint)
  if (lane.cells.every((cell) => cell.cards.length === 0))
    return emptyRow(label, emptyWords(journey, lane.type), { columns, paint })
  const ranked = countRanked(journey.records)
  // Metrics differ in their units: only a lane of one number can be drawn to one scale.
  const longest = Math.min(...columns.list.map((column) => column.width)) - 2 * CELL_PAD
  const scale = lane.type === 'number' ? { largest: largestValue(lane), longest } : null
  const placed = layOut({ ...options, lane, ranked, scale })
  const fixed = typeof lane.height === 'number' ? lane.height : 0
  const height = Math.ceil(Math.max(label.height + 20, placed.height + 2 * CELL_PAD, fixed))
  const body = columnLines(columns, height, paint) + placed.svg
  return { height, rail: railPart(label), body, cards: placed.cards }
}

function countRanked(records: readonly JourneyRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type, rank } of records)
    if (rank !== null) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

/** Column by column each card goes under the lowest of those that already stand in its columns. */
function layOut(options: CardOptions): Block & { readonly cards: ReadonlyMap<string, Box> } {
  const { columns, lane, paint } = options
  const floors = columns.list.map(() => 0)
  const cards = new Map<string, Box>()
  const parts: string[] = []
  for (const cell of cellsOf(lane, columns)) {
    const { shown, hidden } = cut(cell, paint.cardsInCell)
    let left = hidden
    for (const [i, { card, span }] of shown.entries()) {
      const box = boxOf(cell.column, span, { columns, floors })
      const block = cardBlock(card, box.width, options)
      if (i > 0 && isTooHigh(box.y + block.height, lane)) {
        left += shown.length - i
        break
      }
      parts.push(place(box.x, box.y, block.svg + cardComments(card, box.width, paint)))
      cards.set(card.id, { ...box, height: block.height })
      floors.fill(box.y - CELL_PAD + block.height + GAP, cell.column, cell.column + span)
    }
    const width = (columns.list[cell.column]?.width ?? 0) - 2 * CELL_PAD
    const more = moreBlock(left, width, paint)
    const box = boxOf(cell.column, 1, { columns, floors })
    parts.push(place(box.x, box.y, more.svg))
    floors[cell.column] = box.y - CELL_PAD + more.height + (more.height > 0 ? GAP : 0)
  }
  return { height: Math.max(0, ...floors.map((floor) => floor - GAP)), svg: parts.join(''), cards }
}

function cut(cell: Cell, most: number): { readonly shown: Cell['cards']; readonly hidden: number } {
  const limit = cell.cards.length > most ? most - 1 : cell.cards.length
  return { shown: cell.cards.slice(0, limit), hidden: cell.cards.length - limit }
}

/** Room is left for the line that counts what is missing. */
function isTooHigh(bottom: number, { height }: Lane): boolean {
  return typeof height === 'number' && bottom + 22 > height
}

function boxOf(
  column: number,
  span: number,
  { columns, floors }: { readonly columns: Columns; readonly floors: readonly number[] },
): Box {
  const covered = columns.list.slice(column, column + span)
  const x = Math.min(...covered.map((each) => each.x)) + CELL_PAD
  const width = covered.reduce((sum, each) => sum + each.width, 0) - 2 * CELL_PAD
  const y = CELL_PAD + Math.max(...floors.slice(column, column + span))
  return { x, y, width, height: 0 }
}

function cardComments(card: Card, width: number, paint: Paint): string {
  const mark = commentMark(paint.openThreads('card', card.id), paint)
  return place(paint.rtl ? 6 : width - mark.width - 6, -9, mark.svg)
}

function moreBlock(hidden: number, width: number, { colours, rtl }: Paint): Block {
  const style = { size: 11, weight: 'semiBold', fill: colours.ink3, width, rtl } as const
  return hidden > 0 ? textBlock(`+${hidden} more`, style) : nothing
}

function cardBlock(card: Card, width: number, options: CardOptions): Block {
  const { lane, paint, records, ranked, scale } = options
  if (card.recordId !== null) {
    const record = records.get(card.recordId)
    if (record === undefined) {
      const text = card.text ?? 'A record that is not here'
      return textCard({ ...card, text }, { lane, width, paint })
    }
    return recordCard(record, { width, paint, of: ranked.get(record.type) ?? 0 })
  }
  if (card.value !== undefined) return valueCard(card, { width, paint, scale })
  if (lane.type === 'quotes' || (lane.type === 'thinking' && card.score !== null))
    return quoteCard(card, { width, paint })
  return textCard(card, { lane, width, paint })
}

/** Only what was looked for can be missing. */
function emptyWords({ discovery }: Journey, type: LaneType): string {
  const words = nothingHere[type]
  return discovery === null || words === undefined ? 'None yet' : words
}

function emptyRow(
  label: Block,
  words: string,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const width = Math.max(100, columns.width - 16)
  const note = textBlock(words, { size: 11.5, fill: paint.colours.ink3, width, rtl: paint.rtl })
  const height = Math.max(label.height + 20, note.height + 22)
  const body = columnLines(columns, height, paint) + haloed(note, paint)
  return { height, rail: railPart(label), body }
}

/** The words stand over column lines. */
function haloed(note: Block, { colours }: Paint): string {
  const halo = {
    stroke: colours.paper,
    'stroke-width': 6,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  return place(8, 11, element('g', halo, note.svg))
}
