import type { Journey } from '@desirepath/core'
import { cleanText, type MapOptions, renderMap, type ThemeName } from '@desirepath/render'
import PDFDocument from 'pdfkit'
import { madeAt } from './made-at.ts'
import { drawParts } from './pdf/draw.ts'
import type { Pdf } from './pdf/paint.ts'
import { takeApart } from './pdf/picture.ts'
import { drawTiles, type Paper } from './pdf/tiles.ts'

export interface PdfOptions extends Pick<MapOptions, 'image' | 'icon'> {
  readonly theme?: ThemeName
  /** `one` is a single page as large as the map. */
  readonly paper?: 'one' | Paper
}

// Points of a pixel, and the longest side that readers of PDF open.
const POINTS = 0.75
const LONGEST = 14_400

/**
 * A map as a vector PDF with real text in the shipped fonts: one page of its size, or pages of paper that
 * repeat the steps above and the lanes beside them. The same journey gives the same bytes.
 */
export async function toPdf(journey: Journey, options: PdfOptions = {}): Promise<Buffer> {
  const { paper = 'one', theme = 'light' } = options
  const { image = () => null, icon = () => null } = options
  const pdf = emptyPdf(journey)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  if (paper === 'one') drawWhole(pdf, journey, { theme, image, icon })
  else drawTiles(pdf, journey, { paper, theme, image, icon })
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function emptyPdf(journey: Journey): Pdf {
  return new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: cleanText(journey.title) || 'Untitled journey',
      Creator: 'Desirepath',
      Producer: 'Desirepath',
      CreationDate: new Date(madeAt(journey)),
    },
  })
}

function drawWhole(
  pdf: Pdf,
  journey: Journey,
  options: Pick<MapOptions, 'theme' | 'image' | 'icon'>,
): void {
  const { svg, width, height } = renderMap(journey, options)
  const scale = Math.min(POINTS, LONGEST / Math.max(width, height))
  pdf.addPage({ size: [width * scale, height * scale], margin: 0 })
  pdf.save().scale(scale)
  const { parts, definitions } = takeApart(svg)
  drawParts(pdf, parts, { definitions, width, height })
  pdf.restore()
}
