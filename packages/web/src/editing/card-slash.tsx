import type { Editor as TextEditor } from '@tiptap/core'
import { Bold, Code, Italic, Link, List, ListOrdered, type LucideIcon, Smile } from 'lucide-react'
import { type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './card-editor.module.css'
import { fitting, type SlashQuery, slashQuery } from './slash-query.ts'
import { emoji, words } from './words.ts'

/** Something that the card being written offers after a slash. */
export interface CardAction {
  readonly label: string
  readonly icon?: LucideIcon | undefined
  /** One of many: it comes once words are looked for. */
  readonly isLater: boolean
  readonly run: () => void
}

/** Takes the keys that are meant for an open menu; true where it was one. */
export interface SlashKeys {
  readonly take: (key: string) => boolean
}

interface Item extends Omit<CardAction, 'run' | 'isLater'> {
  /** Of the words; what is done with the card ends the writing. */
  readonly format?: (text: TextEditor) => void
  readonly run?: () => void
}

/** The menu of commands at the caret of the card being written; it comes after a slash. */
export function CardSlash({
  text,
  keys,
  actions,
  onLink,
  onAct,
}: {
  readonly text: TextEditor
  readonly keys: RefObject<SlashKeys | null>
  readonly actions: (isBlank: boolean) => readonly CardAction[]
  readonly onLink: () => void
  /** Ends the writing, then does it. */
  readonly onAct: (act: () => void) => void
}) {
  const asked = useAsked(text)
  const [left, setLeft] = useState<number | null>(null)
  const isLeft = asked !== null && left === asked.at
  const items =
    asked === null || isLeft
      ? []
      : itemsFor(asked.query.words, { actions: actions(asked.isAlone), onLink })
  const [place, setPlace] = useState({ words: '', at: 0 })
  const sought = asked?.query.words ?? ''
  const at = place.words === sought ? Math.min(place.at, items.length - 1) : 0
  const pick = (item: Item) => {
    if (asked === null) return
    const to = text.state.selection.from
    text
      .chain()
      .deleteRange({ from: to - asked.query.length, to })
      .run()
    if (item.format !== undefined) item.format(text)
    else if (item.run !== undefined) onAct(item.run)
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
    <SlashList
      {...{ id, items, at, pick }}
      top={asked.top}
      bottom={asked.bottom}
      left={asked.left}
    />
  )
}

function SlashList({
  id,
  items,
  at,
  pick,
  ...spot
}: {
  readonly id: string
  readonly items: readonly Item[]
  readonly at: number
  readonly pick: (item: Item) => void
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
      aria-label={words.slash}
      className={styles.slash}
      style={{
        left: Math.max(8, Math.min(spot.left, innerWidth - 248)),
        ...(isAbove ? { bottom: innerHeight - spot.top + 6 } : { top: spot.bottom + 6 }),
      }}
    >
      {items.map((item, i) => (
        <div
          key={item.label}
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
        </div>
      ))}
    </div>,
    document.body,
  )
}

interface Asked {
  readonly query: SlashQuery
  /** Where the slash stands in the text. */
  readonly at: number
  /** Whether nothing else stands there. */
  readonly isAlone: boolean
  readonly left: number
  readonly top: number
  readonly bottom: number
}

function useAsked(text: TextEditor): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    const look = () => setAsked(askedIn(text))
    text.on('transaction', look)
    document.addEventListener('scroll', look, true)
    return () => {
      text.off('transaction', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [text])
  return asked
}

function askedIn(text: TextEditor): Asked | null {
  const { selection } = text.state
  if (!selection.empty || text.isActive('code')) return null
  const { $from, from } = selection
  const query = slashQuery($from.parent.textBetween(0, $from.parentOffset, ' ', ' '))
  if (query === null) return null
  const at = from - query.length
  const { left, top, bottom } = text.view.coordsAtPos(at)
  const isAlone = text.getText().trim().length === query.length
  return { query, at, isAlone, left, top, bottom }
}

/** Tells screen readers which command is chosen while the focus stays in the words. */
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

function itemsFor(
  sought: string,
  { actions, onLink }: { readonly actions: readonly CardAction[]; readonly onLink: () => void },
): readonly Item[] {
  const formats: readonly Item[] = [
    { label: words.bullets, icon: List, format: (text) => text.chain().toggleBulletList().run() },
    {
      label: words.numbers,
      icon: ListOrdered,
      format: (text) => text.chain().toggleOrderedList().run(),
    },
    { label: words.bold, icon: Bold, format: (text) => text.chain().toggleMark('bold').run() },
    {
      label: words.italic,
      icon: Italic,
      format: (text) => text.chain().toggleMark('italic').run(),
    },
    { label: words.code, icon: Code, format: (text) => text.chain().toggleMark('code').run() },
    { label: words.link, icon: Link, format: onLink },
  ]
  const faces: readonly Item[] = emoji.map(([face, name]) => ({
    label: `${face} ${name}`,
    icon: Smile,
    format: (text) => text.chain().insertContent(face).run(),
  }))
  if (sought === '') return [...formats, ...actions.filter(({ isLater }) => !isLater)]
  return fitting([...formats, ...actions, ...faces], sought)
}
