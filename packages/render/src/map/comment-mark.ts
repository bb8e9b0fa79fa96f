import { textWidth } from '../text/measure.ts'
import type { Paint } from './options.ts'
import { type Block, element, icon, nothing, textLine, tooltip } from './svg.ts'
import { plural } from '../figures/format.ts'

const FONT = { size: 10, weight: 'semiBold' } as const

/** How many threads of comments are open here; nothing where there are none. */
export function commentMark(count: number, { colours }: Paint): Block & { readonly width: number } {
  if (count === 0) return { ...nothing, width: 0 }
  const text = String(count)
  const width = 19 + textWidth(text, FONT)
  const box = { x: 0.5, y: 0.5, width: width - 1, height: 15, rx: 7.5 }
  const svg =
    tooltip(plural(count, 'open comment')) +
    element('rect', { ...box, fill: colours.paper, stroke: colours.accent }) +
    icon('message', { x: 4.5, y: 3.5, size: 9, colour: colours.accent }) +
    textLine(text, { x: 15, y: 11.6, ...FONT, fill: colours.accent })
  return { height: 16, width, svg: element('g', {}, svg) }
}
