import { X } from 'lucide-react'
import { useState } from 'react'
import { takePaste } from '../../ui/pasted-lines.ts'
import styles from './persona.module.css'
import { words } from './words.ts'

/** Short names as chips; Enter or a comma ends one, Backspace in the empty field takes the last away. */
export function ChipsField({
  label,
  chips,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly chips: readonly string[]
  readonly mayEdit: boolean
  readonly onKeep: (chips: readonly string[]) => void
}) {
  const [draft, setDraft] = useState('')
  const take = (more: readonly string[]) => {
    const fresh = more.filter((chip) => chip !== '' && !chips.includes(chip))
    if (fresh.length > 0) onKeep([...chips, ...fresh])
    setDraft('')
  }
  const add = () => take([draft.trim()])
  if (!mayEdit && chips.length === 0) return null
  return (
    <fieldset className={styles.part} data-empty={chips.length === 0 || undefined}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {chips.map((chip) => (
          <span key={chip} className={styles.chip} dir="auto">
            {chip}
            {mayEdit && (
              <button
                type="button"
                aria-label={words.takeAway(chip)}
                onClick={() => onKeep(chips.filter((each) => each !== chip))}
              >
                <X size={11} aria-hidden />
              </button>
            )}
          </span>
        ))}
        {mayEdit && (
          <input
            value={draft}
            placeholder={words.addTo(label)}
            aria-label={words.addTo(label)}
            maxLength={300}
            dir="auto"
            onChange={({ target }) => setDraft(target.value)}
            onBlur={add}
            onPaste={(event) => takePaste(event, take)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault()
                add()
              }
              if (event.key === 'Backspace' && draft === '' && chips.length > 0)
                onKeep(chips.slice(0, -1))
            }}
          />
        )}
      </div>
    </fieldset>
  )
}
