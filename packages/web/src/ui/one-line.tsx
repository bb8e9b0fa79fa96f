import { type ReactNode, useState } from 'react'
import { TextInput } from './panel.tsx'

/** A field whose line Enter takes; it is empty again then. */
export function OneLine({
  label,
  hint = label,
  longest,
  className,
  button,
  onTake,
  onEscape,
}: {
  readonly label: string
  readonly hint?: string
  readonly longest: number
  readonly className?: string | undefined
  /** Stands behind the field while something is written. */
  readonly button?: ReactNode
  readonly onTake: (text: string) => void
  readonly onEscape?: (() => void) | undefined
}) {
  const [text, setText] = useState('')
  const isWritten = text.trim() !== ''
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWritten) return
        onTake(text.trim())
        setText('')
      }}
    >
      <TextInput
        value={text}
        placeholder={hint}
        aria-label={label}
        maxLength={longest}
        dir="auto"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onEscape?.()}
      />
      {isWritten && button}
    </form>
  )
}
