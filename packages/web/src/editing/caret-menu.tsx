import type { Editor as TextEditor } from '@tiptap/core'
import type { LucideIcon } from 'lucide-react'
import { type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './card-editor.module.css'
import type { CaretQuery } from './slash-query.ts'

/** Takes the keys that are meant for an open menu; true where it was one. */
export interface MenuKeys {
  readonly take: (key: string) => boolean
}

/** One of what a menu at the caret offers. */
export interface CaretItem {
  readonly key: string
  readonly label: string
  readonly icon?: LucideIcon | undefined
  /** What tells it from others that are called the same. */
  readonly note?: string
}

interface CaretMenuProps<I extends CaretItem> {
  readonly text: TextEditor
  readonly keys: RefObject<MenuKeys | null>
  readonly name: string
  /** What is asked for by the words before the caret; null where nothing is. */
  readonly queryIn: (before: string) => CaretQuery | null
  /** `isAlone`: whether nothing else stands in the text. */
  readonly itemsFor: (words: string, isAlone: boolean) => readonly I[]
  /** Once the words that asked for it are gone. */
  readonly onPick: (item: I) => void
}

/** A menu at the caret of the card being written, asked for by a sign and narrowed by the words after it. */
export function CaretMenu<I extends CaretItem>(props: CaretMenuProps<I>) {
  const { text, keys, name, queryIn, itemsFor, onPick } = props
  const asked = useAsked(text, queryIn)
  const [left, setLeft] = useState<number | null>(null)
  // The sign is gone: the next one at its place asks anew.
  if (asked === null && left !== null) setLeft(null)
  const isLeft = asked !== null && left === asked.at
  const items = asked === null || isLeft ? [] : itemsFor(asked.query.words, asked.isAlone)
  const [place, setPlace] = useState({ words: '', at: 0 })
  const sought = asked?.query.words ?? ''
  const at = place.words === sought ? Math.min(place.at, items.length - 1) : 0
  const pick = (item: I) => {
    if (asked === null) return
    const to = text.state.selection.from
    text
      .chain()
      .deleteRange({ from: to - asked.query.length, to })
      .run()
    onPick(item)
  }
  useImperativeHandle(keys, () => ({
    take(key) {
      const item = items[at]
      if (item === undefined || asked === null) return false
      const go = (by: number) =>
        setPlace({ words: sought, at: (at + by + items.length) % items.length })
      if (key === 'Enter' || key === 'Tab') pick(item)
      else if (key === 'Escape') setLeft(asked.at)
      else if (key === 'ArrowDown') go(1)
      else if (key === 'ArrowUp') go(-1)
      else return false
      return true
    },
  }))
  const id = useId()
  const isOpen = items.length > 0
  useDescribed(text, isOpen ? `${id}-${at}` : null, id)
  if (asked === null || !isOpen) return null
  return (
    <CaretList
      {...{ id, name, items, at, pick }}
      root={asked.root}
      top={asked.top}
      bottom={asked.bottom}
      left={asked.left}
    />
  )
}

function CaretList<I extends CaretItem>({
  id,
  name,
  items,
  at,
  pick,
  root,
  ...spot
}: {
  readonly id: string
  readonly name: string
  readonly items: readonly I[]
  readonly at: number
  readonly pick: (item: I) => void
  readonly root: Element
  readonly top: number
  readonly bottom: number
  readonly left: number
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const isAbove = spot.bottom > innerHeight - 260
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={name}
      className={styles.slash}
      style={{
        left: Math.max(8, Math.min(spot.left, innerWidth - 248)),
        ...(isAbove ? { bottom: innerHeight - spot.top + 6 } : { top: spot.bottom + 6 }),
      }}
    >
      {items.map((item, i) => (
        <div
          key={item.key}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          // Before the words lose the focus.
          onPointerDown={(event) => {
            event.preventDefault()
            pick(item)
          }}
        >
          {item.icon === undefined ? <i aria-hidden /> : <item.icon size={15} aria-hidden />}
          <span dir="auto">{item.label}</span>
          {item.note !== undefined && item.note !== '' && <small>{item.note}</small>}
        </div>
      ))}
    </div>,
    root,
  )
}

interface Asked {
  readonly query: CaretQuery
  /** Where its sign stands in the text. */
  readonly at: number
  /** Whether nothing else stands there. */
  readonly isAlone: boolean
  /** The part of the screen that the text is in, and so the menu. */
  readonly root: Element
  readonly left: number
  readonly top: number
  readonly bottom: number
}

type QueryIn = (before: string) => CaretQuery | null

function useAsked(text: TextEditor, queryIn: QueryIn): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(() => askedIn(text, queryIn))
  useEffect(() => {
    const look = () => setAsked(askedIn(text, queryIn))
    text.on('transaction', look)
    document.addEventListener('scroll', look, true)
    return () => {
      text.off('transaction', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [text, queryIn])
  return asked
}

function askedIn(text: TextEditor, queryIn: QueryIn): Asked | null {
  const { selection } = text.state
  if (!selection.empty || text.isActive('code')) return null
  const { $from, from } = selection
  const query = queryIn($from.parent.textBetween(0, $from.parentOffset, ' ', ' '))
  if (query === null) return null
  const at = from - query.length
  const { left, top, bottom } = text.view.coordsAtPos(at)
  const isAlone = text.getText().trim().length === query.length
  const root = text.view.dom.closest('main') ?? document.body
  return { query, at, isAlone, root, left, top, bottom }
}

/** Tells screen readers what is chosen while the focus stays in the words. */
function useDescribed(text: TextEditor, option: string | null, list: string): void {
  useEffect(() => {
    const { dom } = text.view
    if (option === null) return
    dom.setAttribute('aria-controls', list)
    dom.setAttribute('aria-activedescendant', option)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [text, option, list])
}
