import type { Editor as TextEditor } from '@tiptap/core'
import { AtSign } from 'lucide-react'
import type { RefObject } from 'react'
import { mentionAt, suggestPeople } from '../features/comments/mentions.ts'
import { CaretMenu, type MenuKeys } from './caret-menu.tsx'
import type { CaretQuery } from './slash-query.ts'
import { words } from './words.ts'

/** A member who can be mentioned in a card. */
export interface CardPerson {
  readonly id: string
  readonly name: string
  /** What tells them from others of the same name. */
  readonly note: string
}

/** The members of the workspace at the caret of the card being written; they come after an @. */
export function CardMention({
  text,
  keys,
  people,
}: {
  readonly text: TextEditor
  readonly keys: RefObject<MenuKeys | null>
  readonly people: readonly CardPerson[]
}) {
  return (
    <CaretMenu
      {...{ text, keys, queryIn }}
      name={words.mention}
      itemsFor={(sought) =>
        suggestPeople(people, sought).map((person) => ({
          ...person,
          key: person.id,
          label: person.name,
          icon: AtSign,
        }))
      }
      onPick={({ id, name }) =>
        text
          .chain()
          .insertContent([
            { type: 'mention', attrs: { id, name } },
            { type: 'text', text: ' ' },
          ])
          .run()
      }
    />
  )
}

function queryIn(before: string): CaretQuery | null {
  const mention = mentionAt(before, before.length)
  return mention === null ? null : { length: before.length - mention.start, words: mention.query }
}
