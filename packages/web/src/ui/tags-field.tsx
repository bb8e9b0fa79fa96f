import { LONGEST_TAG } from '@desirepath/core'
import { Plus, X } from 'lucide-react'
import { type RefObject, useId, useRef, useState } from 'react'
import styles from './tags-field.module.css'
import { tagsWords } from './tags-words.ts'

interface TagsFieldProps {
  readonly tags: readonly string[]
  /** What is completed while one types; a tag that differs only in capitals is the known one. */
  readonly known: readonly string[]
  /** What is added by a press. */
  readonly offers?: readonly string[]
  /** Said beside a tag that not all of several things have. */
  readonly noteOf?: (tag: string) => string | null
  readonly mayEdit: boolean
  readonly onAdd: (tags: readonly string[]) => void
  readonly onTake: (tag: string) => void
}

/** Tags as chips; Enter or a comma ends one, Backspace in the empty field takes the last away. */
export function TagsField({ offers = [], ...props }: TagsFieldProps) {
  const { tags, noteOf, mayEdit, onAdd, onTake } = props
  const input = useRef<HTMLInputElement>(null)
  const back = () => input.current?.focus()
  return (
    <>
      <div className={styles.tags}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag} dir="auto">
            {tag}
            {noteOf?.(tag) != null && <small>{noteOf(tag)}</small>}
            {mayEdit && (
              <button
                type="button"
                aria-label={tagsWords.take(tag)}
                onClick={() => {
                  onTake(tag)
                  back()
                }}
              >
                <X size={11} aria-hidden />
              </button>
            )}
          </span>
        ))}
        {mayEdit && <NewTag {...props} input={input} />}
      </div>
      {mayEdit && offers.length > 0 && (
        <ul className={styles.offers} aria-label={tagsWords.offers}>
          {offers.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={tagsWords.offer(tag)}
                onClick={() => {
                  onAdd([tag])
                  back()
                }}
              >
                <Plus size={11} aria-hidden />
                <span dir="auto">{tag}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function NewTag({
  tags,
  known,
  noteOf,
  input,
  onAdd,
  onTake,
}: TagsFieldProps & { readonly input: RefObject<HTMLInputElement | null> }) {
  const [draft, setDraft] = useState('')
  const list = useId()
  const isOpen = (tag: string) => !tags.includes(tag) || noteOf?.(tag) != null
  const add = () => {
    const said = draft.split(',').map((each) => asKnown(each.trim(), [...tags, ...known]))
    const added = [...new Set(said)].filter((tag) => tag !== '' && isOpen(tag))
    if (added.length > 0) onAdd(added)
    setDraft('')
  }
  return (
    <>
      <input
        ref={input}
        value={draft}
        list={list}
        placeholder={tagsWords.add}
        aria-label={tagsWords.add}
        dir="auto"
        onChange={({ target }) => setDraft(target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          // An empty Enter is left to the form around the field.
          if ((event.key === 'Enter' && draft.trim() !== '') || event.key === ',') {
            event.preventDefault()
            add()
          }
          const last = tags.at(-1)
          if (event.key === 'Backspace' && draft === '' && last !== undefined) onTake(last)
        }}
      />
      <datalist id={list}>
        {known.filter(isOpen).map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
    </>
  )
}

function asKnown(tag: string, known: readonly string[]): string {
  const folded = tag.toLocaleLowerCase()
  return known.find((each) => each.toLocaleLowerCase() === folded) ?? tag.slice(0, LONGEST_TAG)
}
