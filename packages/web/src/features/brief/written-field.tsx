import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import grow from '../../ui/grow.module.css'
import styles from './brief.module.css'
import { useFieldWriting } from './field-writing.ts'

/** A text that is read and written in the same place and is as high as its words. */
export function WrittenText({
  id,
  label,
  value,
  placeholder,
  isLine = false,
  className,
  onWrite,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** A single line: Enter ends the writing. */
  readonly isLine?: boolean
  readonly className?: string | undefined
  readonly onWrite: (text: string) => void
}) {
  const { text, isReadOnly, change, end } = useFieldWriting(value, onWrite)
  return (
    // The same words stand invisibly beside the field and give it its height.
    <span
      className={clsx(grow.grow, styles.grow, className)}
      data-text={text === '' ? placeholder : text}
    >
      <textarea
        id={id}
        rows={1}
        dir="auto"
        aria-label={label}
        value={text}
        placeholder={placeholder}
        readOnly={isReadOnly}
        onChange={({ target }) =>
          change(isLine ? target.value.replaceAll('\n', ' ') : target.value)
        }
        onBlur={() => end()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            event.preventDefault()
            end(false)
          }
          if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
    </span>
  )
}

/** A part of the brief under its heading. */
export function Part({
  title,
  isEmpty = false,
  className,
  children,
}: {
  readonly title: string
  /** Not printed: a heading without words says nothing. */
  readonly isEmpty?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <section className={clsx(styles.part, className)} data-empty={isEmpty || undefined}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
