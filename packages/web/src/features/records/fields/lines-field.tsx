import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/panel.tsx'
import { words } from '../words.ts'
import styles from './fields.module.css'
import { GrowText } from './grow-text.tsx'

/** A list of short lines; each is written in place, Enter adds the next, an emptied one goes. */
export function LinesField({
  label,
  lines,
  hint,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly lines: readonly string[]
  readonly hint: string
  readonly mayEdit: boolean
  readonly onKeep: (lines: readonly string[]) => void
}) {
  const [draft, setDraft] = useState('')
  const add = () => {
    const line = draft.trim()
    if (line !== '') onKeep([...lines, line])
    setDraft('')
  }
  const replace = (at: number, text: string) => {
    onKeep(text === '' ? lines.filter((_, i) => i !== at) : lines.with(at, text))
  }
  if (!mayEdit && lines.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          <li key={line}>
            <span className={styles.bullet} aria-hidden />
            <GrowText
              label={`${label} ${at + 1}`}
              value={line}
              isLine
              most={300}
              mayEdit={mayEdit}
              onKeep={(text) => replace(at, text)}
            />
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.takeLine(line)}
                onClick={() => onKeep(lines.filter((_, i) => i !== at))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <TextInput
          value={draft}
          className={styles.adding}
          placeholder={hint === '' ? words.addLine : hint}
          aria-label={words.addTo(label)}
          maxLength={300}
          dir="auto"
          onChange={({ target }) => setDraft(target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft('')
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      )}
    </fieldset>
  )
}
