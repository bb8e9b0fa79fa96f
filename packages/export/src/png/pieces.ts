import { readAttributes, textLines } from '../outline/text-elements.ts'

/** A stretch of the source of a picture and the heights between which it shows. */
export interface Piece extends Heights {
  readonly source: string
}

interface Heights {
  readonly top: number
  readonly bottom: number
}

const ALWAYS: Heights = { top: -Infinity, bottom: Infinity }
// Attributes hold no “<” and no “>”.
const tag =
  /<text(?<text> [^>]*)>(?<lines>[\s\S]*?)<\/text>|<rect(?<box> [^>]*)\/>|<g(?<group> [^>]*)?(?<!\/)>|<\/g>/g

/**
 * A picture of `renderMap` in pieces, so that a part of it can be drawn without the rest: texts and boxes,
 * nearly all there is to draw, have their heights, everything else belongs to every part.
 */
export function piecesOf(svg: string): Piece[] {
  const pieces: Piece[] = []
  const origins: number[] = []
  let origin = 0
  let end = 0
  for (const { 0: source, index, groups = {} } of svg.matchAll(tag)) {
    const { text, lines = '', box, group = '' } = groups
    pieces.push({ source: svg.slice(end, index), ...ALWAYS })
    end = index + source.length
    if (text !== undefined) pieces.push({ source, ...lowered(textHeights(text, lines), origin) })
    else if (box !== undefined) pieces.push({ source, ...lowered(boxHeights(box), origin) })
    else {
      pieces.push({ source, ...ALWAYS })
      if (source === '</g>') origin = origins.pop() ?? 0
      else {
        origins.push(origin)
        origin += Number(/translate\(\S+ ([\d.-]+)\)/.exec(group)?.[1] ?? 0)
      }
    }
  }
  return [...pieces, { source: svg.slice(end), ...ALWAYS }]
}

function lowered({ top, bottom }: Heights, by: number): Heights {
  return { top: top + by, bottom: bottom + by }
}

/** Marks above and below the letters of any script, and a halo, are nearer than twice the size. */
function textHeights(own: string, content: string): Heights {
  const lines = textLines(own, content)
  return {
    top: Math.min(...lines.map(({ y, size }) => y - 2 * size)),
    bottom: Math.max(...lines.map(({ y, size }) => y + 2 * size)),
  }
}

function boxHeights(own: string): Heights {
  const attributes = readAttributes(own)
  const of = (name: string, otherwise: number) => Number(attributes.get(name) ?? otherwise)
  const [top, line] = [of('y', 0), of('stroke-width', 1)]
  return { top: top - line, bottom: top + of('height', 0) + line }
}
