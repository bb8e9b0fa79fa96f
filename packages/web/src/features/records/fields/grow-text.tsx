import { clsx } from 'clsx'
import { useState } from 'react'
import styles from '../../../ui/grow.module.css'

/**
 * A text that is read and written in the same place and is as high as its words. It is kept when it is
 * left or by Enter (Ctrl+Enter where it may have several lines); Escape leaves it as it was.
 */
export function GrowText({
  label,
  value,
  placeholder = '',
  isLine = false,
  mayEdit,
  most,
  className,
  onKeep,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly isLine?: boolean
  readonly mayEdit: boolean
  /** Letters at most. */
  readonly most: number
  readonly className?: string | undefined
  readonly onKeep: (text: string) => void
}) {
  // Null while nothing is being written: what others write is seen then.
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value
  const keep = () => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim())
    setDraft(null)
  }
  return (
    // The same words stand invisibly beside the field and give it its height.
    <span className={clsx(styles.grow, className)} data-text={text === '' ? placeholder : text}>
      <textarea
        rows={1}
        dir="auto"
        aria-label={label}
        value={text}
        placeholder={mayEdit ? placeholder : ''}
        readOnly={!mayEdit}
        maxLength={most}
        onChange={({ target }) =>
          setDraft(isLine ? target.value.replaceAll('\n', ' ') : target.value)
        }
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') setDraft(null)
          if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
    </span>
  )
}
