import type { Card, Journey, JourneyRecord, Lane, LaneType } from '@desirepath/core'
import type { Columns } from './columns.ts'
import type { Paint } from './options.ts'
import { quoteCard } from './quote-card.ts'
import { recordCard } from './record-card.ts'
import { cellRow, columnLines, railLabel, type Row } from './rows.ts'
import { type Block, element, nothing, place, stack, textBlock } from './svg.ts'
import { framed } from './frame.ts'

const nothingHere: Readonly<Partial<Record<LaneType, string>>> = {
  painPoints: 'Nothing found that costs customers or score',
  delights: 'Nothing found that stands out',
  opportunities: 'None yet',
  solutions: 'None yet',
  quotes: 'No comments at these steps',
}

/** A lane of cards: texts, quotes, or records placed on steps. */
export function cardRow(
  journey: Journey,
  lane: Lane,
  options: {
    readonly columns: Columns
    readonly paint: Paint
    readonly records: ReadonlyMap<string, JourneyRecord>
  },
): Row {
  const { columns, paint, records } = options
  const label = railLabel(lane.title, lane.subtitle, { paint })
  const cards = new Map<string, Card[]>()
  for (const cell of lane.cells)
    cards.set(cell.stepId, [...(cards.get(cell.stepId) ?? []), ...cell.cards])
  const shown = columns.list.some((column) => (cards.get(column.step?.id ?? '') ?? []).length > 0)
  if (!shown) return emptyRow(label, lane.type, { columns, paint })
  const ranked = countRanked(journey.records)
  const cells = columns.list.map(({ step, width }) =>
    cellBlock(cards.get(step?.id ?? '') ?? [], { lane, width: width - 16, paint, records, ranked }),
  )
  return cellRow({ label, columns, cells, paint })
}

function countRanked(records: readonly JourneyRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type, rank } of records)
    if (rank !== null) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

function emptyRow(
  label: Block,
  type: LaneType,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const words = nothingHere[type] ?? 'Empty'
  const note = textBlock(words, {
    size: 11.5,
    fill: paint.colours.ink3,
    width: Math.max(100, columns.width - 16),
  })
  const height = Math.max(label.height + 20, note.height + 22)
  return {
    height,
    rail: place(12, 10, label.svg),
    body: columnLines(columns, height, paint) + haloed(note, paint),
  }
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

interface CellOptions {
  readonly lane: Lane
  readonly width: number
  readonly paint: Paint
  readonly records: ReadonlyMap<string, JourneyRecord>
  readonly ranked: ReadonlyMap<string, number>
}

function cellBlock(cards: readonly Card[], options: CellOptions): Block {
  const { paint, width } = options
  const limit = cards.length > paint.cardsInCell ? paint.cardsInCell - 1 : cards.length
  const blocks = cards.slice(0, limit).map((card) => cardBlock(card, options))
  const hidden = cards.length - limit
  const more =
    hidden > 0
      ? textBlock(`+${hidden} more`, {
          size: 11,
          weight: 'semiBold',
          fill: paint.colours.ink3,
          width,
        })
      : nothing
  return stack([...blocks, more], 6)
}

function cardBlock(card: Card, { lane, width, paint, records, ranked }: CellOptions): Block {
  if (card.recordId !== null) {
    const record = records.get(card.recordId)
    if (record === undefined)
      return textCard({ ...card, text: card.text ?? 'A record that is not here' }, width, paint)
    return recordCard(record, { width, paint, of: ranked.get(record.type) ?? 0 })
  }
  if (lane.type === 'quotes' || (lane.type === 'thinking' && card.score !== null))
    return quoteCard(card, { width, paint })
  return textCard(card, width, paint)
}

function textCard(card: Card, width: number, { colours }: Paint): Block {
  const inner = stack(
    [
      textBlock(card.text ?? '', { size: 12.5, fill: colours.ink, width: width - 16, maxLines: 8 }),
      textBlock(card.note ?? '', {
        size: 10.5,
        fill: colours.ink3,
        width: width - 16,
        maxLines: 3,
      }),
    ],
    3,
  )
  return framed(inner, { width, fill: colours.card, line: colours.cardLine })
}
