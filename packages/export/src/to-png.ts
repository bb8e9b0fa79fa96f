import { renderAsync } from '@resvg/resvg-js'
import { outlineText } from './outline/outline-text.ts'

/** Above this many pixels the picture is made smaller: 64 million take 256 MB. */
const MOST_PIXELS = 64_000_000

/**
 * A map as PNG, `scale` pixels for each unit of the SVG (2 when absent, for sharp screens). All scripts
 * come from the shipped fonts, so the same SVG gives the same picture on every machine; a picture of
 * more than 64 million pixels is scaled down to that.
 */
export async function toPng(
  svg: string,
  { scale = 2 }: { readonly scale?: number } = {},
): Promise<Buffer> {
  const [, width, height] = /<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(svg) ?? []
  const zoom = pictureScale({ width: Number(width ?? 0), height: Number(height ?? 0) }, scale)
  const picture = await renderAsync(outlineText(svg), {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false },
  })
  return picture.asPng()
}

/** The scale at which a picture is drawn when another is wished: smaller where it would have too many pixels. */
export function pictureScale(
  { width, height }: { readonly width: number; readonly height: number },
  wished: number,
): number {
  const pixels = width * height
  return pixels > 0 ? Math.min(wished, Math.sqrt(MOST_PIXELS / pixels)) : wished
}
