import { isolate, textDirection } from '../text/direction.ts'
import { cleanText, escapeXml } from '../text/escape.ts'
import { type FontWeight, textWidth } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import { type IconName, icons } from '../theme/icons.ts'

/** A piece of picture, drawn from its own upper left corner. */
export interface Block {
  readonly height: number
  readonly svg: string
}

export const nothing: Block = { height: 0, svg: '' }

interface TextStyle {
  readonly size: number
  readonly fill: string
  readonly weight?: FontWeight
  readonly italic?: boolean
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; attributes that are undefined are left out, numbers are rounded to a tenth of a pixel. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let text = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    text += ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeXml(value)}"`
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`
}

/** What a pointer or a screen reader learns about a part; lines stay lines. */
export function tooltip(text: string): string {
  const lines = text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
  return lines.length === 0 ? '' : `<title>${escapeXml(lines.join('\n'))}</title>`
}

/** Moves a drawing. */
export function place(x: number, y: number, content: string): string {
  if (content === '') return ''
  return `<g transform="translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})">${content}</g>`
}

/** Blocks under each other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter((block) => block.height > 0)
  let y = 0
  let svg = ''
  for (const block of shown) {
    svg += y === 0 ? block.svg : place(0, y, block.svg)
    y += block.height + gap
  }
  return { height: Math.max(0, y - gap), svg }
}

interface LineOptions extends TextStyle {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor?: 'middle' | 'end' | undefined
  /** A colour around the letters, so that they stay readable over a line. */
  readonly halo?: string
}

/** One line of text, not wrapped. */
export function textLine(text: string, options: LineOptions): string {
  const shown = cleanText(text)
  if (shown === '') return ''
  const content = escapeXml(textDirection(shown) === 'rtl' ? isolate(shown) : shown)
  const halo =
    options.halo === undefined
      ? {}
      : {
          stroke: options.halo,
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }
  return element(
    'text',
    { x: options.x, y: options.y, ...styleOf(options), 'text-anchor': options.anchor, ...halo },
    content,
  )
}

interface WrapBlockOptions extends TextStyle {
  readonly width: number
  readonly maxLines?: number
  /** Multiple of the size; 1.36 when absent. */
  readonly leading?: number
  readonly anchor?: 'middle'
  /** Stands at the right edge, whatever its script. */
  readonly rtl?: boolean
}

/** A wrapped text; right-to-left text stands at the right edge. */
export function textBlock(text: string, options: WrapBlockOptions): Block {
  const { size, width, weight = 'regular', leading = 1.36, maxLines = Infinity } = options
  const { lines } = wrapText(text, { font: { size, weight }, width, maxLines })
  if (lines.length === 0) return nothing
  const step = Math.round(size * leading * 2) / 2
  const rtl = textDirection(text) === 'rtl'
  const anchor = options.anchor ?? (rtl || options.rtl === true ? 'end' : undefined)
  const x = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0
  const content = lines.map((line, index) => {
    const shown = escapeXml(rtl ? isolate(line) : line)
    if (index === 0) return lines.length === 1 ? shown : `${shown} `
    const spaced = index < lines.length - 1 && !rtl && anchor === undefined ? ' ' : ''
    return element('tspan', { x, dy: step }, shown + spaced)
  })
  const first = anchor === undefined ? content[0] : content[0]?.trimEnd()
  const y = (step + size * 0.73) / 2
  return {
    height: step * lines.length,
    svg: element(
      'text',
      { x, y, ...styleOf(options), 'text-anchor': anchor },
      [first, ...content.slice(1)].join(''),
    ),
  }
}

/** An icon of the set, `size` pixels square. */
export function icon(
  name: IconName,
  {
    x,
    y,
    size,
    colour,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string },
): string {
  return pathIcon(icons[name], { x, y, size, colour })
}

/** An icon of any path on the same grid. */
export function pathIcon(
  path: string,
  {
    x,
    y,
    size,
    colour,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string },
): string {
  const scale = size / 24
  return `<path transform="translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${Math.round(scale * 1000) / 1000})" d="${escapeXml(path)}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** A mark before a text that begins `gap` pixels after it, on its right where that is where the text begins. */
export function beside(
  mark: { readonly width: number; readonly svg: string },
  text: Block,
  { width, gap = 5, rtl }: { readonly width: number; readonly gap?: number; readonly rtl: boolean },
): Block {
  const words = place(rtl ? 0 : mark.width + gap, 0, text.svg)
  return { height: text.height, svg: place(rtl ? width - mark.width : 0, 0, mark.svg) + words }
}

/** A small label with a border, e.g. “draft”; returns its width too. */
export function tag(text: string, colour: string): Block & { readonly width: number } {
  const width = textWidth(text, { size: 10, weight: 'semiBold' }) + 12
  const box = element('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: 15,
    rx: 4,
    fill: 'none',
    stroke: colour,
    'stroke-dasharray': '2 2',
  })
  const label = textLine(text, { x: 6, y: 11.5, size: 10, weight: 'semiBold', fill: colour })
  return { height: 16, width, svg: box + label }
}

/** Wraps a drawing into a link when there is somewhere to go. */
export function link(href: string | null, content: string): string {
  return href === null ? content : element('a', { href }, content)
}

function styleOf({ size, fill, weight, italic }: TextStyle): Attributes {
  return {
    'font-size': size,
    fill,
    'font-weight': weight === 'semiBold' ? '600' : undefined,
    'font-style': italic === true ? 'italic' : undefined,
  }
}
