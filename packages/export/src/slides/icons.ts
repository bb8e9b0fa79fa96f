import { fileIdOf, type Journey } from '@desirepath/core'
import { Resvg } from '@resvg/resvg-js'
import { iconsOf } from '../pictures/icons.ts'
import type { Pictures, ShownPicture } from '../pictures/shown.ts'
import { drawPicture, type Slide } from './drawing.ts'

/** The icon that somebody chose, in a colour; null where there is none, or none of this name. */
export type SlideIcons = (icon: string | undefined, colour: string) => ShownPicture | null

/** Pictures and icons of a journey, as slides take them. */
export interface SlideArt {
  readonly pictures: Pictures
  readonly icons: SlideIcons
}

/** Pixels: sharp at four times the size on a slide. */
const DRAWN = 64

export async function slideIcons(journey: Journey, pictures: Pictures): Promise<SlideIcons> {
  const pathOf = await iconsOf(journey)
  const drawn = new Map<string, ShownPicture>()
  return (icon, colour) => {
    if (icon === undefined) return null
    if (fileIdOf(icon) !== null) return pictures({ url: icon, name: '', alt: '' })
    const path = pathOf(icon)
    if (path === null) return null
    const key = `${icon} ${colour}`
    const picture = drawn.get(key) ?? strokesOf(path, colour)
    drawn.set(key, picture)
    return picture
  }
}

/** Draws an icon as large as fits a square; the words beside it say what it means. */
export function drawIcon(
  slide: Slide,
  { href, width, height }: ShownPicture,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const scale = size / Math.max(width, height)
  const box = { width: width * scale, height: height * scale }
  const at = { x: x + (size - box.width) / 2, y: y + (size - box.height) / 2 }
  drawPicture(slide, { href, words: '', ...box }, at)
}

function strokesOf(path: string, colour: string): ShownPicture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWN}" height="${DRAWN}" viewBox="0 0 24 24"><path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  return { href, width: DRAWN, height: DRAWN }
}
