import {
  type Card,
  type JourneyRecord,
  type MarkdownBlock,
  type MarkdownSpan,
  parseMarkdown,
  plainText,
} from '@desirepath/core'
import type { DeskGrid } from './card-desk.ts'
import { type CellBlock, laneKind, type PlacedCard, placedCards } from './cell-grid.ts'

/** What a clipboard holds for the map, as strings. */
export interface Clipping {
  readonly text: string
  readonly html: string
  /** Cards that were copied from a map, as JSON; empty where it came from elsewhere. */
  readonly cards: string
}

/** The format of `Clipping.cards`. */
export const CARDS_FORMAT = 'application/x-desirepath-cards'

/** Where `Clipping.cards` stands in HTML. */
export const CARDS_ATTRIBUTE = 'data-desirepath-cards'

/** A copied cell: rows count lanes that hold cards, columns steps, both from the first copied. */
interface CopiedCell {
  readonly row: number
  readonly column: number
  readonly cards: readonly {
    readonly card: Omit<Card, 'id'>
    readonly record: Pick<JourneyRecord, 'id' | 'type' | 'title'> | null
  }[]
}

/** Cards as spreadsheets, texts and maps take them. */
export function copyCells(
  grid: DeskGrid,
  ids: readonly string[],
  block: CellBlock | null,
): Clipping {
  const cells = copiedCells(grid, ids, block)
  const rows = Math.max(0, ...cells.map(({ row }) => row)) + 1
  const columns = Math.max(0, ...cells.map(({ column }) => column)) + 1
  const table = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = cells.find((each) => each.row === row && each.column === column)
      return (cell?.cards ?? []).map(({ card, record }) => record?.title ?? wordsOf(card))
    }),
  )
  const body = table.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')
  return {
    text: table.map((row) => row.map(tsvCell).join('\t')).join('\n'),
    html: `<table>${body}</table>`,
    cards: JSON.stringify(cells),
  }
}

/** The cards as a part of the table, for clipboards that take no format but text and HTML. */
export function withCards({ text, html, cards }: Clipping): Clipping {
  const table = `<table ${CARDS_ATTRIBUTE}="${escapeHtml(cards)}">`
  return { text, html: html.replace('<table>', () => table), cards }
}

function copiedCells(
  grid: DeskGrid,
  ids: readonly string[],
  block: CellBlock | null,
): CopiedCell[] {
  const wanted = new Set(ids)
  const placed = placedCards(grid).filter(({ card }) => wanted.has(card.id))
  const held = grid.lanes.filter((lane) => laneKind(lane) !== null).map(({ id }) => id)
  const laneIds =
    block === null ? placed.map(({ laneId }) => laneId) : block.lanes.map(({ id }) => id)
  const top = Math.min(...laneIds.map((id) => held.indexOf(id)))
  const steps = grid.columns.map(({ step }) => step.id)
  const left = Math.min(
    ...(block === null
      ? placed.map(({ column }) => column)
      : block.columns.map(({ step }) => steps.indexOf(step.id))),
  )
  const byCell = Map.groupBy(
    placed,
    ({ laneId, column }) => `${held.indexOf(laneId) - top} ${column - left}`,
  )
  const cells = [...byCell].map(([at, cards]) => {
    const [row = 0, column = 0] = at.split(' ').map(Number)
    return { row, column, cards: cards.map((each) => copied(grid, each)) }
  })
  // The corner keeps the size of a block whose last cells are empty.
  const corner = { row: (block?.lanes.length ?? 1) - 1, column: (block?.columns.length ?? 1) - 1 }
  const hasCorner = cells.some((each) => each.row === corner.row && each.column === corner.column)
  return block === null || hasCorner ? cells : [...cells, { ...corner, cards: [] }]
}

function copied({ recordOf }: DeskGrid, { card }: PlacedCard): CopiedCell['cards'][number] {
  // A figure leads to whom it counts only where it was counted.
  const { id: _, linksTo: __, counts: ___, ...fields } = card
  const found = card.recordId === null ? undefined : recordOf.get(card.recordId)
  const record = found === undefined ? null : { id: found.id, type: found.type, title: found.title }
  return { card: fields, record }
}

function wordsOf({ text, value, attachment }: Omit<Card, 'id'>): string {
  const parts = [value === undefined ? '' : String(value), text ?? '']
  const words = parts.filter((part) => part !== '').join(' ')
  return words === '' ? (attachment?.name ?? '') : words
}

/** Quoted as Excel does it; what it would run as a formula begins with an apostrophe. */
function tsvCell(texts: readonly string[]): string {
  const text = texts.map(plainText).join('\n')
  const safe = /^[=+@\t\r]|^-(?!\s*[\d.]+$)/.test(text) ? `'${text}` : text
  return /["\t\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function htmlCell(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => parseMarkdown(text)).map(htmlLine)
  return `<td>${lines.join('<br>')}</td>`
}

function htmlLine({ type, spans }: MarkdownBlock): string {
  return (type === 'paragraph' ? '' : '• ') + spans.map(htmlSpan).join('')
}

function htmlSpan({ text, bold, italic, code, link, mention }: MarkdownSpan): string {
  const inner = escapeHtml(text)
  const coded = code ? `<code>${inner}</code>` : inner
  const slanted = italic ? `<i>${coded}</i>` : coded
  const strong = bold || mention !== undefined ? `<b>${slanted}</b>` : slanted
  return link === undefined ? strong : `<a href="${escapeHtml(link)}">${strong}</a>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
