import { type Card, isSafeLink } from '@desirepath/core'
import type { Editor as TextEditor } from '@tiptap/core'
import {
  AtSign,
  Bold,
  Check,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  PaintBucket,
  Smile,
  Unlink,
} from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './card-editor.module.css'
import { ColourChoice, FaceChoice } from './card-toolbar-choices.tsx'
import { words } from './words.ts'

/** Where the selected words are, in pixels of the window, and which marks they carry. */
interface Shown {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly active: ReadonlySet<string>
}

/** The colour of the card whose words these are. */
export interface CardColouring {
  readonly read: () => Card['colour']
  readonly set: (colour: Card['colour']) => void
}

/** A small bar over the words that are selected in the card being written; what forms words has a key. */
export function CardToolbar({
  text,
  isLinking,
  onLinking,
  colouring,
  onLeave,
}: {
  readonly text: TextEditor
  readonly colouring: CardColouring
  /** Whether an address is asked for. */
  readonly isLinking: boolean
  readonly onLinking: (isLinking: boolean) => void
  /** The focus has gone from here to neither the bar nor the words. */
  readonly onLeave: () => void
}) {
  const bar = useRef<HTMLDivElement>(null)
  const shown = useShown(text)
  const [choosing, setChoosing] = useState<'face' | 'colour' | null>(null)
  if (shown === null && !isLinking) return null
  const at = shown ?? spotOf(text)
  const isBelow = at.top < 56
  return createPortal(
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={words.toolbar}
      data-card-toolbar
      className={styles.bar}
      style={{
        left: `clamp(150px, ${at.x}px, calc(100vw - 150px))`,
        top: isBelow ? at.bottom + 8 : at.top - 8,
      }}
      data-below={isBelow || undefined}
      // The words keep the focus and their selection.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
      onBlur={({ relatedTarget }) => {
        const isInside =
          relatedTarget instanceof Node &&
          (bar.current?.contains(relatedTarget) === true || text.view.dom.contains(relatedTarget))
        if (!isInside) onLeave()
      }}
    >
      {isLinking ? (
        <LinkForm text={text} onDone={() => onLinking(false)} />
      ) : choosing !== null ? (
        <Choosing {...{ text, colouring, choosing }} onDone={() => setChoosing(null)} />
      ) : (
        <Buttons
          text={text}
          active={at.active}
          onLink={() => onLinking(true)}
          onChoose={setChoosing}
        />
      )}
    </div>,
    document.body,
  )
}

const marks = [
  ['bold', Bold, words.bold, 'Ctrl+B'],
  ['italic', Italic, words.italic, 'Ctrl+I'],
  ['code', Code, words.code, 'Ctrl+E'],
  ['link', Link, words.link, 'Ctrl+K'],
  ['bulletList', List, words.bullets, 'Ctrl+Shift+8'],
  ['orderedList', ListOrdered, words.numbers, 'Ctrl+Shift+7'],
] as const

function Buttons({
  text,
  active,
  onLink,
  onChoose,
}: {
  readonly text: TextEditor
  readonly active: ReadonlySet<string>
  readonly onLink: () => void
  readonly onChoose: (choosing: 'face' | 'colour') => void
}) {
  const press = (name: (typeof marks)[number][0]) => {
    text.view.focus()
    const chain = text.chain()
    if (name === 'link') onLink()
    else if (name === 'bulletList') chain.toggleBulletList().run()
    else if (name === 'orderedList') chain.toggleOrderedList().run()
    else chain.toggleMark(name).run()
  }
  return (
    <>
      {marks.map(([name, Icon, label, keys]) => (
        <button
          key={name}
          type="button"
          aria-label={label}
          title={`${label} (${keys})`}
          aria-pressed={active.has(name)}
          onClick={() => press(name)}
        >
          <Icon size={15} aria-hidden />
        </button>
      ))}
      <hr />
      <button
        type="button"
        aria-label={words.faces}
        title={words.faces}
        onClick={() => onChoose('face')}
      >
        <Smile size={15} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={words.mentionSomebody}
        title={`${words.mentionSomebody} (@)`}
        onClick={() => beginMention(text)}
      >
        <AtSign size={15} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={words.cardColour}
        title={words.cardColour}
        onClick={() => onChoose('colour')}
      >
        <PaintBucket size={15} aria-hidden />
      </button>
    </>
  )
}

function Choosing({
  text,
  colouring,
  choosing,
  onDone,
}: {
  readonly text: TextEditor
  readonly colouring: CardColouring
  readonly choosing: 'face' | 'colour'
  readonly onDone: () => void
}) {
  const back = () => {
    onDone()
    text.view.focus()
  }
  if (choosing === 'face') {
    return (
      <FaceChoice
        onBack={back}
        onChoose={(face) => {
          insertBehind(text, face)
          back()
        }}
      />
    )
  }
  return (
    <ColourChoice
      current={colouring.read()}
      onBack={back}
      onChoose={(colour) => {
        colouring.set(colour)
        back()
      }}
    />
  )
}

/** Behind what is selected, with a space between; the words stay. */
function insertBehind(text: TextEditor, inserted: string): void {
  const { to } = text.state.selection
  // All that is selected ends behind its last paragraph.
  const before = text.state.doc.textBetween(0, to, '\n').slice(-1)
  const gap = /^\s?$/.test(before) ? '' : ' '
  text
    .chain()
    .setTextSelection(to)
    .insertContent({ type: 'text', text: `${gap}${inserted}` })
    .run()
}

/** The people of the workspace come to the caret, as after an @ that is typed. */
function beginMention(text: TextEditor): void {
  insertBehind(text, '@')
  text.view.focus()
}

function LinkForm({ text, onDone }: { readonly text: TextEditor; readonly onDone: () => void }) {
  const before = String(text.getAttributes('link').href ?? '')
  const [address, setAddress] = useState(before)
  const [isWrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const set = (href: string) => {
    text.view.focus()
    const chain = text.chain().extendMarkRange('link')
    if (href === '') chain.unsetLink().run()
    else if (text.state.selection.empty && before === '') {
      chain
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else chain.setLink({ href }).run()
    onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = address.trim()
    const href = typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`
    if (href === '' || isSafeLink(href)) set(href)
    else setWrong(true)
  }
  return (
    <form className={styles.linking} onSubmit={submit}>
      <input
        ref={field}
        value={address}
        placeholder="https://"
        aria-label={words.address}
        aria-invalid={isWrong}
        title={isWrong ? words.wrongAddress : undefined}
        onChange={(event) => {
          setAddress(event.target.value)
          setWrong(false)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
          text.view.focus()
        }}
      />
      <button type="submit" aria-label={words.setLink} title={words.setLink}>
        <Check size={15} aria-hidden />
      </button>
      {before !== '' && (
        <button
          type="button"
          aria-label={words.unlink}
          title={words.unlink}
          onClick={() => set('')}
        >
          <Unlink size={15} aria-hidden />
        </button>
      )}
    </form>
  )
}

/** Null while no words are selected. */
function useShown(text: TextEditor): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    const look = () => setShown(text.state.selection.empty ? null : spotOf(text))
    text.on('transaction', look)
    document.addEventListener('scroll', look, true)
    return () => {
      text.off('transaction', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [text])
  return shown
}

function spotOf(text: TextEditor): Shown {
  const { from, to } = text.state.selection
  const [start, end] = [text.view.coordsAtPos(from), text.view.coordsAtPos(to)]
  const isOneLine = Math.abs(start.top - end.top) < 4
  const box = text.view.dom.getBoundingClientRect()
  return {
    x: isOneLine ? (start.left + end.right) / 2 : (box.left + box.right) / 2,
    top: start.top,
    bottom: end.bottom,
    active: new Set(marks.map(([name]) => name).filter((name) => text.isActive(name))),
  }
}
