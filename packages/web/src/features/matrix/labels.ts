import { LabelPlacer, textWidth } from '@desirepath/render'
import type { Box } from './plot-area.ts'

/** Of a point, in pixels. */
export const RADIUS = 6

const FONT = { size: 11.5, weight: 'regular' } as const
const LONGEST = 34

interface Point {
  readonly key: string
  readonly title: string
  readonly x: number
  readonly y: number
}

/** A label for each point where there is room, the first first; they keep off points, each other and what is reserved. */
export function placeLabels(points: readonly Point[], inner: Box, reserved: readonly Box[] = []) {
  const placer = new LabelPlacer(inner, [])
  for (const { x, y } of points)
    placer.reserve({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS })
  for (const box of reserved) placer.reserve(box)
  return points.map(({ key, title, x, y }) => {
    const text = shorten(title)
    const width = textWidth(text, FONT) + 2
    return { key, text, box: placer.place({ x, y, radius: RADIUS, width, height: 14 }) }
  })
}

/** The list beside tells the whole title. */
function shorten(title: string): string {
  const letters = [...graphemes.segment(title)]
  if (letters.length <= LONGEST) return title
  return `${title.slice(0, letters[LONGEST - 1]?.index).trimEnd()}…`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
