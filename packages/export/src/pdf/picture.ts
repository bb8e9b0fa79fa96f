import { outlineText } from '../outline/outline-text.ts'
import { readAttributes, type TextLine, textLines } from '../outline/text-elements.ts'

export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Where a group puts what is in it. */
interface Matrix {
  readonly scale: number
  readonly x: number
  readonly y: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Attributes = ReadonlyMap<string, string>

/** A shape with its own attributes and those that it inherits. */
export interface Shape {
  readonly type: 'shape'
  readonly name: string
  readonly attributes: Attributes
  readonly matrix: Matrix
  /** From where to where it reaches in the whole picture; null where that is not plain to see. */
  readonly extent: Extent | null
  /** What of it is seen, in the whole picture. */
  readonly clip: Box | null
}

/** A line of text with where it stands in the whole picture. */
export interface PlacedLine {
  readonly type: 'line'
  readonly line: TextLine
  readonly x: number
  readonly y: number
}

export type Part = Shape | PlacedLine

/** A picture of `renderMap` taken apart: what is drawn, in order, and the gradients that it refers to. */
export interface TakenApart {
  readonly parts: readonly Part[]
  readonly definitions: string
}

// Titles and descriptions are never drawn; attributes hold no “<” and no “>”.
const tag =
  /<(title|desc|linearGradient|clipPath|text)\b([^>]*)>([\s\S]*?)<\/\1>|<(\/?)(\w+)([^>]*?)(\/?)>/g

interface Scope {
  readonly matrix: Matrix
  readonly inherited: Attributes
  readonly clip: Box | null
  /** Inside a shape there are only words about it. */
  readonly silent: boolean
}

export function takeApart(svg: string): TakenApart {
  const parts: Part[] = []
  const scopes: Scope[] = []
  const root = { matrix: { scale: 1, x: 0, y: 0 }, inherited: new Map(), clip: null, silent: false }
  let definitions = ''
  const content = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  for (const [
    source,
    whole,
    own = '',
    inner = '',
    closing,
    name = '',
    rest = '',
    empty,
  ] of content.matchAll(tag)) {
    const scope = scopes.at(-1) ?? root
    if (whole === 'text') parts.push(...textParts(own, inner, scope))
    else if (whole === 'linearGradient' || whole === 'clipPath') definitions += source
    else if (closing === '/') scopes.pop()
    else if (whole === undefined) {
      const attributes = readAttributes(rest)
      const isGroup = name === 'g' || name === 'a'
      if (!isGroup && !scope.silent) parts.push(shapeOf(name, attributes, scope))
      if (empty !== '/')
        scopes.push(isGroup ? inside(attributes, scope, definitions) : { ...scope, silent: true })
    }
  }
  return { parts, definitions }
}

const notInherited = /^(?:transform|href|id|role|clip-path|aria-.*)$/

function inside(attributes: Attributes, scope: Scope, definitions: string): Scope {
  const own = [...attributes].filter(([name]) => !notInherited.test(name))
  const inherited = own.length === 0 ? scope.inherited : new Map([...scope.inherited, ...own])
  const matrix = moved(scope.matrix, attributes.get('transform') ?? '')
  const id = /^url\(#([\w-]+)\)$/.exec(attributes.get('clip-path') ?? '')?.[1]
  const clip = id === undefined ? scope.clip : (clipBox(id, definitions, matrix) ?? scope.clip)
  return { ...scope, inherited, matrix, clip }
}

/** The rectangle that a clip path of this id leaves open. */
function clipBox(id: string, definitions: string, { x, y, scale }: Matrix): Box | null {
  const [, rest] = new RegExp(`<clipPath id="${id}"[^>]*><rect([^>]*)/>`).exec(definitions) ?? []
  if (rest === undefined) return null
  const attributes = readAttributes(rest)
  const of = (name: string) => Number(attributes.get(name) ?? 0) * scale
  return { x: x + of('x'), y: y + of('y'), width: of('width'), height: of('height') }
}

function shapeOf(name: string, own: Attributes, { matrix, inherited, clip }: Scope): Shape {
  const attributes = inherited.size === 0 ? own : new Map([...inherited, ...own])
  const extent = seenOf(extentOf(name, attributes, matrix), clip)
  return { type: 'shape', name, attributes, matrix, extent, clip }
}

/** What is seen of an extent through a clip. */
function seenOf(extent: Extent | null, clip: Box | null): Extent | null {
  if (extent === null || clip === null) return extent
  const [top, bottom] = [clip.y, clip.y + clip.height]
  return { top: Math.max(top, extent.top), bottom: Math.min(bottom, extent.bottom) }
}

/** The lines of a text; the halo of its letters is a shape below them, as PDF has no order of painting. */
function textParts(own: string, inner: string, scope: Scope): Part[] {
  const { matrix, inherited } = scope
  const halo = [...inherited]
    .filter(([name]) => /^(?:stroke|paint)/.test(name))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  const hasHalo = halo !== '' || own.includes(' stroke="')
  const below = hasHalo
    ? [...outlineText(`<text${own}${halo}>${inner}</text>`).matchAll(/<path([^>]*)\/>/g)]
    : []
  const lines = textLines(own, inner).map((line) => ({
    type: 'line' as const,
    line: { ...line, size: line.size * matrix.scale },
    x: matrix.x + line.x * matrix.scale,
    y: matrix.y + line.y * matrix.scale,
  }))
  const reach = lines.map(({ y, line }) => ({ top: y - line.size * 1.5, bottom: y + line.size }))
  const extent = {
    top: Math.min(...reach.map(({ top }) => top)),
    bottom: Math.max(...reach.map(({ bottom }) => bottom)),
  }
  const shapes = below.map(([, rest = '']) => ({
    type: 'shape' as const,
    name: 'path',
    attributes: new Map([...readAttributes(rest), ['fill', 'none']]),
    matrix,
    extent,
    clip: null,
  }))
  return [...shapes, ...lines]
}

function moved(matrix: Matrix, transform: string): Matrix {
  const [, x, y] = /translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)/.exec(transform) ?? []
  const [, scale] = /scale\(([\d.]+)\)/.exec(transform) ?? []
  return {
    x: matrix.x + Number(x ?? 0) * matrix.scale,
    y: matrix.y + Number(y ?? 0) * matrix.scale,
    scale: matrix.scale * Number(scale ?? 1),
  }
}

function extentOf(name: string, attributes: Attributes, outer: Matrix): Extent | null {
  const transform = attributes.get('transform') ?? ''
  const matrix = moved(outer, transform)
  const number = (key: string) => Number(attributes.get(key) ?? 0)
  const within = (top: number, bottom: number) => ({
    top: matrix.y + (top - 1) * matrix.scale,
    bottom: matrix.y + (bottom + 1) * matrix.scale,
  })
  if (name === 'rect' || name === 'image')
    return within(number('y'), number('y') + number('height'))
  if (name === 'circle') return within(number('cy') - number('r'), number('cy') + number('r'))
  if (name !== 'path') return null
  // Icons are 24 units high.
  if (transform.includes('scale(')) return within(0, 24)
  const heights = pathHeights(attributes.get('d') ?? '')
  return heights.length === 0 ? null : within(Math.min(...heights), Math.max(...heights))
}

/** Every y of a path of absolute commands; none where there are others. */
function pathHeights(path: string): number[] {
  if (/[a-yA]/.test(path)) return []
  const heights: number[] = []
  for (const [, command = '', list = ''] of path.matchAll(/([MLHVCSQT])([^A-Za-z]*)/g)) {
    const numbers = [...list.matchAll(/-?[\d.]+/g)].map(([each]) => Number(each))
    if (command === 'H') continue
    heights.push(...(command === 'V' ? numbers : numbers.filter((_, i) => i % 2 === 1)))
  }
  return heights
}
