import { type KeyboardEvent, useState } from 'react'
import styles from './findings.module.css'

/** A line that is kept when it is left or by Enter; Escape leaves it as it was. */
export function KeptLine({
  value,
  label,
  hint = '',
  mayEdit,
  mark = {},
  onKeep,
  onKey,
  onEnter,
}: {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly mayEdit: boolean
  /** Attributes by which it is found again. */
  readonly mark?: Readonly<Record<`data-${string}`, string>>
  readonly onKeep: (text: string) => void
  readonly onKey?: (event: KeyboardEvent) => void
  readonly onEnter?: () => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim())
    setDraft(null)
  }
  return (
    // As high as its words: in a narrow window a long reason is read whole.
    <textarea
      {...mark}
      rows={1}
      className={styles.line}
      value={draft ?? value}
      placeholder={hint}
      aria-label={label}
      readOnly={!mayEdit}
      maxLength={300}
      dir="auto"
      onChange={({ target }) => setDraft(target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onBlur={keep}
      onKeyDown={(event) => {
        onKey?.(event)
        if (event.key === 'Escape') setDraft(null)
        if (event.key !== 'Enter') return
        event.preventDefault()
        keep()
        onEnter?.()
      }}
    />
  )
}
