import type { Journey } from '@desirepath/core'
import {
  cleanText,
  type MapOptions,
  type Picture,
  renderMap,
  type ThemeName,
} from '@desirepath/render'
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
  const named = { title: cleanText(journey.title) || 'Untitled journey', madeAt: madeAt(journey) }
  return written(named, (pdf) =>
    paper === 'one'
      ? drawWhole(pdf, renderMap(journey, { theme, image, icon }))
      : drawTiles(pdf, journey, { paper, theme, image, icon }),
  )
}

/** Any picture as a vector PDF of one page of its size, with real text. */
export function pictureToPdf(picture: Picture, named: Named): Promise<Buffer> {
  return written(named, (pdf) => drawWhole(pdf, picture))
}

interface Named {
  readonly title: string
  /** ISO 8601. */
  readonly madeAt: string
}

async function written(named: Named, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const pdf = emptyPdf(named)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function emptyPdf({ title, madeAt: at }: Named): Pdf {
  return new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Creator: 'Desirepath',
      Producer: 'Desirepath',
      CreationDate: new Date(at),
    },
  })
}

function drawWhole(pdf: Pdf, { svg, width, height }: Picture): void {
  const scale = Math.min(POINTS, LONGEST / Math.max(width, height))
  pdf.addPage({ size: [width * scale, height * scale], margin: 0 })
  pdf.save().scale(scale)
  const { parts, definitions } = takeApart(svg)
  drawParts(pdf, parts, { definitions, width, height })
  pdf.restore()
}
