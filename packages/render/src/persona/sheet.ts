import type { Attachment, WorkspaceRecord } from '@desirepath/core'
import { pictureIn } from '../map/attachment.ts'
import { fontFamilies } from '../map/options.ts'
import { element, textLine } from '../map/svg.ts'
import type { Picture } from '../render-map.ts'
import { cleanText, escapeXml } from '../text/escape.ts'
import { type ThemeName, type Tokens, tokens } from '../theme/tokens.ts'
import { hueOfName, initialsOf } from './initials.ts'

export interface PersonaPictureOptions {
  readonly theme?: ThemeName
  /** The part of a picture that is shown, as a `data:` address; null draws the initials in its place. */
  readonly image?: (attachment: Attachment) => string | null
}

/** What is drawn with. */
export interface SheetPaint {
  readonly colours: Tokens
  /** Of the persona. */
  readonly hue: string
  readonly image: (attachment: Attachment) => string | null
}

/** A slide of 16:9; a longer one only where the words need it. */
export const SHEET_WIDTH = 1280
const SHEET_HEIGHT = 720
export const SHEET_MARGIN = 42

export function sheetPaint(
  title: string,
  { theme = 'light', image = () => null }: PersonaPictureOptions,
): SheetPaint {
  const colours = tokens[theme]
  return { colours, hue: hueOfName(colours, title), image }
}

/** The height that a sheet has for its content. */
export function sheetHeight(content: number): number {
  return Math.max(SHEET_HEIGHT, Math.ceil(content + 36))
}

/** A slide with an edge in the persona’s colour. */
export function sheet(
  content: string,
  {
    title,
    width = SHEET_WIDTH,
    height,
    paint: { colours, hue },
  }: {
    readonly title: string
    readonly width?: number
    readonly height: number
    readonly paint: Pick<SheetPaint, 'colours' | 'hue'>
  },
): Picture {
  const size = { width, height }
  const ground = element('rect', { ...size, fill: colours.paper })
  const edge = element('rect', { width, height: 10, fill: hue })
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${width} ${height}`,
      direction: 'ltr',
      role: 'img',
      'font-family': fontFamilies,
    },
    element('title', {}, escapeXml(cleanText(title))) + ground + edge + content,
  )
  return { svg, ...size }
}

/** The face in a circle: its picture, or its initials. */
export function face(
  { title, portrait }: Pick<WorkspaceRecord<'persona'>, 'title' | 'portrait'>,
  size: number,
  { colours, hue, image }: SheetPaint,
): string {
  const source = portrait && image(portrait)
  const middle = size / 2
  if (portrait === null || source === null) {
    const ground = element('circle', {
      cx: middle,
      cy: middle,
      r: middle,
      fill: hue,
      'fill-opacity': 0.16,
    })
    const letters = textLine(initialsOf(title), {
      x: middle,
      y: middle + size * 0.13,
      size: size * 0.36,
      weight: 'semiBold',
      fill: hue,
      anchor: 'middle',
    })
    return ground + letters
  }
  const picture = pictureIn(portrait, source, { width: size, height: size })
  // What is outside the circle is covered: PDF has clips of rectangles alone.
  const out = size + 1
  const cover = `M-1 -1H${out}V${out}H-1ZM0 ${middle}A${middle} ${middle} 0 1 0 ${size} ${middle}A${middle} ${middle} 0 1 0 0 ${middle}Z`
  return picture + element('path', { d: cover, fill: colours.paper, 'fill-rule': 'evenodd' })
}
