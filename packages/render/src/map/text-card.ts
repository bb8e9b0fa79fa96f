import { type Card, type Lane, type LaneType, tagsOfCard } from '@desirepath/core'
import { cardColour } from '../theme/tokens.ts'
import type { IconName } from '../theme/icons.ts'
import { attachmentBlock } from './attachment.ts'
import { chosenIcon } from './chosen-icon.ts'
import { framed } from './frame.ts'
import type { Paint } from './options.ts'
import { richBlock } from './rich-text.ts'
import { beside, type Block, element, icon, place, stack, textBlock } from './svg.ts'
import { ownerRow } from './owner-row.ts'
import { tagRow } from './tag-row.ts'

const laneIcons: Readonly<Partial<Record<LaneType, IconName>>> = {
  responsible: 'person',
  systems: 'desk',
  journeys: 'journey',
  obstacles: 'warning',
  suggestions: 'idea',
}
/** Lanes whose words need no frame: they are one text, or entries under each other. */
const bare: ReadonlySet<LaneType> = new Set(['story', 'list'])

interface TextCardOptions {
  readonly lane: Lane
  readonly width: number
  readonly paint: Paint
}

/** A card of words: framed, with a coloured edge where a person coloured it, quieter where it is assumed. */
export function textCard(card: Card, options: TextCardOptions): Block {
  const { lane, width, paint } = options
  const { colours, rtl } = paint
  if (bare.has(lane.type) && card.colour === undefined) return bareText(card, options)
  const marked = card.assumed === true && paint.marksAssumed
  const inner = width - 16
  const attached =
    card.attachment === undefined
      ? []
      : [attachmentBlock(card.attachment, { lane: lane.type, width: inner, paint })]
  const said = wordsOf(card, { ...options, width: marked ? inner - 13 : inner })
  const words = {
    // The mark needs a line even where nothing is said.
    height: marked ? Math.max(12, said.height) : said.height,
    svg: marked && rtl ? place(13, 0, said.svg) : said.svg,
  }
  const tags = tagRow(tagsOfCard(card), { width: inner, paint })
  const owner = ownerRow(card.owner, { width: inner, paint })
  const content = stack([...attached, words, owner, tags], 6)
  const box = framed(content, {
    width,
    fill: card.assumed === true ? colours.paper : colours.card,
    line: card.assumed === true ? colours.assumed : colours.cardLine,
    ...(card.assumed === true ? { dash: '2 3' } : {}),
    edge: card.colour === undefined ? undefined : cardColour(colours, card.colour),
    rtl,
  })
  if (!marked) return box
  const at = { x: rtl ? 7 : width - 17, y: 7 + (attached[0]?.height ?? -6) + 8, size: 10 }
  return { height: box.height, svg: box.svg + icon('assumed', { ...at, colour: colours.ink3 }) }
}

function wordsOf(card: Card, { lane, width, paint }: TextCardOptions): Block {
  const { colours, rtl } = paint
  const picture = markOf(card, lane, paint)
  const inner = picture === null ? width : width - 17
  const text = richBlock(card.text ?? '', {
    size: 12.5,
    fill: card.assumed === true ? colours.ink2 : colours.ink,
    width: inner,
    maxLines: lane.height === 'clamp' ? 3 : 8,
    paint,
  })
  const note = { size: 10.5, fill: colours.ink3, width: inner, maxLines: 3, rtl }
  const block = stack([text, textBlock(card.note ?? '', note)], 3)
  if (picture === null || block.height === 0) return block
  return beside({ width: 12, svg: place(0, 2.5, picture) }, block, { width, rtl })
}

/** The icon that somebody chose for a card, or that of all cards of its lane. */
function markOf(card: Card, lane: Lane, paint: Paint): string | null {
  const { colours } = paint
  const chosen = chosenIcon(card.icon, { size: 12, colour: colours.ink2 }, paint)
  const name = laneIcons[lane.type]
  if (chosen !== null || name === undefined) return chosen
  const colour = lane.type === 'obstacles' ? colours.pain : colours.ink3
  return icon(name, { x: 0, y: 0, size: 12, colour })
}

function bareText(card: Card, { lane, width, paint }: TextCardOptions): Block {
  const { colours, rtl } = paint
  const isList = lane.type === 'list'
  const text = richBlock(card.text ?? '', {
    size: 12.5,
    fill: card.assumed === true ? colours.ink2 : colours.ink,
    width: isList ? width - 12 : width,
    maxLines: lane.height === 'clamp' ? 3 : 12,
    paint,
  })
  if (!isList) {
    // Over the lines between columns.
    const ground = element('rect', { width, height: text.height, fill: colours.paper })
    return { height: text.height, svg: ground + text.svg }
  }
  const dot = textBlock('•', { size: 12.5, fill: colours.ink3, width: 7, rtl })
  return beside({ width: 7, svg: dot.svg }, text, { width, rtl })
}
