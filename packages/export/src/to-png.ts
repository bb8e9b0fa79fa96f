import type { Picture } from '@desirepath/render'
import { encodePng } from './png/encode.ts'
import { drawnBands } from './png/bands.ts'

/** Above this many pixels the picture is made smaller, so that programs can still open it. */
const MOST_PIXELS = 64_000_000

/**
 * A map as PNG, `scale` pixels for each unit of the SVG (2 when absent, for sharp screens). All scripts
 * come from the shipped fonts, so the same SVG gives the same picture on every machine; a picture of
 * more than 64 million pixels is scaled down to that.
 */
export async function toPng(
  picture: Picture,
  { scale = 2 }: { readonly scale?: number } = {},
): Promise<Buffer> {
  const drawn = pictureScale(picture, scale)
  const size = {
    width: Math.ceil(picture.width * drawn),
    height: Math.ceil(picture.height * drawn),
  }
  return encodePng(size, drawnBands(picture, size))
}

/** The scale at which a picture is drawn when another is wished: smaller where it would have too many pixels. */
export function pictureScale(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  wished: number,
): number {
  const pixels = width * height
  return pixels > 0 ? Math.min(wished, Math.sqrt(MOST_PIXELS / pixels)) : wished
}
