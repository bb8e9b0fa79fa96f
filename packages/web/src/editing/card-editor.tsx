import { Editor as TextEditor, Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink, type Journey } from '@desirepath/core'
import { useEffect, useRef, useState } from 'react'
import styles from './card-editor.module.css'
import { CardMention, type CardPerson } from './card-mention.tsx'
import { pasteInto } from './card-paste.ts'
import { isReadableHtml } from './html-depth.ts'
import { type CardAction, CardSlash } from './card-slash.tsx'
import { CardToolbar } from './card-toolbar.tsx'
import { useReadJourney } from './live.tsx'
import type { MenuKeys } from './caret-menu.tsx'
import type { Editor } from './editor.ts'
import { mentionNode } from './mention-node.ts'
import { words } from './words.ts'

/** What ends the writing of a card: the focus has gone elsewhere, or where it goes from here. */
export type Leaving = 'stay' | 'done' | 'below' | 'next' | 'previous' | 'cancel'

export interface CardEditorProps {
  readonly editor: Editor
  readonly cardId: string
  /** The key that began the writing and replaces the words; null keeps them. */
  readonly typed: string | null
  readonly label: string
  readonly onLeave: (leaving: Leaving) => void
  /** What was typed until the text has the focus. */
  readonly early: () => string
  /** What can be done beside writing, with the card or, where it says nothing yet, with its cell. */
  readonly actions: (isBlank: boolean) => readonly CardAction[]
  /** Who can be mentioned. */
  readonly people: readonly CardPerson[]
  /** The name of a member as it is today. */
  readonly nameOf: (id: string) => string | undefined
}

/** The rich text of one card while it is being written; several people may write in it at once. */
export function CardEditor(props: CardEditorProps) {
  const { editor, cardId, typed, label, onLeave, early, actions, people, nameOf } = props
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ onLeave, nameOf })
  const leave = useRef<(leaving: Leaving) => void>(() => {})
  const [text, setText] = useState<TextEditor | null>(null)
  const [isLinking, setLinking] = useState(false)
  const readJourney = useReadJourney()
  const slash = useRef<MenuKeys>(null)
  const mention = useRef<MenuKeys>(null)
  useEffect(() => {
    latest.current = { onLeave, nameOf }
  })
  useEffect(() => {
    if (place.current === null) return
    // Going away takes the focus away: that is not a second leaving.
    let isOver = false
    leave.current = (leaving) => {
      if (isOver) return
      isOver = true
      latest.current.onLeave(leaving)
    }
    const made = createText(place.current, {
      label,
      fragment: editor.openBody(cardId, editor.cardText(cardId)),
      onLeave: (leaving) => leave.current(leaving),
      onLink: () => setLinking(true),
      onKey: (key) => [slash, mention].some((menu) => menu.current?.take(key) === true),
      nameOf: (id) => latest.current.nameOf(id),
      early,
    })
    for (const origin of originsOf(made)) editor.alsoUndo(origin)
    if (typed !== null) made.chain().selectAll().insertContent({ type: 'text', text: typed }).run()
    setText(made)
    return () => {
      isOver = true
      setText(null)
      made.destroy()
    }
  }, [editor, cardId, typed, label, early])
  return (
    <>
      <div ref={place} className={styles.writing} title={words.writingKeys} />
      {text !== null && (
        <CardSlash
          text={text}
          keys={slash}
          actions={actions}
          onLink={() => setLinking(true)}
          onAct={(act) => {
            leave.current('done')
            // Once the map is drawn with what was written.
            requestAnimationFrame(() => requestAnimationFrame(act))
          }}
        />
      )}
      {text !== null && <CardMention text={text} keys={mention} people={people} />}
      {text !== null && (
        <CardToolbar
          text={text}
          isLinking={isLinking}
          colouring={{
            read: () => colourOf(readJourney(), cardId),
            set: (colour) => editor.changeCards([cardId], { colour }),
          }}
          onLinking={setLinking}
          onLeave={() => leave.current('stay')}
        />
      )}
    </>
  )
}

function colourOf({ lanes }: Journey, cardId: string) {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  return cards.find(({ id }) => id === cardId)?.colour
}

interface TextOptions extends Pick<CardEditorProps, 'early' | 'nameOf'> {
  readonly label: string
  readonly fragment: ReturnType<Editor['openBody']>
  readonly onLeave: (leaving: Leaving) => void
  readonly onLink: () => void
  /** Whether a key was meant for a menu in the text. */
  readonly onKey: (key: string) => boolean
}

function createText(
  element: HTMLElement,
  { label, fragment, onLeave, onLink, onKey, early, nameOf }: TextOptions,
): TextEditor {
  const text: TextEditor = new TextEditor({
    element,
    extensions: [
      StarterKit.configure({
        undoRedo: false,
        heading: false,
        blockquote: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        hardBreak: false,
        trailingNode: false,
        link: { openOnClick: false, isAllowedUri: (address) => isSafeLink(address) },
      }),
      mentionNode(nameOf),
      keysOfText(onLink),
      Collaboration.configure({ fragment }),
    ],
    autofocus: 'end',
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      // The editor reads what is pasted and dropped itself, too, and before it asks.
      transformPastedHTML: (html) => (isReadableHtml(html) ? html : ''),
      handlePaste: (_, { clipboardData }) =>
        clipboardData !== null && pasteInto(text, clipboardData),
      handleKeyDown: (_, event) => {
        // The keys of the map are not the text's.
        event.stopPropagation()
        if (isPlain(event) && onKey(event.key)) {
          event.preventDefault()
          return true
        }
        const leaving = leavingBy(event, text.isActive('listItem'))
        if (leaving === null) return false
        event.preventDefault()
        onLeave(leaving)
        return true
      },
    },
    onFocus: () => typeInto(text, early()),
    onBlur: ({ event }) => {
      const to = event.relatedTarget
      const isInBar = to instanceof Element && to.closest('[data-card-toolbar]') !== null
      if (!isInBar) onLeave('stay')
    },
  })
  return text
}

/** As if each letter were typed, so that the marks of Markdown do what they do. */
function typeInto({ view }: TextEditor, typed: string): void {
  for (const letter of typed) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(letter, from, to)
    const isDone = view.someProp('handleTextInput', (take) => take(view, from, to, letter, insert))
    if (isDone !== true) view.dispatch(insert())
  }
}

function keysOfText(onLink: () => void): Extension {
  return Extension.create({
    name: 'keysOfText',
    addKeyboardShortcuts() {
      return {
        'Shift-Enter': ({ editor }) => editor.commands.splitBlock(),
        'Mod-k': () => {
          onLink()
          return true
        },
      }
    },
  })
}

/** What the text puts on its transactions; the plugin that syncs it goes by this key. */
function originsOf(text: TextEditor): readonly unknown[] {
  return text.state.plugins.flatMap(({ spec }) => {
    const { key } = spec
    return key !== undefined && 'key' in key && String(key.key).startsWith('y-sync') ? [key] : []
  })
}

function isPlain({ ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || shiftKey || isComposing)
}

function leavingBy(event: KeyboardEvent, isInList: boolean): Leaving | null {
  if (event.isComposing) return null
  if (event.key === 'Escape') return 'cancel'
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  if (event.key !== 'Enter' || event.shiftKey) return null
  if (event.ctrlKey || event.metaKey) return 'done'
  return isInList ? null : 'below'
}
