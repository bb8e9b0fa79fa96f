import {
  type JourneyRecord,
  type Lane,
  type MarkdownBlock,
  type MarkdownSpan,
  parseMarkdown,
} from '@desirepath/core'
import { isUnproven, quoted, recordColours, tokens } from '@desirepath/render'
import { cardWords, isVerbatim } from '../cards/card-words.ts'
import type { PlacedCard } from '../cards/columns.ts'
import type { Pictures } from '../pictures/shown.ts'
import {
  drawPicture,
  drawShape,
  lineHeight,
  linesOf,
  type Slide,
  type TextPart,
  writeText,
} from './drawing.ts'
import { drawIcon, type SlideArt } from './icons.ts'

const colours = tokens.light
const TEXT = 10
const NOTE = 9
const MOST_LINES = 6
const MOST_NOTES = 3
const PAD = 5
const TALLEST = 120
const ICON = 13

/** A card laid out in a width: ready to be drawn, with whether something did not fit. */
export interface CardBox {
  readonly placed: PlacedCard
  readonly height: number
  readonly cut: boolean
  draw(slide: Slide, at: { readonly x: number; readonly y: number }): void
}

/** Lays a card out as a native shape with its words, bold, italic and links kept. */
export function cardBox(
  placed: PlacedCard,
  {
    lane,
    records,
    width,
    art,
  }: {
    readonly lane: Lane
    readonly records: ReadonlyMap<string, JourneyRecord>
    readonly width: number
    readonly art: SlideArt
  },
): CardBox {
  const picture = placedPicture(placed, art.pictures, width - 2 * PAD)
  const card = picture === null ? placed.card : withoutAttachment(placed.card)
  const record = card.recordId === null ? undefined : records.get(card.recordId)
  const { text: said, notes } = cardWords(card, lane, records)
  const verbatim = isVerbatim(card, lane)
  const text = verbatim ? quoted(said) : said
  const icon = art.icons(placed.card.icon, colours.ink2)
  const room = icon === null ? 0 : ICON + 4
  const inner = width - 2 * PAD - room
  const bold = record !== undefined
  const wrapped = linesOf(text, {
    size: TEXT,
    width: inner,
    bold,
    most: MOST_LINES,
  })
  const small = linesOf(notes.join('\n'), { size: NOTE, width: inner, most: MOST_NOTES })
  const marked = record === undefined && !verbatim && !wrapped.cut && card.text !== null
  const words = marked
    ? markedParts(card.text ?? '')
    : linesOfParts(wrapped.cut ? wrapped.lines : text.split('\n'), { bold, italic: verbatim })
  const below = linesOfParts(small.cut ? small.lines : notes, { size: NOTE, colour: colours.ink2 })
  const parts = [...words.slice(0, -1), ...lastOf(words, below.length > 0), ...below]
  const above = picture === null ? 0 : picture.height + PAD
  const height =
    wrapped.lines.length * lineHeight(TEXT) +
    small.lines.length * lineHeight(NOTE) +
    2 * PAD +
    2 +
    above
  return {
    placed,
    height,
    cut: wrapped.cut || small.cut,
    draw(slide, { x, y }) {
      const look = { size: TEXT, colour: colours.ink, margin: PAD, ...groundOf(record) }
      const area = { x, y, width, height }
      if (picture === null && icon === null) {
        writeText(slide, parts, { area, look: { ...look, shape: 'roundRect' } })
        return
      }
      drawShape(slide, 'roundRect', { area, fill: look.fill, line: look.line })
      if (picture !== null) drawPicture(slide, picture, { x: x + PAD, y: y + PAD })
      const top = y + above
      if (icon !== null) drawIcon(slide, icon, { x: x + PAD, y: top + PAD, size: ICON })
      if (parts.length === 0) return
      const below = { x: x + room, y: top, width: width - room, height: height - above }
      writeText(slide, parts, {
        area: below,
        look: { size: TEXT, colour: colours.ink, margin: PAD },
      })
    },
  }
}

/** A picture as large as the card has room for. */
function placedPicture({ card }: PlacedCard, pictures: Pictures, width: number) {
  const shown = card.attachment === undefined ? null : pictures(card.attachment)
  if (shown === null) return null
  const scale = Math.min(width / shown.width, TALLEST / shown.height)
  const { alt = '', name = '' } = card.attachment ?? {}
  return {
    href: shown.href,
    words: alt === '' ? name : alt,
    width: shown.width * scale,
    height: shown.height * scale,
  }
}

/** What a picture shows is said by the picture itself. */
function withoutAttachment({ attachment: _, ...card }: PlacedCard['card']): PlacedCard['card'] {
  return card
}

function lastOf(parts: readonly TextPart[], breaks: boolean): TextPart[] {
  return parts.slice(-1).map((part) => ({ ...part, breaks }))
}

/** Lines under each other in one look. */
function linesOfParts(lines: readonly string[], look: Omit<TextPart, 'text'>): TextPart[] {
  const shown = lines.filter((line) => line !== '')
  return shown.map((text, i) => ({ ...look, text, breaks: i < shown.length - 1 }))
}

/** The small Markdown of a card as runs; lists keep their bullets and numbers. */
function markedParts(text: string): TextPart[] {
  const blocks = parseMarkdown(text.trim()).filter((block) => block.spans.length > 0)
  let number = 0
  return blocks.flatMap((block, i) => {
    number = block.type === 'numbered' ? number + 1 : 0
    const spans = [...bulletOf(block, number), ...block.spans]
    return spans.map((span, j) => ({
      text: span.text,
      bold: span.bold === true || span.mention !== undefined,
      italic: span.italic === true,
      link: span.link,
      breaks: j === spans.length - 1 && i < blocks.length - 1,
    }))
  })
}

function bulletOf({ type }: MarkdownBlock, number: number): MarkdownSpan[] {
  if (type === 'paragraph') return []
  return [{ text: type === 'bullet' ? '• ' : `${number}. ` }]
}

function groundOf(record: JourneyRecord | undefined): {
  readonly fill: string
  readonly line: string
} {
  if (record === undefined) return { fill: colours.card, line: colours.line }
  const own = recordColours(record.type, colours)
  return { fill: isUnproven(record) ? colours.card : own.fill, line: own.line }
}
