import { type Attachment, pictureFrame, pieceIn } from '@desirepath/core'
import { initialsOf } from '@desirepath/render'
import type { CSSProperties } from 'react'
import { hueOf } from './hue.ts'
import styles from './portrait.module.css'

/** The face of a persona: its picture as it is cropped, or its initials. */
export function Portrait({
  title,
  portrait,
  size,
}: {
  readonly title: string
  readonly portrait: Attachment | null
  /** Pixels. */
  readonly size: number
}) {
  const box = { width: size, height: size, '--hue': hueOf(title) } as CSSProperties
  if (portrait === null)
    return (
      // Drawn and not written: who hears the page hears the name beside it.
      <span
        className={styles.initials}
        style={{ ...box, fontSize: size * 0.36 }}
        data-initials={initialsOf(title)}
      />
    )
  const { focus = { x: 0.5, y: 0.5 }, preview, url } = portrait
  const placed = placeOf(portrait)
  return (
    <span className={styles.picture} style={box}>
      <img
        src={size <= 96 && preview !== undefined ? preview : url}
        alt={portrait.alt}
        decoding="async"
        style={placed ?? { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` }}
        {...(placed !== null && { 'data-placed': true })}
      />
    </span>
  )
}

/** The piece that fills a square, in shares of it. */
function placeOf(portrait: Attachment): CSSProperties | null {
  const frame = pictureFrame(portrait)
  if (frame === null) return null
  const piece = pieceIn(frame, { width: 1, height: 1 })
  const { width, height } = frame.pixels
  return {
    width: `${(100 * width) / piece.width}%`,
    height: `${(100 * height) / piece.height}%`,
    left: `${(-100 * piece.x) / piece.width}%`,
    top: `${(-100 * piece.y) / piece.height}%`,
  }
}
