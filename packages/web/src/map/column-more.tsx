import { Ellipsis } from 'lucide-react'
import { useHeads } from './column-heads.tsx'
import styles from './column-head.module.css'
import { columnWords as words } from './column-words.ts'

/** Opens the menu of a head; Shift+F10 and the right button do too. */
export function MoreButton({ head, title }: { readonly head: string; readonly title: string }) {
  const heads = useHeads()
  if (heads === null) return null
  return (
    <button
      type="button"
      aria-haspopup="menu"
      className={styles.more}
      aria-label={words.more(title === '' ? words.untitled : title)}
      onClick={(event) => heads.openMenu(head, event.currentTarget)}
      // The arrows of the grid move from the head, not from here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Ellipsis size={14} aria-hidden />
    </button>
  )
}
