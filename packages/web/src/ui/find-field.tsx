import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import styles from './filter-bar.module.css'

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
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  // What came from elsewhere, as from a saved view or by going back.
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => onFind(text), 200)
    return () => clearTimeout(timer)
    // Only letters start the clock anew, not what the list answers.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text])
  return (
    <label className={styles.find}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        value={text}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => setText(target.value)}
      />
    </label>
  )
}
