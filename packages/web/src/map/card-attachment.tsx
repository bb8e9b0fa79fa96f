import {
  type Attachment,
  attachmentKind,
  formatSize,
  hostOf,
  isSafeLink,
  type LaneType,
} from '@desirepath/core'
import { useState } from 'react'
import { Glyph } from '../ui/glyph.tsx'
import { AttachmentIcon } from './attachment-icon.tsx'
import styles from './card-shell.module.css'
import { FramedPicture } from './framed-picture.tsx'

/** A picture, the still of a video, or their words where nothing is kept here; a file or link as its name. */
export function CardAttachment({
  attachment,
  lane,
}: {
  readonly attachment: Attachment
  readonly lane: LaneType
}) {
  const { url, name, alt } = attachment
  const kind = attachmentKind(attachment, lane)
  // A journey from elsewhere names pictures that are not kept here.
  const [missing, setMissing] = useState<readonly string[]>([])
  if (kind === 'file' || kind === 'link') return <Chip attachment={attachment} kind={kind} />
  const stills = kind === 'image' ? picturesOf(attachment) : [attachment.poster ?? '']
  const still = stills.find((each) => isOwnPicture(each) && !missing.includes(each))
  if (still !== undefined) {
    return (
      <span className={styles.media}>
        <FramedPicture
          attachment={attachment}
          src={still}
          alt={alt === '' ? name : alt}
          onError={() => setMissing((old) => [...old, still])}
        />
        {kind === 'video' && (
          <span className={styles.play}>
            <Glyph name="play" size={16} />
          </span>
        )}
      </span>
    )
  }
  return (
    <span className={styles.said} {...linkOf(url)}>
      <Glyph name={kind === 'image' ? 'image' : 'play'} size={18} />
      <span dir="auto">{alt === '' ? name : alt}</span>
    </span>
  )
}

/** What is shown of a picture, in the order of preference: a small copy is too coarse for a small part of it. */
function picturesOf({ url, preview, crop }: Attachment): string[] {
  const isCoarse = crop !== undefined && Math.min(crop.width, crop.height) < 0.4
  return preview === undefined || isCoarse ? [url] : [preview, url]
}

function Chip({
  attachment,
  kind,
}: {
  readonly attachment: Attachment
  readonly kind: 'file' | 'link'
}) {
  const { url, name, bytes } = attachment
  const host = hostOf(url)
  const note = bytes === undefined ? host : formatSize(bytes)
  return (
    <span className={styles.file} {...linkOf(url)}>
      <AttachmentIcon attachment={attachment} kind={kind} size={14} />
      <span dir="auto">{name === '' ? url : name}</span>
      {note !== null && note !== name && <small>{note}</small>}
    </span>
  )
}

/** Ctrl+click follows it. */
function linkOf(url: string) {
  return isSafeLink(url) ? { 'data-link': url, title: url } : {}
}

/** Pictures that come with the journey or from this server; nothing else is ever loaded. */
export function isOwnPicture(url: string): boolean {
  return (
    /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,/.test(url) || /^\/(?!\/)/.test(url)
  )
}
