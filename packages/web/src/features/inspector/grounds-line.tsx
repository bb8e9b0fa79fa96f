import type { Grounds } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import styles from './backing.module.css'
import { words } from './words.ts'

const MOST_SOURCES = 4

/** Where it comes from, how many from each, and how new the newest is; nothing where that is nothing. */
export function GroundsLine({ grounds: { sources, newest } }: { readonly grounds: Grounds }) {
  if (sources.length === 0) return null
  const shown = sources
    .slice(0, MOST_SOURCES)
    .map(({ name, n }) => `${name} ${formatCount(n)}`)
    .join(', ')
  const more = sources.length - MOST_SOURCES
  return (
    <p className={styles.grounds}>
      <span dir="auto">{words.sources(more > 0 ? words.andMore(shown, more) : shown)}</span>
      {newest !== null && <span>{words.newestAt(formatDate(newest))}</span>}
    </p>
  )
}
