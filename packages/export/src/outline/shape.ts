import { Buffer as ShapingBuffer, Direction, shape } from 'harfbuzzjs'
import type { FontStyle } from '../fonts/families.ts'
import { faceOf, type GlyphOutline, type LoadedFace } from './faces.ts'
import { visualRuns } from './runs.ts'

/** A line of text as one path per typeface, in that typeface’s own units, y upwards. */
export interface ShapedLine {
  /** In ems. */
  readonly width: number
  readonly parts: readonly {
    readonly path: string
    readonly unitsPerEm: number
    /** In ems. */ readonly x: number
  }[]
}

/** Shapes a line: ligatures, joining, marks and kerning as the fonts prescribe. */
export function shapeLine(line: string, style: FontStyle): ShapedLine {
  let width = 0
  const parts = visualRuns(line).map((run) => {
    const face = faceOf(run.family, style)
    const { path, advance } = shapeRun(run.text, face, run.rtl)
    const x = width
    width += advance / face.unitsPerEm
    return { path, unitsPerEm: face.unitsPerEm, x }
  })
  return { width, parts: parts.filter((part) => part.path !== '') }
}

function shapeRun(
  text: string,
  face: LoadedFace,
  rtl: boolean,
): { readonly path: string; readonly advance: number } {
  const buffer = new ShapingBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
  shape(face.font, buffer)
  let path = ''
  let pen = 0
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const outline = outlineOf(glyph.codepoint, face)
    if (outline.rest !== '') {
      path += `M${pen + (glyph.xOffset ?? 0) + outline.x} ${(glyph.yOffset ?? 0) + outline.y}${outline.rest}`
    }
    pen += glyph.xAdvance ?? 0
  }
  return { path, advance: pen }
}

function outlineOf(glyph: number, face: LoadedFace): GlyphOutline {
  const known = face.outlines.get(glyph)
  if (known !== undefined) return known
  const outline = relativeOutline(face.font.glyphToPath(glyph))
  face.outlines.set(glyph, outline)
  return outline
}

/** Rewrites an absolute path so that only its first point is absolute: moving it is a matter of that point. */
function relativeOutline(path: string): GlyphOutline {
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  let first: readonly [number, number] | null = null
  let rest = ''
  for (const [, command = '', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = list === '' ? [] : list.split(/[ ,]+/).map(Number)
    if (command === 'Z') {
      rest += 'z'
      ;[x, y] = [startX, startY]
      continue
    }
    const [endX = 0, endY = 0] = numbers.slice(-2)
    if (command === 'M') [startX, startY] = [endX, endY]
    if (first === null) first = [endX, endY]
    else
      rest +=
        command.toLowerCase() + numbers.map((value, i) => value - (i % 2 === 0 ? x : y)).join(' ')
    ;[x, y] = [endX, endY]
  }
  return { x: first?.[0] ?? 0, y: first?.[1] ?? 0, rest }
}
