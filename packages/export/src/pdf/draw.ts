import { visualRuns } from '../outline/runs.ts'
import { paintShape, type Pdf } from './paint.ts'
import type { Part, PlacedLine } from './picture.ts'

/** Draws parts of a picture in the units of the page as they are set; texts stay texts, in order of reading. */
export function drawParts(
  pdf: Pdf,
  parts: readonly Part[],
  frame: { readonly definitions: string; readonly width: number; readonly height: number },
): void {
  for (const part of parts) {
    if (part.type === 'shape') paintShape(pdf, part, frame)
    else drawLine(pdf, part)
  }
}

/** One line of text, run by run as it stands from left to right, each in the first font that has it. */
export function drawLine(pdf: Pdf, { line, x, y }: Omit<PlacedLine, 'type'>): void {
  pdf.fontSize(line.size).fillColor(line.fill ?? '#000000')
  const runs = visualRuns(line.text).map(({ text, family, rtl }) => {
    const file = family.files[line.style]
    // Given features, a run is shaped as a whole: word by word, right-to-left words would stand in the wrong order.
    const options = rtl ? { features: [] } : {}
    return { text, file, options, width: pdf.font(file).widthOfString(text, options) }
  })
  const whole = runs.reduce((sum, run) => sum + run.width, 0)
  let left = x - whole * (line.anchor === 'end' ? 1 : line.anchor === 'middle' ? 0.5 : 0)
  for (const { text, file, options, width } of runs) {
    pdf.font(file).text(text, left, y, { ...options, lineBreak: false, baseline: 'alphabetic' })
    left += width
  }
}
