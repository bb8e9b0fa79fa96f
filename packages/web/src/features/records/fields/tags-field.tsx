import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { words } from '../words.ts'
import styles from './fields.module.css'

/** Tags as chips; Enter or a comma ends one, Backspace in the empty field takes the last away. */
export function TagsField({
  tags,
  known,
  mayEdit,
  onKeep,
}: {
  readonly tags: readonly string[]
  /** What is offered while one types. */
  readonly known: readonly string[]
  readonly mayEdit: boolean
  readonly onKeep: (tags: readonly string[]) => void
}) {
  const [draft, setDraft] = useState('')
  const list = useId()
  const add = () => {
    const tag = draft.trim()
    if (tag !== '' && !tags.includes(tag)) onKeep([...tags, tag])
    setDraft('')
  }
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag} dir="auto">
          {tag}
          {mayEdit && (
            <button
              type="button"
              aria-label={words.takeTag(tag)}
              onClick={() => onKeep(tags.filter((each) => each !== tag))}
            >
              <X size={11} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {mayEdit && (
        <>
          <input
            value={draft}
            list={list}
            placeholder={words.addTag}
            aria-label={words.addTag}
            maxLength={60}
            dir="auto"
            onChange={({ target }) => setDraft(target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault()
                add()
              }
              if (event.key === 'Backspace' && draft === '' && tags.length > 0)
                onKeep(tags.slice(0, -1))
            }}
          />
          <datalist id={list}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
          </datalist>
        </>
      )}
    </div>
  )
}
