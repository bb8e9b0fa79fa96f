import {
  type Attachment,
  attachmentKind,
  contentId,
  formatSize,
  frameHeight,
  hostOf,
  type LaneType,
  pictureFrame,
  pieceIn,
} from '@desirepath/core'
import type { Paint } from './options.ts'
import { beside, type Block, element, icon, place, stack, textBlock } from './svg.ts'

interface AttachmentOptions {
  readonly lane: LaneType
  readonly width: number
  readonly paint: Paint
}

/** A picture or still, or its words in a frame of the same size where the bytes are not at hand; a file or link as its name. */
export function attachmentBlock(attachment: Attachment, options: AttachmentOptions): Block {
  const kind = attachmentKind(attachment, options.lane)
  if (kind === 'file' || kind === 'link') return nameLine(attachment, kind, options)
  const { width, paint } = options
  const height = frameHeight(kind === 'image' ? pictureFrame(attachment) : null, width)
  const source = paint.image(attachment)
  const { line, track } = paint.colours
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 5 }
  if (source === null) {
    const frame = element('rect', { ...box, fill: track, stroke: line })
    return { height, svg: frame + words(attachment, kind, { ...options, height }) }
  }
  const picture = pictureIn(attachment, source, { width, height })
  const frame = element('rect', { ...box, rx: 0, fill: 'none', stroke: line })
  const mark = kind === 'video' ? playMark(width / 2, height / 2) : ''
  return { height, svg: picture + frame + mark }
}

/** Over the still of a video. */
function playMark(cx: number, cy: number): string {
  const ground = element('circle', { cx, cy, r: 16, fill: '#141210', 'fill-opacity': 0.62 })
  return ground + icon('play', { x: cx - 7, y: cy - 8, size: 16, colour: '#ffffff' })
}

/** Fills a box as the map on the screen does; `source` holds the part of the picture that is shown. */
export function pictureIn(
  attachment: Attachment,
  source: string,
  box: { readonly width: number; readonly height: number },
): string {
  const common = { href: source, 'aria-label': attachment.alt }
  const frame = pictureFrame(attachment)
  if (frame === null)
    return element('image', {
      ...box,
      ...common,
      preserveAspectRatio: `${endOf(attachment)} slice`,
    })
  const { part } = frame
  const piece = pieceIn(frame, box)
  const scale = box.width / piece.width
  const place = {
    x: (part.x - piece.x) * scale,
    y: (part.y - piece.y) * scale,
    width: part.width * scale,
    height: part.height * scale,
    preserveAspectRatio: 'none',
  }
  // Two that are equal in all of this have equal clips.
  const id = contentId('dp-box', attachment.url, attachment.alt, box.width, box.height)
  const clip = element('clipPath', { id }, element('rect', box))
  return (
    clip + element('g', { 'clip-path': `url(#${id})` }, element('image', { ...place, ...common }))
  )
}

/** Where the size of a picture is not known, SVG can keep an end or the middle of it in sight. */
function endOf({ focus = { x: 0.5, y: 0.5 } }: Attachment): string {
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

function nameLine(
  { name, url, bytes }: Attachment,
  kind: 'file' | 'link',
  { width, paint }: AttachmentOptions,
): Block {
  const { colours, rtl } = paint
  const style = { width: width - 17, maxLines: 2, rtl }
  const text = textBlock(name === '' ? url : name, { ...style, size: 12, fill: colours.accent })
  const note = bytes === undefined ? hostOf(url) : formatSize(bytes)
  const said = note === null || note === name ? '' : note
  const small = textBlock(said, { ...style, size: 10.5, fill: colours.ink3, maxLines: 1 })
  const mark = icon(kind, { x: 0, y: 2, size: 12, colour: colours.ink3 })
  return beside({ width: 12, svg: mark }, stack([text, small], 1), { width, rtl })
}
