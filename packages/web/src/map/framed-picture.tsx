import { type PictureFrame, pictureFrame } from '@desirepath/core'
import type { Attachment } from '@desirepath/core'
import type { CSSProperties } from 'react'
import styles from './framed-picture.module.css'

/** A picture as it fits its card, cut and placed as in the exported pictures. */
export function FramedPicture({
  attachment,
  src,
  alt,
  onError,
}: {
  readonly attachment: Attachment
  readonly src: string
  readonly alt: string
  readonly onError?: () => void
}) {
  const frame = pictureFrame(attachment)
  const { focus = { x: 0.5, y: 0.5 } } = attachment
  return (
    <span className={styles.box}>
      <span className={styles.frame} style={frame === null ? undefined : frameStyle(frame)}>
        <img
          src={src}
          alt={alt}
          loading="lazy"
          decoding="async"
          onError={onError}
          {...(frame === null
            ? { style: { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` } }
            : { 'data-placed': true })}
        />
      </span>
    </span>
  )
}

/** `pieceIn` of core in the units of the box that the picture stands in, however wide a column is. */
function frameStyle({ pixels, part, focus, ratio, tallest }: PictureFrame): CSSProperties {
  const numbers = {
    '--ratio': ratio,
    '--tallest': `${tallest}px`,
    '--width': pixels.width,
    '--height': pixels.height,
    '--part-x': part.x,
    '--part-y': part.y,
    '--part-width': part.width,
    '--part-height': part.height,
    '--focus-x': focus.x,
    '--focus-y': focus.y,
  }
  return numbers as CSSProperties
}
