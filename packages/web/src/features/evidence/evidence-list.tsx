import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import styles from './evidence.module.css'
import { EvidenceRow } from './evidence-row.tsx'
import type { ListedEvidence, Theme } from './queries.ts'
import type { Selected } from './selected.ts'
import { words } from './words.ts'

const ROW = 92

/** The list: arrows move, Space selects, Shift+arrow selects on, Enter opens. */
export function EvidenceList({
  items,
  n,
  sought,
  themes,
  selected,
  open,
  onOpen,
  more,
}: {
  readonly items: readonly ListedEvidence[]
  readonly n: number
  readonly sought: string
  readonly themes: readonly Theme[]
  readonly selected: Selected
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
  /** Brings more of them; null while they come, or where there are none. */
  readonly more: (() => void) | null
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  // It may not be memoised by the compiler.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.id ?? index,
    estimateSize: () => ROW,
    overscan: 6,
  })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 12 && more !== null) more()
  }, [last, items.length, more])
  const current = Math.min(at, Math.max(0, items.length - 1))
  const go = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to))
    setAt(next)
    virtual.scrollToIndex(next)
    return items[next]?.id
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAct(event, { current, last: items.length - 1 })
    if (act === null) return
    event.preventDefault()
    const id = items[current]?.id
    if (act === 'all') selected.all()
    else if (act === 'none') selected.none()
    else if (act === 'toggle' && id !== undefined) selected.toggle(id)
    else if (act === 'open' && id !== undefined) onOpen(id)
    else if (typeof act === 'number') {
      if (event.shiftKey && id !== undefined && selected.ids.length === 0) selected.toggle(id)
      const next = go(act)
      if (event.shiftKey && next !== undefined) selected.extendTo(next)
    }
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'])
    const id = items[index]?.id
    if (id === undefined) return
    // The list has the focus and says which of its options is meant.
    scroller.current?.focus({ preventScroll: true })
    setAt(index)
    if (event.shiftKey) selected.extendTo(id)
    else if (target.closest('[data-mark]') !== null || event.ctrlKey || event.metaKey)
      selected.toggle(id)
    else onOpen(id)
  }
  return (
    <>
      <span id="evidence-keys" className="unseen">
        {words.keysHelp}
      </span>
      <div
        ref={scroller}
        className={styles.list}
        role="listbox"
        aria-multiselectable
        aria-label={words.list}
        aria-describedby="evidence-keys"
        aria-activedescendant={
          items[current] === undefined ? undefined : `evidence-${items[current].id}`
        }
        tabIndex={0}
        data-total={n}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div
          className={styles.inner}
          style={{ height: virtual.getTotalSize() }}
          role="presentation"
        >
          <div
            role="presentation"
            className={styles.window}
            style={{ transform: `translateY(${rows[0]?.start ?? 0}px)` }}
          >
            {rows.map(({ index, key }) => {
              const item = items[index]!
              return (
                <EvidenceRow
                  key={key}
                  ref={virtual.measureElement}
                  item={item}
                  index={index}
                  sought={sought}
                  themes={themes}
                  isSelected={selected.has(item.id)}
                  isOpen={item.id === open}
                  isCurrent={index === current}
                />
              )
            })}
          </div>
        </div>
      </div>
    </>
  )
}

type Act = number | 'all' | 'none' | 'toggle' | 'open' | null

const PAGE = 6

function keyAct(
  event: KeyboardEvent,
  { current, last }: { readonly current: number; readonly last: number },
): Act {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 'a') return 'all'
  if (isCommand || event.altKey) return null
  const acts: Readonly<Record<string, Act>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + PAGE,
    PageUp: current - PAGE,
    Home: 0,
    End: last,
    ' ': 'toggle',
    Enter: 'open',
    Escape: 'none',
  }
  return acts[event.key] ?? null
}
