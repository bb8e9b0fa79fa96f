import type { Figure } from '@desirepath/core'
import { formatCount, formatShare, formatShareInterval, thin } from '@desirepath/render'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import figures from '../../ui/figure-page.module.css'
import styles from './origins.module.css'
import { words } from './words.ts'

/** A share with its interval, and the way to those it counts where there is one; too few say so. */
export function ShareText({
  share,
  least,
  way = null,
}: {
  readonly share: Figure
  readonly least: number
  readonly way?: ReactNode
}) {
  if (share.value === null)
    return (
      <>
        <span className={figures.quiet}>{words.tooFew}</span>
        <small>
          n{thin}={thin}
          {formatCount(share.n)}, {words.needed(least)}
        </small>
      </>
    )
  const interval = formatShareInterval(share)
  return (
    <>
      <span className={styles.told}>
        {way}
        <b>{formatShare(share.value)}</b>
      </span>
      {interval !== null && <small>{interval}</small>}
    </>
  )
}

/** So many rows are shown at first. */
const FIRST = 8

/** The rows to show, and what shows the others. */
export function useFolded<Row>(rows: readonly Row[]) {
  const [isWhole, setIsWhole] = useState(false)
  const more = rows.length - FIRST
  return {
    shown: isWhole ? rows : rows.slice(0, FIRST),
    fold: more > 0 && (
      <Button size="small" look="quiet" onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? words.fewer : words.more(more)}
      </Button>
    ),
  }
}
