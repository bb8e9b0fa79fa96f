import type { FontStyle } from '../fonts/families.ts'
import { shapeLine } from './shape.ts'

const textElement = /<text( [^>]*)>([\s\S]*?)<\/text>/g
const lineElement = /<tspan( [^>]*)>([^<]*)<\/tspan>|([^<]+)/g
const entity = /&(amp|lt|gt|quot|#39);/g
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/**
 * The picture with its texts as outlines of the shipped fonts, so that it needs no font to be shown:
 * every script is shaped by HarfBuzz, and each character comes from the first font that has it.
 * Understands the texts that `renderMap` writes: a `text` with its own attributes, lines as `tspan`.
 */
export function outlineText(svg: string): string {
  return svg.replaceAll(textElement, (_, attributes: string, content: string) => {
    const style = readAttributes(attributes)
    const lines = [...content.matchAll(lineElement)].map(([, own, line, bare]) => ({
      place: readAttributes(own ?? ''),
      text: decode(line ?? bare ?? ''),
    }))
    return outlineLines(style, lines)
  })
}

type Attributes = ReadonlyMap<string, string>

function outlineLines(
  style: Attributes,
  lines: readonly { readonly place: Attributes; readonly text: string }[],
): string {
  const number = (from: Attributes, name: string, otherwise: number) =>
    Number(from.get(name) ?? otherwise)
  const size = number(style, 'font-size', 16)
  const fontStyle: FontStyle =
    style.get('font-style') === 'italic'
      ? 'italic'
      : Number(style.get('font-weight') ?? 400) >= 600
        ? 'semiBold'
        : 'regular'
  const anchor = style.get('text-anchor')
  let y = number(style, 'y', 0)
  let drawn = ''
  for (const { place, text } of lines) {
    y += number(place, 'dy', 0)
    const shaped = shapeLine(text.replace(/\s+$/, ''), fontStyle)
    const x =
      number(place, 'x', number(style, 'x', 0)) -
      shaped.width * size * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0)
    for (const part of shaped.parts) {
      const scale = size / part.unitsPerEm
      drawn += `<path transform="matrix(${scale} 0 0 ${-scale} ${round(x + part.x * size)} ${round(y)})" d="${part.path}"${strokeOf(style, scale)}/>`
    }
  }
  return `<g${fillOf(style)}>${drawn}</g>`
}

function fillOf(style: Attributes): string {
  const fill = style.get('fill')
  return fill === undefined ? '' : ` fill="${fill}"`
}

/** A halo keeps its width although the outline is scaled. */
function strokeOf(style: Attributes, scale: number): string {
  const stroke = style.get('stroke')
  if (stroke === undefined) return ''
  const width = round(Number(style.get('stroke-width') ?? 1) / scale)
  return ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" paint-order="stroke"`
}

function readAttributes(text: string): Attributes {
  return new Map(
    [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function decode(text: string): string {
  return text.replaceAll(entity, (_, name: string) => characters[name] ?? '')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
