import type { Card, Lane } from '@desirepath/core'
import { formatNumber, thin } from '../figures/format.ts'
import { textWidth } from '../text/measure.ts'
import type { Paint } from './options.ts'
import { richBlock } from './rich-text.ts'
import { type Block, element, icon, nothing, place, stack, textBlock, textLine } from './svg.ts'

/** The largest size of a number in a lane, to which its bars are drawn; never 0. */
export function largestValue(lane: Lane): number {
  const sizes = lane.cells.flatMap(({ cards }) => cards.map(({ value = 0 }) => Math.abs(value)))
  return Math.max(...sizes) || 1
}

export interface BarScale {
  readonly largest: number
  /** Pixels of the largest, the same in every column. */
  readonly longest: number
}

/** A number with its bar where its lane has one scale, and the words that say what it counts; hollow where it is assumed. */
export function valueCard(
  card: Card,
  options: { readonly width: number; readonly paint: Paint; readonly scale: BarScale | null },
): Block {
  const { width, paint, scale } = options
  const { colours, rtl } = paint
  const value = card.value ?? 0
  const assumed = card.assumed === true
  const words = richBlock(card.text ?? '', {
    size: 11.5,
    fill: colours.ink2,
    width,
    maxLines: 3,
    paint,
  })
  const note = textBlock(card.note ?? '', {
    size: 10.5,
    fill: colours.ink3,
    width,
    maxLines: 2,
    rtl,
  })
  const number = numberLine(value, assumed, options)
  const fill = value < 0 ? colours.pain : colours.accent
  const bar = scale === null ? nothing : barBlock(value, scale, { width, assumed, fill, paint })
  return stack([number, bar, words, note], 2)
}

function numberLine(
  value: number,
  assumed: boolean,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { colours, rtl } = paint
  const font = { size: 15, weight: 'semiBold' } as const
  const text = numberWords(value)
  const end = textWidth(text, font) + 6
  const fill = assumed ? colours.ink2 : colours.ink
  const line = textLine(text, {
    x: rtl ? width : 0,
    y: 14,
    ...font,
    fill,
    anchor: rtl ? 'end' : undefined,
  })
  const at = { x: rtl ? width - end - 10 : end, y: 4, size: 10, colour: colours.ink3 }
  return { height: 18, svg: line + (assumed && paint.marksAssumed ? icon('assumed', at) : '') }
}

/** “1,250”, “4.5”: no more decimals than the number has, two at most. */
export function numberWords(value: number): string {
  const decimals = Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 2
  return (
    formatNumber(value, decimals)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '') || thin
  )
}

function barBlock(
  value: number,
  { largest, longest }: BarScale,
  options: {
    readonly width: number
    readonly assumed: boolean
    readonly fill: string
    readonly paint: Paint
  },
): Block {
  const { width, assumed, fill, paint } = options
  const { rtl, colours } = paint
  const shape = { height: 5, rx: 2.5 }
  const size = Math.max(2, (longest * Math.abs(value)) / largest)
  const x = (own: number) => (rtl ? width - own : 0)
  const track = { x: x(longest), width: longest, ...shape, fill: colours.track }
  const look = assumed ? { fill, 'fill-opacity': '0.4' } : { fill }
  const bar = element('rect', { x: x(size), width: size, ...shape, ...look })
  return { height: 7, svg: place(0, 1, element('rect', track) + bar) }
}
