import { type MapUseLevel, mapUses, mapUseWords } from '@desirepath/core'
import { clsx } from 'clsx'
import styles from './use-meter.module.css'

/** What stands in little room. */
const useWords: Readonly<Record<MapUseLevel, string>> = {
  workshop: 'Starting point',
  priorities: 'Sets priorities',
  money: 'Decides money',
}

/** What a map may be used for today, as bars that fill up and in a word. */
export function UseMeter({
  level,
  className,
}: {
  readonly level: MapUseLevel
  readonly className?: string | undefined
}) {
  const reached = mapUses.indexOf(level)
  return (
    <span className={clsx(styles.meter, className)} data-level={level} title={mapUseWords[level]}>
      <span className={styles.bars} aria-hidden>
        {mapUses.map((use, i) => (
          <i key={use} data-on={i <= reached || undefined} />
        ))}
      </span>
      <span>{useWords[level]}</span>
    </span>
  )
}
