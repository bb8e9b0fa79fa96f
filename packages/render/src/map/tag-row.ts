import { textWidth } from '../text/measure.ts'
import type { Paint } from './options.ts'
import { type Block, element, nothing, place, textLine } from './svg.ts'

const font = { size: 9.5, weight: 'regular' } as const
const GAP = 3
const PAD = 5
/** So many are drawn at most, as on the screen; the others are counted. */
const MOST = 2
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Tags on one line, as many as there is room for, and how many more there are. */
export function tagRow(
  tags: readonly string[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  if (tags.length === 0) return nothing
  const { colours, rtl } = paint
  const more = tags.length > MOST ? `+${tags.length - MOST}` : ''
  const moreWidth = more === '' ? 0 : textWidth(more, font) + GAP
  const shown = tags.slice(0, MOST)
  const room = (width - moreWidth - GAP * (shown.length - 1)) / shown.length - 2 * PAD
  let x = 0
  const parts = shown.map((tag) => {
    const label = cut(tag, room)
    const own = textWidth(label, font) + 2 * PAD
    const ground = element('rect', { width: own, height: 14, rx: 4, fill: colours.track })
    const words = textLine(label, { x: PAD, y: 10.2, size: font.size, fill: colours.ink2 })
    const at = rtl ? width - x - own : x
    x += own + GAP
    return place(at, 0, ground + words)
  })
  const count = textLine(more, {
    x: rtl ? width - x : x,
    y: 10.2,
    size: font.size,
    fill: colours.ink3,
    anchor: rtl ? 'end' : undefined,
  })
  return { height: 14, svg: parts.join('') + count }
}

function cut(tag: string, room: number): string {
  if (textWidth(tag, font) <= room) return tag
  const letters = Array.from(segments.segment(tag), ({ segment }) => segment)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, font) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
