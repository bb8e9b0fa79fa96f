import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { soughtIn } from '../../map/sought.ts'
import { IconButton } from '../../ui/button.tsx'
import { useTypedText } from '../../ui/typed-text.ts'
import { useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import { words } from './words.ts'

/** Search in place: what does not match is dimmed; Enter walks over what does, Shift+Enter back. */
export function FindBox({
  found,
  foundHidden,
  isFiltered,
  scroller,
}: {
  readonly found: number
  /** Matches in lanes that are not shown. */
  readonly foundHidden: number
  readonly isFiltered: boolean
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const { view, change } = useJourneySearch()
  const { at, walk, land } = useWalk(scroller, `${view.find}\n${found}`)
  const [text, type] = useTypedText(view.find, (typed) =>
    change({ find: typed || undefined }, { replace: true }),
  )
  const clear = () => change({ find: undefined }, { replace: true })
  const isOn = view.find !== '' || isFiltered
  return (
    <div className={styles.find} data-filled={isOn || undefined}>
      <Search size={14} aria-hidden />
      <input
        id="map-find"
        type="search"
        placeholder={words.find}
        aria-label={words.find}
        aria-keyshortcuts="Control+F"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            walk(event.shiftKey ? -1 : 1)
          }
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            land()
          }
          if (event.key === 'Escape') {
            clear()
            event.currentTarget.blur()
          }
        }}
      />
      {isOn && (
        <>
          <span aria-live="polite">
            {found === 0
              ? words.findNone
              : at === null
                ? words.found(found)
                : words.foundAt(at + 1, found)}
            {foundHidden > 0 && `, ${words.foundHidden(foundHidden)}`}
          </span>
          <IconButton
            icon={ChevronUp}
            label={words.previous}
            keys="Shift+F3"
            size="small"
            disabled={found === 0}
            onClick={() => walk(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label={words.next}
            keys="F3"
            size="small"
            disabled={found === 0}
            onClick={() => walk(1)}
          />
        </>
      )}
      {view.find !== '' && <IconButton icon={X} label={words.clear} size="small" onClick={clear} />}
    </div>
  )
}

/** Puts the focus into the search of the view, all of it chosen; false where it is there already. */
export function focusFind(): boolean {
  const find = document.getElementById('map-find')
  if (!(find instanceof HTMLInputElement) || find === document.activeElement) return false
  find.focus()
  find.select()
  return true
}

/** Goes from one match to the next; another search begins again. */
function useWalk(scroller: RefObject<HTMLElement | null>, sought: string) {
  const [place, setPlace] = useState({ sought, at: -1 })
  const at = place.sought === sought ? place.at : -1
  const walk = useCallback(
    (by: 1 | -1) => {
      const all = soughtIn(scroller.current)
      if (all.length === 0) return
      const next = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length
      setPlace({ sought, at: next })
      show(all[next])
    },
    [scroller, sought, at],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isNext =
        event.key === 'F3' ||
        ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'g')
      if (!isNext || soughtIn(scroller.current).length === 0) return
      event.preventDefault()
      walk(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [scroller, walk])
  useEffect(() => unmark, [sought])
  const land = () => {
    const match = soughtIn(scroller.current)[Math.max(0, at)]
    const stop = match?.closest<HTMLElement>('[data-stop]') ?? match
    stop?.focus()
  }
  return { at: at < 0 ? null : at, walk, land }
}

function show(match: HTMLElement | undefined): void {
  match?.scrollIntoView({ block: 'center', inline: 'center' })
  unmark()
  match?.setAttribute('data-found', '')
}

function unmark(): void {
  for (const mark of document.querySelectorAll('[data-found]')) mark.removeAttribute('data-found')
}
