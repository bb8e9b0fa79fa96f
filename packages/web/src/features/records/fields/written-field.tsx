import { useState } from 'react'
import { Field, TextArea, TextInput } from '../../../ui/panel.tsx'
import styles from '../records.module.css'

/** A text that is kept when it is left or by Enter; Escape leaves it as it was. */
export function WrittenField({
  label,
  value,
  hint = '',
  type = 'text',
  isLong = false,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly type?: 'text' | 'date' | 'number'
  readonly isLong?: boolean
  readonly mayEdit: boolean
  readonly onKeep: (text: string) => void
}) {
  // Null while nothing is being written: what others write is seen then.
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim())
    setDraft(null)
  }
  const shared = {
    value: draft ?? value,
    placeholder: hint,
    readOnly: !mayEdit,
    dir: 'auto',
    onBlur: keep,
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
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
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
            keep()
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
            if (event.key === 'Enter') keep()
          }}
        />
      )}
    </Field>
  )
}
