import {
  type Card,
  cardSchema,
  formatMarkdown,
  type JourneyRecord,
  recordSchema,
} from '@desirepath/core'
import { blocksOfHtml, MOST_WORDS, tableOfHtml } from '../editing/card-html.ts'
import { isReadableHtml, isShallowHtml } from '../editing/html-depth.ts'
import { CARDS_ATTRIBUTE, type Clipping } from './clipboard-copy.ts'

/** A card that is to be put on the map; `record` is what it places, where it came from a map. */
export interface PastedCard {
  readonly card: Partial<Omit<Card, 'id'>>
  readonly record: Pick<JourneyRecord, 'id' | 'type' | 'title'> | null
}

/** Rows of cells of cards. */
export type PastedBlock = readonly (readonly (readonly PastedCard[])[])[]

/** Cells that one paste may fill. */
export const MOST_CELLS = 5000

/** What is on the clipboard as a block of cards; null where there is nothing a card can hold. */
export function readClipping({ text, html, cards }: Clipping): PastedBlock | null {
  const own = cards === '' ? cardsIn(html) : cards
  const copied = own === '' ? null : readCopied(own)
  if (copied !== null) return copied
  const safeHtml = isReadableHtml(html) ? html : ''
  const table = safeHtml === '' ? null : tableOfHtml(safeHtml)
  if (table !== null && !isOneCell(table)) return table.map((row) => row.map(wordCell))
  if (/\t/.test(text.trimEnd())) return readTsv(text).map((row) => row.map(wordCell))
  const words = safeHtml === '' ? text : formatMarkdown(blocksOfHtml(safeHtml))
  const cell = wordCell(words === '' ? text : words)
  return cell.length === 0 ? null : [[cell]]
}

/** Cards that a map has put into its table. */
function cardsIn(html: string): string {
  if (!html.includes(CARDS_ATTRIBUTE) || !isShallowHtml(html)) return ''
  const template = document.createElement('template')
  template.innerHTML = html
  const table = template.content.querySelector(`table[${CARDS_ATTRIBUTE}]`)
  return table?.getAttribute(CARDS_ATTRIBUTE) ?? ''
}

function isOneCell(table: readonly (readonly string[])[]): boolean {
  return table.length === 1 && table[0]?.length === 1
}

function wordCell(text: string): PastedCard[] {
  const words = plainLines(text)
  return words === '' ? [] : [{ card: { text: words.slice(0, MOST_WORDS) }, record: null }]
}

/** An apostrophe before what a spreadsheet would run as a formula was put there by a copy. */
function plainLines(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
    .replace(/^'(?=[=+@-])/, '')
}

/** Cells divided by tabs, rows by line ends; a quoted cell may hold both, as Excel and Sheets write it. */
export function readTsv(text: string): string[][] {
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '')
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy
  for (;;) {
    const found = cells.exec(source)
    if (found === null) break
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end === '\n') rows.push([])
  }
  return rows
}

function readCopied(json: string): PastedBlock | null {
  const cells = parseJson(json)
  if (!Array.isArray(cells) || cells.length === 0) return null
  const block: PastedCard[][][] = []
  for (const cell of cells.slice(0, MOST_CELLS)) {
    const { row, column, cards } = Object(cell) as Record<string, unknown>
    if (!isPlace(row) || !isPlace(column) || !Array.isArray(cards)) return null
    while (block.length <= row) block.push([])
    const own = block[row] ?? []
    while (own.length <= column) own.push([])
    own[column] = cards.flatMap(readCard)
  }
  return block
}

function readCard(value: unknown): PastedCard[] {
  const { card, record } = Object(value) as Record<string, unknown>
  const fields = cardSchema.omit({ id: true, linksTo: true, counts: true }).safeParse(card)
  const placed = recordSchema.pick({ id: true, type: true, title: true }).safeParse(record)
  return fields.success ? [{ card: fields.data, record: placed.success ? placed.data : null }] : []
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2000
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
