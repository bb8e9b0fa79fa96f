import { element, nothing, place, stack, textBlock } from '../map/svg.ts'
import { sheet, SHEET_MARGIN, SHEET_WIDTH } from '../persona/sheet.ts'
import type { Picture } from '../render-map.ts'
import { type Tokens, tokens } from '../theme/tokens.ts'

/** Pictures of the workspace are for paper and for slides. */
export const paint = tokens.light

interface Drawn {
  readonly width: number
  readonly height: number
  readonly svg: string
}

interface Words {
  readonly title: string
  /** Below the title: what is counted, how many, and as of when. */
  readonly says: readonly string[]
  /** At the bottom: how to read it. */
  readonly note?: string
}

const LARGEST = 1.5

/** The width that a slide has for a picture that needs none of its own. */
export const SLIDE_WIDTH = SHEET_WIDTH - 2 * SHEET_MARGIN

/** A picture under its title, in the shape of a slide of 16:9; wider or longer only where it has to be. */
export function slide(drawn: Drawn, { title, says, note }: Words): Picture {
  const width = Math.max(SHEET_WIDTH, Math.ceil(drawn.width) + 2 * SHEET_MARGIN)
  const inner = width - 2 * SHEET_MARGIN
  const head = stack(
    [
      textBlock(title, {
        size: 30,
        weight: 'semiBold',
        fill: paint.ink,
        width: inner,
        maxLines: 2,
      }),
      textBlock(says.filter((each) => each !== '').join(' · '), {
        size: 15,
        fill: paint.ink2,
        width: inner,
      }),
    ],
    4,
  )
  const foot =
    note === undefined ? nothing : textBlock(note, { size: 12, fill: paint.ink3, width: inner })
  const top = 36 + head.height + 24
  const below = foot.height === 0 ? 36 : foot.height + 44
  const slideHeight = Math.round((width * 9) / 16)
  // A small drawing fills the slide, so that it is read from the last row.
  const scale = Math.max(
    1,
    Math.min(LARGEST, inner / drawn.width, (slideHeight - top - below) / drawn.height),
  )
  const height = Math.max(slideHeight, Math.ceil(top + drawn.height + below))
  const content = [
    place(SHEET_MARGIN, 36, head.svg),
    place(SHEET_MARGIN, top, scale === 1 ? drawn.svg : scaled(drawn.svg, scale)),
    place(SHEET_MARGIN, height - foot.height - 22, foot.svg),
  ]
  return sheet(content.join(''), {
    title,
    width,
    height,
    paint: { colours: paint, hue: paint.accent },
  })
}

function scaled(svg: string, scale: number): string {
  return `<g transform="scale(${Math.round(scale * 1000) / 1000})">${svg}</g>`
}

/** A card with a coloured edge on its left. */
export function cardBox(
  { width, height }: { readonly width: number; readonly height: number },
  edge: string,
  colours: Tokens = paint,
): string {
  const box = {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: 8,
    fill: colours.paper,
    stroke: colours.line,
  }
  const bar = { x: 0.5, y: 9, width: 4, height: height - 18, rx: 2, fill: edge }
  return element('rect', box) + element('rect', bar)
}
