import { useState } from 'react'
import { Field, TextArea, TextInput } from '../../../ui/panel.tsx'
import styles from '../records.module.css'
import { words } from './words.ts'

type Written = Pick<HTMLInputElement, 'validity'>

/** A text that is kept when it is left or by Enter; Escape leaves it as it was. */
export function WrittenField({
  label,
  value,
  hint = '',
  type = 'text',
  isLong = false,
  mayEdit,
  problemOf,
  onKeep,
}: {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly type?: 'text' | 'date' | 'number'
  readonly isLong?: boolean
  readonly mayEdit: boolean
  /** Why what was written cannot be; null where it can. */
  readonly problemOf?: (text: string) => string | null
  readonly onKeep: (text: string) => void
}) {
  // Null while nothing is being written: what others write is seen then.
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = ({ validity }: Written) => {
    const text = draft?.trim()
    // What is no number reads as empty, which would take away what stands there.
    const found = validity.badInput ? words.noNumber : text && problemOf?.(text)
    // What never was a number is no change either, and still has to be told.
    if (text !== undefined || validity.badInput) setProblem(found || null)
    if (text !== undefined && text !== value && !found) onKeep(text)
    setDraft(null)
  }
  const shared = {
    value: draft ?? value,
    placeholder: hint,
    readOnly: !mayEdit,
    dir: 'auto',
    onBlur: ({ target }: { readonly target: Written }) => keep(target),
    // The label holds the problem, too.
    ...(problem !== null && { 'aria-invalid': true, 'aria-label': label }),
  } as const
  return (
    <Field label={label}>
      {isLong ? (
        <TextArea
          {...shared}
          rows={Math.min(12, Math.max(2, shared.value.split('\n').length + 1))}
          maxLength={20_000}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null)
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(event.currentTarget)
          }}
        />
      ) : type === 'text' ? (
        // As high as its words: in a narrow window a long name is read whole.
        <TextArea
          {...shared}
          className={styles.line}
          rows={1}
          maxLength={300}
          onChange={({ target }) => setDraft(target.value.replaceAll(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null)
            if (event.key !== 'Enter') return
            event.preventDefault()
            keep(event.currentTarget)
          }}
        />
      ) : (
        <TextInput
          {...shared}
          type={type}
          step="any"
          maxLength={300}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null)
            if (event.key === 'Enter') keep(event.currentTarget)
          }}
        />
      )}
      {problem !== null && (
        <small role="alert" className={styles.problem}>
          {problem}
        </small>
      )}
    </Field>
  )
}
