import type { ReactNode } from 'react'
import { words } from '../words.ts'
import styles from './fields.module.css'

/** 1…5 as dots; the one that is on, pressed again, says nothing any more. */
export function GradeField({
  label,
  hidesLabel = false,
  value,
  beside,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  /** It stands beside already. */
  readonly hidesLabel?: boolean
  readonly value: number | null
  /** What is computed, beside what people say. */
  readonly beside?: ReactNode
  readonly mayEdit: boolean
  readonly onKeep: (value: number | null) => void
}) {
  return (
    <fieldset className={styles.gradeField}>
      <legend {...(hidesLabel && { className: 'unseen' })}>{label}</legend>
      <span className={styles.grades}>
        {[1, 2, 3, 4, 5].map((grade) => (
          <label key={grade} data-on={(value !== null && grade <= value) || undefined}>
            <input
              type="radio"
              checked={grade === value}
              disabled={!mayEdit}
              aria-label={words.grade(grade)}
              onChange={() => onKeep(grade)}
              onClick={() => grade === value && onKeep(null)}
            />
            <i aria-hidden />
          </label>
        ))}
        <small>{value === null ? words.none : words.grade(value)}</small>
        {beside}
      </span>
    </fieldset>
  )
}
