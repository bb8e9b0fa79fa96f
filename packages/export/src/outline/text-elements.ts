import type { FontStyle } from '../fonts/families.ts'

/** One line of a `text` of the picture, with everything that decides how it is drawn. */
export interface TextLine {
  readonly text: string
  /** Of the anchor on the baseline, in the units of its own group. */
  readonly x: number
  readonly y: number
  /** Units of the picture. */
  readonly size: number
  readonly style: FontStyle
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string | undefined
  /** A line around the letters. */
  readonly stroke: { readonly colour: string; readonly width: number } | undefined
}

/** A `text` element with its attributes and content; attributes hold no “>”. */
export const textElement = /<text( [^>]*)>([\s\S]*?)<\/text>/g
const lineElement = /<tspan( [^>]*)>([^<]*)<\/tspan>|([^<]+)/g
const entity = /&(amp|lt|gt|quot|#39);/g
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** The lines of a text as `renderMap` writes it: a `text` with its own attributes, lines as `tspan`. */
export function textLines(attributes: string, content: string): TextLine[] {
  const own = readAttributes(attributes)
  const stroke = own.get('stroke')
  const shared = {
    size: number(own, 'font-size', 16),
    style: styleOf(own),
    anchor: anchorOf(own),
    fill: own.get('fill'),
    stroke:
      stroke === undefined ? undefined : { colour: stroke, width: number(own, 'stroke-width', 1) },
  }
  let y = number(own, 'y', 0)
  return [...content.matchAll(lineElement)].map(([, place = '', line, bare]) => {
    const at = readAttributes(place)
    y += number(at, 'dy', 0)
    const text = decode(line ?? bare ?? '').replace(/\s+$/, '')
    return { ...shared, text, x: number(at, 'x', number(own, 'x', 0)), y }
  })
}

type Attributes = ReadonlyMap<string, string>

/** The attributes of an element, as they are written. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function styleOf(attributes: Attributes): FontStyle {
  if (attributes.get('font-style') === 'italic') return 'italic'
  return number(attributes, 'font-weight', 400) >= 600 ? 'semiBold' : 'regular'
}

function anchorOf(attributes: Attributes): TextLine['anchor'] {
  const anchor = attributes.get('text-anchor')
  return anchor === 'end' || anchor === 'middle' ? anchor : 'start'
}

function number(from: Attributes, name: string, otherwise: number): number {
  return Number(from.get(name) ?? otherwise)
}

function decode(text: string): string {
  return text.replaceAll(entity, (_, name: string) => characters[name] ?? '')
}
