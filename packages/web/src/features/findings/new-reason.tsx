import { useState } from 'react'
import { TextInput } from '../../ui/panel.tsx'
import styles from './findings.module.css'
import { words } from './words.ts'

/** A field that adds one reason after another. */
export function NewReason({
  label,
  onAdd,
  onClose,
}: {
  readonly label: string
  readonly onAdd: (text: string) => void
  readonly onClose?: () => void
}) {
  const [text, setText] = useState('')
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onAdd(text.trim())
        setText('')
      }}
    >
      <TextInput
        value={text}
        placeholder={words.causePlaceholder}
        aria-label={label}
        maxLength={300}
        dir="auto"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
      />
    </form>
  )
}
