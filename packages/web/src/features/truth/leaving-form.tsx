import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/panel.tsx'
import styles from './truth.module.css'
import { words } from './words.ts'

/** Asks why a finding may stay as it is. */
export function LeavingForm({
  onLeave,
  onEnd,
}: {
  /** With a reason that says something. */
  readonly onLeave: (reason: string) => void
  readonly onEnd: () => void
}) {
  const [text, setText] = useState('')
  const reason = text.trim()
  return (
    <form
      className={styles.leaving}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== '') onLeave(reason)
      }}
    >
      <TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the button before it
        autoFocus
        aria-label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={text}
        maxLength={2000}
        rows={2}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onEnd()
        }}
      />
      <span className={styles.acts}>
        <Button size="small" look="primary" type="submit" disabled={reason === ''}>
          {words.keep}
        </Button>
        <Button size="small" look="quiet" onClick={onEnd}>
          {words.cancel}
        </Button>
      </span>
    </form>
  )
}
