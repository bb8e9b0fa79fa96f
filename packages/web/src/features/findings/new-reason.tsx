import { OneLine } from '../../ui/one-line.tsx'
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
  return (
    <OneLine
      label={label}
      hint={words.causePlaceholder}
      longest={300}
      className={styles.adding}
      onTake={onAdd}
      onEscape={onClose}
    />
  )
}
