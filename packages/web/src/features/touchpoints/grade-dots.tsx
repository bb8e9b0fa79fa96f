import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** 1…5 as dots, read as a number. */
export function GradeDots({
  grade,
  label,
  isComputed = false,
}: {
  readonly grade: number | null
  /** Read aloud and shown on hover. */
  readonly label?: string
  readonly isComputed?: boolean
}) {
  if (grade === null)
    return (
      <span className={styles.unsaid} title={words.unsaid}>
        —<span className={styles.aloud}>{words.unsaid}</span>
      </span>
    )
  const text = label ?? `${grade} / 5`
  return (
    <span
      className={styles.dots}
      role="img"
      aria-label={text}
      title={text}
      data-computed={isComputed || undefined}
    >
      {[1, 2, 3, 4, 5].map((each) => (
        <i key={each} data-on={each <= grade || undefined} />
      ))}
    </span>
  )
}
