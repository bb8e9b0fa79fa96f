import type { Attachment } from '@desirepath/core'
import { renderAsync } from '@resvg/resvg-js'
import { inter } from '../fonts/families.ts'

/** The part of a picture that its card shows, as every format takes it. */
export interface ShownPicture {
  /** A `data:` address of a PNG or JPEG. */
  readonly href: string
  readonly width: number
  readonly height: number
}

/** Null where the bytes of an attachment are not at hand: its words are then drawn. */
export type Pictures = (attachment: Attachment) => ShownPicture | null

export interface PictureBytes {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** As it is looked at. */
  readonly width: number
  readonly height: number
  /** How the camera was held, 1 to 8 (EXIF). */
  readonly orientation: number
}

/** Enough for the widest usual card at twice the size; what is cut off is not in the file at all. */
const LONGEST = 720
const SMALL = 300_000

/** Cuts a picture to the part that is shown and makes it no larger than a page needs; null where it cannot be read. */
export async function shownPicture(
  { crop }: Pick<Attachment, 'crop'>,
  source: PictureBytes,
): Promise<ShownPicture | null> {
  const { bytes, mediaType, width, height, orientation } = source
  if (!/^image\/(?:a?png|jpeg|gif|webp|svg\+xml)$/.test(mediaType)) return null
  const isAsItIs = crop === undefined && orientation === 1 && bytes.length <= SMALL
  if (isAsItIs && /^image\/(?:png|jpeg)$/.test(mediaType) && Math.max(width, height) <= LONGEST)
    return { href: dataAddress(mediaType, bytes), width, height }
  const part = partOf(source, crop)
  const enlarged = mediaType === 'image/svg+xml' ? Infinity : 1
  const scale = Math.min(enlarged, LONGEST / Math.max(part.width, part.height))
  const size = {
    width: Math.max(1, Math.round(part.width * scale)),
    height: Math.max(1, Math.round(part.height * scale)),
  }
  const picture = await renderAsync(cutting(source, part, size), {
    font: { loadSystemFonts: false, fontFiles: Object.values(inter.files) },
  }).catch(() => null)
  return picture && { href: dataAddress('image/png', picture.asPng()), ...size }
}

interface Size {
  readonly width: number
  readonly height: number
}

function partOf(
  { width, height }: Size,
  crop: Attachment['crop'],
): Size & { x: number; y: number } {
  if (crop === undefined) return { x: 0, y: 0, width, height }
  return {
    x: crop.x * width,
    y: crop.y * height,
    width: Math.min(crop.width, 1 - crop.x) * width || 1,
    height: Math.min(crop.height, 1 - crop.y) * height || 1,
  }
}

/** An SVG of the size of the result with the part of the picture in it. */
function cutting(
  { bytes, mediaType, width, height, orientation }: PictureBytes,
  part: Size & { readonly x: number; readonly y: number },
  size: Size,
): string {
  const raw = orientation >= 5 ? { width: height, height: width } : { width, height }
  const turned = turns(width, height)[orientation - 1] ?? '1 0 0 1 0 0'
  const view = `${part.x} ${part.y} ${part.width} ${part.height}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${view}" preserveAspectRatio="none"><g transform="matrix(${turned})"><image width="${raw.width}" height="${raw.height}" preserveAspectRatio="none" href="${dataAddress(mediaType, bytes)}"/></g></svg>`
}

/** The matrices that put a picture upright, by its orientation from 1 on. */
function turns(width: number, height: number): readonly string[] {
  return [
    '1 0 0 1 0 0',
    `-1 0 0 1 ${width} 0`,
    `-1 0 0 -1 ${width} ${height}`,
    `1 0 0 -1 0 ${height}`,
    '0 1 1 0 0 0',
    `0 1 -1 0 ${width} 0`,
    `0 -1 -1 0 ${width} ${height}`,
    `0 -1 1 0 0 ${height}`,
  ]
}

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
