import type { Editor as TextEditor } from '@tiptap/core'
import { Bold, Code, Italic, Link, List, ListOrdered, type LucideIcon, Smile } from 'lucide-react'
import type { RefObject } from 'react'
import { type CaretItem, CaretMenu, type MenuKeys } from './caret-menu.tsx'
import { fitting, slashQuery } from './slash-query.ts'
import { emoji, words } from './words.ts'

/** Something that the card being written offers after a slash. */
export interface CardAction {
  readonly label: string
  readonly icon?: LucideIcon | undefined
  /** One of many: it comes once words are looked for. */
  readonly isLater: boolean
  readonly run: () => void
}

interface Item extends Omit<CaretItem, 'key'> {
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
  readonly keys: RefObject<MenuKeys | null>
  readonly actions: (isBlank: boolean) => readonly CardAction[]
  readonly onLink: () => void
  /** Ends the writing, then does it. */
  readonly onAct: (act: () => void) => void
}) {
  return (
    <CaretMenu
      {...{ text, keys }}
      name={words.slash}
      queryIn={slashQuery}
      itemsFor={(sought, isAlone) =>
        itemsFor(sought, { actions: actions(isAlone), onLink }).map((item) => ({
          ...item,
          key: item.label,
        }))
      }
      onPick={({ format, run }) => {
        if (format !== undefined) format(text)
        else if (run !== undefined) onAct(run)
      }}
    />
  )
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
