import type { Attachment, LaneType } from '@desirepath/core'
import type { Paint } from './options.ts'
import { beside, type Block, element, icon, place, textBlock } from './svg.ts'

const TALLEST = 150

interface AttachmentOptions {
  readonly lane: LaneType
  readonly width: number
  readonly paint: Paint
}

/** A picture, or its words in a frame of the same size where the bytes are not at hand; a file as its name. */
export function attachmentBlock(attachment: Attachment, options: AttachmentOptions): Block {
  const kind = kindOf(attachment, options.lane)
  if (kind === 'file') return fileLine(attachment, options)
  const { width, paint } = options
  const height = Math.min(TALLEST, Math.round(width * 0.62))
  const source = kind === 'image' ? paint.image(attachment) : null
  const { line, track } = paint.colours
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 5 }
  if (source === null) {
    const frame = element('rect', { ...box, fill: track, stroke: line })
    return { height, svg: frame + words(attachment, kind, { ...options, height }) }
  }
  const picture = element('image', {
    width,
    height,
    href: source,
    preserveAspectRatio: `${cropOf(attachment)} slice`,
    'aria-label': attachment.alt,
  })
  return { height, svg: picture + element('rect', { ...box, rx: 0, fill: 'none', stroke: line }) }
}

function kindOf({ url }: Attachment, lane: LaneType): 'image' | 'video' | 'file' {
  if (lane === 'video' || /\.(?:mp4|webm|mov|m4v)$/i.test(url)) return 'video'
  if (lane === 'images' || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(url)) return 'image'
  return 'file'
}

/** SVG can keep an end or the middle of a picture in sight. */
function cropOf({ focus = { x: 0.5, y: 0.5 } }: Attachment): string {
  const end = (at: number) => (at < 1 / 3 ? 'Min' : at > 2 / 3 ? 'Max' : 'Mid')
  return `x${end(focus.x)}Y${end(focus.y)}`
}

function words(
  { alt, name }: Attachment,
  kind: 'image' | 'video',
  { width, height, paint }: AttachmentOptions & { readonly height: number },
): string {
  const { colours } = paint
  const text = textBlock(alt === '' ? name : alt, {
    size: 11,
    fill: colours.ink2,
    width: width - 20,
    maxLines: Math.max(1, Math.floor((height - 42) / 15)),
    anchor: 'middle',
  })
  const top = (height - text.height - 24) / 2
  const at = { x: width / 2 - 9, y: top, size: 18, colour: colours.ink3 }
  const picture = icon(kind === 'image' ? 'image' : 'play', at)
  return picture + place(10, top + 24, text.svg)
}

function fileLine({ name }: Attachment, { width, paint }: AttachmentOptions): Block {
  const { colours, rtl } = paint
  const text = textBlock(name, {
    size: 12,
    fill: colours.accent,
    width: width - 17,
    maxLines: 2,
    rtl,
  })
  const mark = icon('file', { x: 0, y: 2, size: 12, colour: colours.ink3 })
  return beside({ width: 12, svg: mark }, text, { width, rtl })
}
