import type { EvidenceLevel } from '@desirepath/core'
import { clsx } from 'clsx'
import type { HTMLAttributes, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { LevelMark } from '../ui/level-mark.tsx'
import styles from './card-shell.module.css'

/**
 * What every card is: a stop of the grid that is pressed to select it. It is no button element, as
 * browsers will not drag those.
 */
export function CardShell({
  cardId,
  isSelected,
  className,
  onSelect,
  level = null,
  children,
  ...rest
}: Omit<HTMLAttributes<HTMLDivElement>, 'onSelect'> & {
  /** Left out where the card stands outside a map. */
  readonly cardId?: string | undefined
  readonly isSelected: boolean
  readonly className: string | undefined
  readonly onSelect: (event: MouseEvent | KeyboardEvent) => void
  /** Where it is worth a mark. */
  readonly level?: EvidenceLevel | null
  readonly children: ReactNode
}) {
  return (
    <div
      {...rest}
      role="button"
      data-stop
      data-card={cardId}
      data-level={level ?? undefined}
      tabIndex={-1}
      aria-pressed={isSelected}
      className={clsx(styles.shell, className)}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key !== ' ' && event.key !== 'Enter') return
        event.preventDefault()
        onSelect(event)
      }}
    >
      {children}
      {level !== null && (
        <span className={styles.level}>
          <LevelMark level={level} />
        </span>
      )}
    </div>
  )
}
