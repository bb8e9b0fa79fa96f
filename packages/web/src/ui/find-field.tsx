import { Search } from 'lucide-react'
import styles from './filter-bar.module.css'
import { useTypedText } from './typed-text.ts'

const PAUSE_MS = 200

/** Asks a moment after the last letter: a list need not be asked for every one. */
export function FindField({
  label,
  value,
  onFind,
}: {
  readonly label: string
  readonly value: string
  readonly onFind: (text: string) => void
}) {
  const [text, type] = useTypedText(value, onFind, PAUSE_MS)
  return (
    <label className={styles.find}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        value={text}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => type(target.value)}
      />
    </label>
  )
}
