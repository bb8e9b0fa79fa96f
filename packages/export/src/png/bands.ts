import type { Picture } from '@desirepath/render'
import { renderAsync, type RenderedImage } from '@resvg/resvg-js'
import { outlineText } from '../outline/outline-text.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** Pixels. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** Pixels of a band: few enough that the system need not find new memory for each. */
const BAND = 4_000_000
/** Bands that are drawn while one is taken away: one a core of a small machine. */
const AHEAD = 2

/**
 * The pixels of a map at this size, red, green, blue and opacity of each, a band of rows at a time from the
 * top. Several cores draw, only a few bands are in memory, and nothing else in the process waits for a
 * whole picture.
 */
export async function* drawnBands(
  picture: Picture,
  size: PixelSize,
  perBand: number = Math.max(1, Math.floor(BAND / size.width)),
): AsyncGenerator<Buffer> {
  const pieces = piecesOf(picture.svg)
  const tops = Array.from({ length: Math.ceil(size.height / perBand) }, (_, i) => i * perBand)
  const draw = (top: number): Promise<RenderedImage> => {
    const height = Math.min(perBand, size.height - top)
    const svg = bandSvg({ picture, pieces }, size, { top, height })
    const band = renderAsync(svg, { font: { loadSystemFonts: false } })
    // Its failure is heard where it is awaited, unless a band above it failed first.
    band.catch(() => {})
    return band
  }
  const drawing = tops.splice(0, AHEAD).map(draw)
  for (let band = drawing.shift(); band !== undefined; band = drawing.shift()) {
    const { pixels } = await band
    const next = tops.shift()
    if (next !== undefined) drawing.push(draw(next))
    yield pixels
  }
}

/** An SVG of some rows of the picture, with what is seen there. */
function bandSvg(
  { picture, pieces }: { readonly picture: Picture; readonly pieces: readonly Piece[] },
  size: PixelSize,
  rows: { readonly top: number; readonly height: number },
): string {
  const unit = picture.height / size.height
  const [top, height] = [rows.top * unit, rows.height * unit]
  const seen = pieces.filter((piece) => piece.bottom > top && piece.top < top + height)
  const view = `width="${size.width}" height="${rows.height}" viewBox="0 ${top} ${picture.width} ${height}"`
  const root = `<svg xmlns="http://www.w3.org/2000/svg" ${view} preserveAspectRatio="none">`
  return outlineText(
    seen
      .map((piece) => piece.source)
      .join('')
      .replace(/^<svg[^>]*>/, root),
  )
}
