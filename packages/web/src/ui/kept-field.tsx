import { useId, useState } from 'react'
import { Field, TextInput } from './panel.tsx'

/** A field that is kept when it is left or by Enter, as one step of undo; Escape leaves it as it was. */
export function KeptField({
  label,
  hint,
  value,
  choices = [],
  type = 'text',
  onKeep,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** What is offered while one types. */
  readonly choices?: readonly string[]
  readonly type?: 'text' | 'time'
  /** Undefined where it was emptied. */
  readonly onKeep: (text: string | undefined) => void
}) {
  // Null while nothing is being written: what others write is seen then.
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value
  const list = useId()
  const keep = () => {
    if (text.trim() !== value) onKeep(text.trim() === '' ? undefined : text.trim())
    setDraft(null)
  }
  return (
    <>
      <Field label={label}>
        <TextInput
          type={type}
          value={text}
          placeholder={hint}
          dir="auto"
          maxLength={200}
          {...(choices.length > 0 && { list })}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
            if (event.key === 'Escape') setDraft(null)
          }}
        />
      </Field>
      {/* Beside the label, whose words would else be those of all choices. */}
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      )}
    </>
  )
}
