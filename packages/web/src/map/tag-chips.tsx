import { cardWords } from './card-words.ts'
import styles from './tag-chips.module.css'

/** So many stand on the one line; the others are counted. */
const MOST = 2

/** Tags on a card or in a row, quietly and on one line; nothing where there are none. */
export function TagChips({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null
  const said = cardWords.tags.said(tags)
  return (
    <span className={styles.tags} role="img" aria-label={said} title={said} data-tags>
      {tags.slice(0, MOST).map((tag) => (
        <i key={tag} dir="auto">
          {tag}
        </i>
      ))}
      {tags.length > MOST && <b>+{tags.length - MOST}</b>}
    </span>
  )
}
