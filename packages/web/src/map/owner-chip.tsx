import { initialsOf } from '@desirepath/render'
import { cardWords } from './card-words.ts'
import styles from './owner-chip.module.css'

/** Who is responsible for a card, with their initials; nothing where nobody is. */
export function OwnerChip({ owner }: { readonly owner: string | undefined }) {
  if (owner === undefined || owner === '') return null
  const said = cardWords.owner.said(owner)
  return (
    <span className={styles.owner} role="img" aria-label={said} title={said} data-owner>
      <i>{initialsOf(owner)}</i>
      <span dir="auto">{owner}</span>
    </span>
  )
}
