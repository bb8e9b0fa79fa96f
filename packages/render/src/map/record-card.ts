import type { JourneyRecord } from '@desirepath/core'
import { formatCount, formatN, formatShare, plural } from '../figures/format.ts'
import { costInterval, costWords } from '../story/cost.ts'
import { isUnproven, notProven } from '../story/proof.ts'
import { textWidth } from '../text/measure.ts'
import type { Tokens } from '../theme/tokens.ts'
import { framed } from './frame.ts'
import type { Paint } from './options.ts'
import { ownerRow } from './owner-row.ts'
import { channelIcon } from '../theme/icons.ts'
import { chosenIcon } from './chosen-icon.ts'
import {
  beside,
  type Block,
  element,
  icon,
  link,
  nothing,
  place,
  stack,
  tag,
  textBlock,
  textLine,
  tooltip,
} from './svg.ts'

interface RecordColours {
  readonly ink: string
  readonly fill: string
  readonly line: string
}

export function recordColours(type: JourneyRecord['type'], colours: Tokens): RecordColours {
  switch (type) {
    case 'painPoint':
      return { ink: colours.pain, fill: colours.painBg, line: colours.painLine }
    case 'delight':
      return { ink: colours.delight, fill: colours.delightBg, line: colours.delightLine }
    case 'opportunity':
      return {
        ink: colours.opportunity,
        fill: colours.opportunityBg,
        line: colours.opportunityLine,
      }
    case 'solution':
      return { ink: colours.solution, fill: colours.solutionBg, line: colours.solutionLine }
    case 'touchpoint':
      return { ink: colours.ink2, fill: colours.card, line: colours.line }
    case 'metric':
      return { ink: colours.accent, fill: colours.card, line: colours.line }
  }
}

/** A record placed on a step: title, rank and severity, what it costs, and the evidence behind it. */
export function recordCard(
  record: JourneyRecord,
  { width, paint, of }: { readonly width: number; readonly paint: Paint; readonly of: number },
): Block {
  const { colours } = paint
  const own = recordColours(record.type, colours)
  const inner = width - 16
  const blocks = [
    titleBlock(record, inner, paint),
    standing(record, { width: inner, paint, ink: own.ink, of }),
    costBlock(record, inner, paint),
    evidenceBlock(record, inner, paint),
    ownerRow(record.owner, { width: inner, paint }),
  ]
  const card = framed(stack(blocks, 4), {
    width,
    fill: isUnproven(record) ? colours.card : own.fill,
    line: own.line,
  })
  return { height: card.height, svg: link(paint.href({ type: 'record', id: record.id }), card.svg) }
}

/** The title, of a touchpoint behind the icon of its channel. */
function titleBlock(record: JourneyRecord, width: number, paint: Paint): Block {
  const { colours, rtl } = paint
  const title = (own: number) =>
    textBlock(record.title, {
      size: 12.5,
      weight: 'semiBold',
      fill: colours.ink,
      width: own,
      maxLines: 6,
      rtl,
    })
  if (record.type !== 'touchpoint') return title(width)
  const look = { size: 12, colour: colours.ink2 }
  const known = record.channel === undefined ? 'place' : channelIcon(record.channel)
  const mark = chosenIcon(record.icon, look, paint) ?? icon(known, { x: 0, y: 0, ...look })
  return beside({ width: 12, svg: place(0, 1.5, mark) }, title(width - 17), { width, rtl })
}

/** Severity as dots and rank in words; “draft” on what nobody has confirmed. */
function standing(
  record: JourneyRecord,
  {
    width,
    paint,
    ink,
    of,
  }: {
    readonly width: number
    readonly paint: Paint
    readonly ink: string
    readonly of: number
  },
): Block {
  const parts: { readonly width: number; readonly svg: string }[] = []
  if (record.type === 'painPoint' && record.severity !== null)
    parts.push(severityDots(record.severity, paint.colours))
  if (record.rank !== null) {
    const text = of > 1 ? `#${record.rank} of ${of}` : `#${record.rank}`
    const size = textWidth(text, { size: 10.5, weight: 'semiBold' })
    parts.push({
      width: size,
      svg: textLine(text, { x: 0, y: 11.5, size: 10.5, weight: 'semiBold', fill: ink }),
    })
  }
  if (record.draft && record.type !== 'painPoint' && record.type !== 'delight')
    parts.push(tag('draft', ink))
  if (parts.length === 0) return nothing
  let x = 0
  let y = 0
  let svg = ''
  for (const part of parts) {
    if (x > 0 && x + part.width > width) [x, y] = [0, y + 18]
    svg += place(paint.rtl ? width - x - part.width : x, y, part.svg)
    x += part.width + 8
  }
  return { height: y + 16, svg }
}

/** Five dots, as many filled as the pain is severe. */
export function severityDots(
  severity: number,
  colours: Tokens,
): Block & { readonly width: number } {
  const dots = [1, 2, 3, 4, 5].map((each) =>
    element('circle', {
      cx: (each - 1) * 9 + 3.5,
      cy: 8,
      r: each <= severity ? 3.5 : 3,
      fill: each <= severity ? colours.pain : 'none',
      stroke: each <= severity ? undefined : colours.pain,
      'stroke-opacity': each <= severity ? undefined : '0.55',
    }),
  )
  const title = tooltip(`Severity ${severity} of 5`)
  return { height: 16, width: 43, svg: element('g', {}, title + dots.join('')) }
}

function costBlock(record: JourneyRecord, width: number, { colours, rtl }: Paint): Block {
  const unproven = isUnproven(record)
  const note = unproven
    ? textBlock(notProven, { size: 11, fill: colours.ink2, width, rtl })
    : nothing
  if (record.cost === null) return note
  const weight = unproven ? 'regular' : 'semiBold'
  const cost = textBlock(costWords(record), { size: 11.5, weight, fill: colours.ink, width, rtl })
  const interval = textBlock(costInterval(record.cost), {
    size: 10.5,
    fill: colours.ink2,
    width,
    rtl,
  })
  return stack([cost, interval, note], 0)
}

/** One line: whom it hits, and how many comments speak of it; the words are in the tooltip. */
function evidenceBlock(record: JourneyRecord, width: number, { colours, rtl }: Paint): Block {
  const { value, n } = record.reach
  const style = { size: 10.5, fill: colours.ink2 }
  const hits = record.type === 'painPoint' && value !== null ? `hits ${formatShare(value)}` : ''
  const comments = record.evidenceCount === 0 ? '' : formatCount(record.evidenceCount)
  if (hits === '' && comments === '') return nothing
  const start = hits === '' ? 0 : textWidth(hits, { size: 10.5, weight: 'regular' }) + 10
  const quotes =
    icon('quote', { x: start, y: 2, size: 10, colour: colours.ink2 }) +
    textLine(comments, { ...style, x: start + 14, y: 11 })
  const words = [
    hits === '' ? '' : `${hits} (${formatN(n)})`,
    comments === '' ? '' : plural(record.evidenceCount, 'comment'),
  ]
  const line = textLine(hits, { ...style, x: 0, y: 11 }) + (comments === '' ? '' : quotes)
  const size =
    start + (comments === '' ? 0 : 14) + textWidth(comments, { size: 10.5, weight: 'regular' })
  if (size > width)
    return textBlock(words.filter((each) => each !== '').join(', '), { ...style, width, rtl })
  const drawn = element('g', {}, tooltip(words.join('\n')) + line)
  return { height: 14, svg: rtl ? place(width - size, 0, drawn) : drawn }
}
