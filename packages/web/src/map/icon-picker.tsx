import { type IconEntry, loadIconIndex, searchIcons } from '@desirepath/icons'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { NamedIcon } from '../ui/named-icon.tsx'
import { type IconGridHandle, IconGrid } from './icon-grid.tsx'
import { OwnIcon } from './icon-own.tsx'
import styles from './icon-picker.module.css'
import { iconWords as words } from './icon-words.ts'

/** All icons of the set by name and by what people call them, or a picture of one's own. */
export function IconPicker({
  current,
  onPick,
  onClose,
}: {
  readonly current: string | undefined
  /** Undefined takes the icon away. */
  readonly onPick: (icon: string | undefined) => void
  readonly onClose: () => void
}) {
  const index = useIndex()
  const [query, setQuery] = useState('')
  const found = useMemo(() => (index === null ? [] : searchIcons(index, query)), [index, query])
  const [active, setActive] = useState(0)
  const [isWandering, setWandering] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const grid = useRef<IconGridHandle>(null)
  const listId = useId()
  const shown = found[active]
  const move = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to))
    setActive(next)
    setWandering(true)
    grid.current?.reveal(next)
  }
  return (
    <Dialog open onClose={onClose} title={words.title} className={styles.dialog} focus={input}>
      <input
        ref={input}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        {...(shown !== undefined && { 'aria-activedescendant': `${listId}-${shown.name}` })}
        aria-label={words.search}
        placeholder={words.search}
        className={styles.input}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
          setWandering(false)
          grid.current?.reveal(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && shown !== undefined) {
            event.preventDefault()
            onPick(shown.name)
            return
          }
          const columns = grid.current?.columns() ?? 1
          const to = placeAfter(event.key, { active, columns, last: found.length - 1, isWandering })
          if (to === null) return
          event.preventDefault()
          move(to)
        }}
      />
      <p className={styles.count} role="status">
        {index === null
          ? words.loading
          : found.length === 0
            ? words.none
            : words.found(found.length)}
      </p>
      <IconGrid ref={grid} id={listId} icons={found} active={active} onPick={onPick} />
      <footer className={styles.foot}>
        <span className={styles.shown}>{shown !== undefined && <Shown entry={shown} />}</span>
        <OwnIcon onPick={onPick} />
        {current !== undefined && (
          <Button look="danger" onClick={() => onPick(undefined)}>
            {words.remove}
          </Button>
        )}
      </footer>
    </Dialog>
  )
}

function Shown({ entry: { name, title, tags } }: { readonly entry: IconEntry }) {
  return (
    <>
      <NamedIcon icon={name} size={28} />
      <span>
        <b>{title}</b>
        <small>{tags.split(' ').slice(0, 6).join(', ')}</small>
      </span>
    </>
  )
}

/** Null until it is loaded, which is when the picker opens. */
function useIndex(): readonly IconEntry[] | null {
  const [index, setIndex] = useState<readonly IconEntry[] | null>(null)
  useEffect(() => {
    void loadIconIndex().then(setIndex)
  }, [])
  return index
}

/** Up and down always walk through the icons; left and right only once one does, else they are the text's. */
function placeAfter(
  key: string,
  {
    active,
    columns,
    last,
    isWandering,
  }: {
    readonly active: number
    readonly columns: number
    readonly last: number
    readonly isWandering: boolean
  },
): number | null {
  const down = isWandering ? active + columns : active
  if (key === 'ArrowDown') return down > last ? active : down
  if (key === 'ArrowUp') return active - columns < 0 ? active : active - columns
  if (key === 'PageDown') return active + 5 * columns
  if (key === 'PageUp') return active - 5 * columns
  if (!isWandering) return null
  const across: Readonly<Record<string, number>> = {
    ArrowRight: active + 1,
    ArrowLeft: active - 1,
    Home: 0,
    End: last,
  }
  return across[key] ?? null
}
