import { type Person, withMentions } from '@desirepath/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import styles from './comments.module.css'
import { meantIn, type Mention, mentionAt, suggestPeople } from './mentions.ts'
import type { Mentionable } from './people.ts'
import { words } from './words.ts'

/**
 * Suggests people after an @ in a field of text. `onKeyDown` tells whether the key was one for the
 * suggestions; `written` gives the text with the people who were chosen.
 */
export function useMentionField(
  field: { readonly current: HTMLTextAreaElement | null },
  others: readonly Mentionable[],
  /** Whom the text that stands there first means by its names. */
  meant: readonly Person[] = [],
) {
  const listId = useId()
  const [mention, setMention] = useState<Mention | null>(null)
  const [at, setAt] = useState(0)
  const picked = useRef<Person[]>([...meant])
  const people = mention === null ? [] : suggestPeople(others, mention.query)
  const chosen = Math.min(at, people.length - 1)
  const read = () => {
    const { value = '', selectionEnd = 0 } = field.current ?? {}
    setMention(mentionAt(value, selectionEnd))
    setAt(0)
  }
  const choose = ({ id, name }: Mentionable) => {
    if (mention === null) return
    const { start, query } = mention
    if (id !== null) picked.current.push({ id, name })
    field.current?.setRangeText(`@${name} `, start, start + 1 + query.length, 'end')
    // Whoever holds the text hears of it as of a letter.
    field.current?.dispatchEvent(new Event('input', { bubbles: true }))
    field.current?.focus()
    setMention(null)
  }
  const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const person = people[chosen]
    if (person === undefined || ctrlKey || metaKey) return false
    if (key === 'Enter' || key === 'Tab') choose(person)
    else if (key === 'Escape') setMention(null)
    else if (key === 'ArrowDown') setAt((chosen + 1) % people.length)
    else if (key === 'ArrowUp') setAt((chosen + people.length - 1) % people.length)
    else return false
    return true
  }
  const isOpen = people.length > 0
  return {
    onKeyDown,
    written: (text: string) => withMentions(text, [], meantIn(text, picked.current)),
    field: {
      onInput: read,
      onBlur: () => setMention(null),
      'aria-autocomplete': 'list',
      ...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${chosen}` }),
    },
    list: isOpen && (
      <div id={listId} role="listbox" aria-label={words.people} className={styles.names}>
        {people.map((person, i) => (
          <div
            key={person.id ?? person.name}
            id={`${listId}-${i}`}
            tabIndex={-1}
            role="option"
            aria-selected={i === chosen}
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(person)
            }}
          >
            {person.name}
            {person.note !== '' && <small>{person.note}</small>}
          </div>
        ))}
      </div>
    ),
  } as const
}
