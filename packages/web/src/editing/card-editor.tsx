import { Editor as TextEditor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink } from '@desirepath/core'
import { useEffect, useRef } from 'react'
import styles from './card-editor.module.css'
import type { Editor } from './editor.ts'
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
}

/** The rich text of one card while it is being written; several people may write in it at once. */
export function CardEditor({ editor, cardId, typed, label, onLeave }: CardEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  useEffect(() => {
    if (place.current === null) return
    // Going away takes the focus away: that is not a second leaving.
    let isOver = false
    const leaveOnce = (leaving: Leaving) => {
      if (isOver) return
      isOver = true
      leave.current(leaving)
    }
    const text = new TextEditor({
      element: place.current,
      extensions: [
        StarterKit.configure({
          undoRedo: false,
          heading: false,
          blockquote: false,
          codeBlock: false,
          horizontalRule: false,
          strike: false,
          underline: false,
          link: { openOnClick: false, isAllowedUri: (address) => isSafeLink(address) },
        }),
        Collaboration.configure({ fragment: editor.openBody(cardId, editor.cardText(cardId)) }),
      ],
      autofocus: 'end',
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        handleKeyDown: (_, event) => {
          const leaving = leavingBy(event, text.isActive('listItem'))
          if (leaving === null) {
            // The keys of the map are not the text's.
            event.stopPropagation()
            return false
          }
          event.preventDefault()
          event.stopPropagation()
          leaveOnce(leaving)
          return true
        },
      },
      onBlur: () => leaveOnce('stay'),
    })
    if (typed !== null) text.chain().selectAll().insertContent(typed).run()
    return () => {
      isOver = true
      text.destroy()
    }
  }, [editor, cardId, typed, label])
  return <div ref={place} className={styles.writing} title={words.writingKeys} />
}

function leavingBy(event: KeyboardEvent, isInList: boolean): Leaving | null {
  if (event.isComposing) return null
  if (event.key === 'Escape') return 'cancel'
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  if (event.key !== 'Enter' || event.shiftKey) return null
  if (event.ctrlKey || event.metaKey) return 'done'
  return isInList ? null : 'below'
}
