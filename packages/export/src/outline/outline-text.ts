import { shapeLine } from './shape.ts'
import { type TextLine, textElement, textLines } from './text-elements.ts'

/**
 * The picture with its texts as outlines of the shipped fonts, so that it needs no font to be shown:
 * every script is shaped by HarfBuzz, and each character comes from the first font that has it.
 */
export function outlineText(svg: string): string {
  return svg.replaceAll(textElement, (_, attributes: string, content: string) => {
    const lines = textLines(attributes, content)
    const fill = lines[0]?.fill
    const drawn = lines.map(outlineLine).join('')
    return `<g${fill === undefined ? '' : ` fill="${fill}"`}>${drawn}</g>`
  })
}

function outlineLine({ text, x, y, size, style, anchor, stroke }: TextLine): string {
  const shaped = shapeLine(text, style)
  const start = x - shaped.width * size * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0)
  const paths = shaped.parts.map((part) => {
    const scale = size / part.unitsPerEm
    return `<path transform="matrix(${scale} 0 0 ${-scale} ${round(start + part.x * size)} ${round(y)})" d="${part.path}"${strokeOf(stroke, scale)}/>`
  })
  return paths.join('')
}

/** A halo keeps its width although the outline is scaled. */
function strokeOf(stroke: TextLine['stroke'], scale: number): string {
  if (stroke === undefined) return ''
  return ` stroke="${stroke.colour}" stroke-width="${round(stroke.width / scale)}" stroke-linejoin="round" paint-order="stroke"`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
