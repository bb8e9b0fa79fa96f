import { type Attachment, attachmentKind, isSafeLink, type LaneType } from '@desirepath/core'
import { useState } from 'react'
import { Glyph } from '../ui/glyph.tsx'
import styles from './card-shell.module.css'

/** A picture, or its words where it lies on another server; a file as its name. */
export function CardAttachment({
  attachment,
  lane,
}: {
  readonly attachment: Attachment
  readonly lane: LaneType
}) {
  const { url, name, alt, focus = { x: 0.5, y: 0.5 } } = attachment
  const kind = attachmentKind(attachment, lane)
  // A journey from elsewhere names pictures that are not kept here.
  const [missing, setMissing] = useState<string | null>(null)
  const link = isSafeLink(url) ? { 'data-link': url, title: url } : {}
  if (kind === 'file') {
    return (
      <span className={styles.file} {...link}>
        <Glyph name="file" size={12} />
        <span dir="auto">{name === '' ? url : name}</span>
      </span>
    )
  }
  if (kind === 'image' && isOwnPicture(url) && missing !== url) {
    const position = `${focus.x * 100}% ${focus.y * 100}%`
    return (
      <img
        src={url}
        alt={alt}
        loading="lazy"
        decoding="async"
        className={styles.picture}
        style={{ objectPosition: position }}
        onError={() => setMissing(url)}
      />
    )
  }
  return (
    <span className={styles.said} {...link}>
      <Glyph name={kind === 'image' ? 'image' : 'play'} size={18} />
      <span dir="auto">{alt === '' ? name : alt}</span>
    </span>
  )
}

/** Pictures that come with the journey or from this server; nothing else is ever loaded. */
function isOwnPicture(url: string): boolean {
  return (
    /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,/.test(url) || /^\/(?!\/)/.test(url)
  )
}
