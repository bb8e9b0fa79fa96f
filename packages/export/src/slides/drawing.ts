import { cleanText, textDirection, textWidth, wrapText } from '@desirepath/render'
import type pptxgen from 'pptxgenjs'

export type Slide = pptxgen.default.Slide

/** Pixels of a slide of 1280 × 720. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface TextLook {
  /** Points. */
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly valign?: 'top' | 'middle' | 'bottom'
  readonly shape?: 'rect' | 'roundRect' | 'homePlate' | 'chevron'
  readonly fill?: string
  readonly line?: string
  readonly margin?: number
}

/** A run of text with its own marks. */
export interface TextPart {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly link?: string | undefined
  readonly size?: number
  readonly colour?: string
  /** Ends its line. */
  readonly breaks?: boolean
}

/** There on every machine or replaced by a typeface of the same widths. */
export const FONT = 'Arial'
const PER_INCH = 96
// The one shape that the names of the library leave out.
const FREE_FORM: string = 'custGeom'

/** A native text box or shape with text. */
export function writeText(
  slide: Slide,
  text: string | readonly TextPart[],
  { area, look }: { readonly area: Area; readonly look: TextLook },
): void {
  const parts = (typeof text === 'string' ? [{ text }] : text).map((part) => ({
    ...part,
    text: typeof text === 'string' ? cleanText(part.text) : clean(part.text),
  }))
  const isRtl = textDirection(parts.map((part) => part.text).join('')) === 'rtl'
  const { size, colour, bold = false, fill, line, shape = 'rect', margin = 0 } = look
  slide.addText(
    parts.map((part) => ({
      text: part.text,
      options: {
        ...(part.bold === true ? { bold: true } : {}),
        ...(part.italic === true ? { italic: true } : {}),
        ...(part.size === undefined ? {} : { fontSize: part.size }),
        ...(part.colour === undefined ? {} : { color: hex(part.colour) }),
        ...(part.link === undefined ? {} : { hyperlink: { url: part.link } }),
        ...(part.breaks === true ? { breakLine: true } : {}),
      },
    })),
    {
      ...inches(area),
      shape,
      fontFace: FONT,
      fontSize: size,
      color: hex(colour),
      bold,
      margin: margin * 0.75,
      align: isRtl ? 'right' : (look.align ?? 'left'),
      valign: look.valign ?? 'top',
      wrap: true,
      fit: 'none',
      ...(isRtl ? { rtlMode: true } : {}),
      ...(fill === undefined ? {} : { fill: { color: hex(fill) } }),
      ...(line === undefined ? {} : { line: { color: hex(line), width: 0.75 } }),
      ...(shape === 'roundRect' ? { rectRadius: 0.05 } : {}),
    },
  )
}

export function drawShape(
  slide: Slide,
  shape: 'rect' | 'roundRect' | 'ellipse' | 'line',
  options: {
    readonly area: Area
    readonly fill?: string
    readonly line?: string
    readonly width?: number
    readonly dash?: 'dash' | 'sysDot'
  },
): void {
  const { area, fill, line, width = 0.75, dash } = options
  slide.addShape(shape, {
    ...inches(area),
    ...(fill === undefined ? {} : { fill: { color: hex(fill) } }),
    ...(line === undefined
      ? {}
      : { line: { color: hex(line), width, ...(dash === undefined ? {} : { dashType: dash }) } }),
  })
}

/** A picture with its words for those who cannot see it. */
export function drawPicture(
  slide: Slide,
  {
    href,
    words,
    width,
    height,
  }: {
    readonly href: string
    readonly words: string
    readonly width: number
    readonly height: number
  },
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const data = href.replace(/^data:/, '')
  slide.addImage({ data, altText: cleanText(words), ...inches({ x, y, width, height }) })
}

/** A path of absolute `M`, `L`, `C`, `V`, `Z` and relative `h` as a shape that can be edited by its points. */
export function drawPath(
  slide: Slide,
  path: string,
  options: {
    readonly area: Area
    readonly line?: string
    readonly width?: number
    readonly dashed?: boolean
    readonly fill?: string
    /** Per cent. */
    readonly transparency?: number
  },
): void {
  const { area, line, fill, width = 2, dashed = false, transparency = 0 } = options
  slide.addShape(FREE_FORM as 'rect', {
    ...inches(area),
    points: pointsOf(path),
    ...(fill === undefined ? {} : { fill: { color: hex(fill), transparency } }),
    ...(line === undefined
      ? {}
      : { line: { color: hex(line), width, ...(dashed ? { dashType: 'dash' as const } : {}) } }),
  })
}

type PathPoint = NonNullable<pptxgen.default.ShapeProps['points']>[number]

function pointsOf(path: string): PathPoint[] {
  const points: PathPoint[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', list = ''] of path.matchAll(/([MLChVZ])([^MLChVZ]*)/g)) {
    const numbers = [...list.matchAll(/-?[\d.]+/g)].map(([each]) => Number(each) / PER_INCH)
    if (command === 'Z') {
      points.push({ close: true })
      continue
    }
    const [before = 0, last = 0] = numbers.length === 1 ? [0, ...numbers] : numbers.slice(-2)
    if (command === 'h') x += last
    else if (command === 'V') y = last
    else [x, y] = [before, last]
    if (command === 'C') {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers
      points.push({ x, y, curve: { type: 'cubic', x1, y1, x2, y2 } })
    } else points.push({ x, y, moveTo: command === 'M' })
  }
  return points
}

/** The lines that a text takes, as wide as the widest of the usual typefaces sets it. */
export function linesOf(
  text: string,
  {
    size,
    width,
    bold = false,
    most = Infinity,
  }: {
    readonly size: number
    readonly width: number
    readonly bold?: boolean
    readonly most?: number
  },
): { readonly lines: readonly string[]; readonly cut: boolean } {
  const font = { size: pixels(size), weight: bold ? ('semiBold' as const) : ('regular' as const) }
  const lines: string[] = []
  let cut = false
  for (const line of text.split('\n')) {
    if (lines.length >= most) {
      cut = true
      break
    }
    const wrapped = wrapText(line, { font, width, maxLines: most - lines.length })
    lines.push(...wrapped.lines)
    cut ||= wrapped.cut > 0
  }
  return { lines, cut }
}

/** The height of so many lines, in pixels. */
export function lineHeight(size: number): number {
  return pixels(size) * 1.2
}

export function widthOf(text: string, size: number, bold = false): number {
  return textWidth(text, { size: pixels(size), weight: bold ? 'semiBold' : 'regular' })
}

function pixels(points: number): number {
  return (points * PER_INCH) / 72
}

function inches({ x, y, width, height }: Area) {
  return { x: x / PER_INCH, y: y / PER_INCH, w: width / PER_INCH, h: height / PER_INCH }
}

/** Spaces at the ends divide a run from its neighbours. */
function clean(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${cleanText(text)}${/\s$/.test(text) && text.trim() !== '' ? ' ' : ''}`
}

function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}
