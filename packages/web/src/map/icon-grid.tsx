import type { IconEntry } from '@desirepath/icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { NamedIcon } from '../ui/named-icon.tsx'
import styles from './icon-picker.module.css'
import { iconWords as words } from './icon-words.ts'

const CELL = 42

export interface IconGridHandle {
  readonly columns: () => number
  readonly reveal: (index: number) => void
}

/** The icons in rows, of which only those in sight are drawn. */
export function IconGrid({
  ref,
  id,
  icons,
  active,
  onPick,
}: {
  readonly ref: Ref<IconGridHandle>
  readonly id: string
  readonly icons: readonly IconEntry[]
  readonly active: number
  readonly onPick: (name: string) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const [columns, setColumns] = useState(10)
  useLayoutEffect(() => {
    const width = scroller.current?.clientWidth ?? 0
    // oxlint-disable-next-line react/set-state-in-effect -- as wide as it turns out to be
    if (width > 0) setColumns(Math.max(1, Math.floor(width / CELL)))
  }, [])
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: Math.ceil(icons.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => CELL,
    overscan: 3,
  })
  useImperativeHandle(ref, () => ({
    columns: () => columns,
    reveal: (index) => rows.scrollToIndex(Math.floor(index / columns)),
  }))
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        id={id}
        role="listbox"
        aria-label={words.list}
        className={styles.list}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            role="presentation"
            className={styles.row}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {icons.slice(row.index * columns, (row.index + 1) * columns).map((icon, i) => {
              const at = row.index * columns + i
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's
                <div
                  key={icon.name}
                  id={`${id}-${icon.name}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === active}
                  aria-label={icon.title}
                  aria-setsize={icons.length}
                  aria-posinset={at + 1}
                  title={icon.title}
                  className={styles.option}
                  onClick={() => onPick(icon.name)}
                >
                  <NamedIcon icon={icon.name} size={22} />
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}
