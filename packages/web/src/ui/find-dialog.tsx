import { Check, type LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Dialog } from './dialog.tsx'
import styles from './find-dialog.module.css'
import { Skeleton, TextInput } from './panel.tsx'

/** One of those that are found. */
export interface FoundItem {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly icon?: LucideIcon
  /** Of those of which several are chosen. */
  readonly isChosen?: boolean
}

/** Finds something by its name in a list, by pointer or keys: Enter takes the first, arrows walk. */
export function FindDialog({
  title,
  find,
  none,
  query,
  items,
  error = null,
  isLoading = false,
  isBusy = false,
  leavesFocus = false,
  before,
  after,
  onQuery,
  onChoose,
  onClose,
}: {
  readonly title: string
  /** What the field is for. */
  readonly find: string
  /** Said where nothing is found. */
  readonly none: string
  readonly query: string
  readonly items: readonly FoundItem[]
  readonly error?: Error | null
  readonly isLoading?: boolean
  /** One was chosen and is not taken in yet. */
  readonly isBusy?: boolean
  /** Whoever closes it says where the focus goes. */
  readonly leavesFocus?: boolean
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly onQuery: (query: string) => void
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const choose = (id: string | undefined) => {
    if (id !== undefined && !isBusy) onChoose(id)
  }
  return (
    <Dialog open leavesFocus={leavesFocus} onClose={onClose} title={title} focus={field}>
      <div role="presentation" className={styles.form} onKeyDown={walk}>
        {before}
        <TextInput
          ref={field}
          aria-label={find}
          placeholder={find}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            choose(items[0]?.id)
          }}
        />
        {error && <p role="alert">{error.message}</p>}
        {isLoading && items.length === 0 && !error && <Skeleton width="100%" height={60} />}
        {!isLoading && items.length === 0 && !error && <p className={styles.none}>{none}</p>}
        <ul aria-label={title} className={styles.choices}>
          {items.map(({ id, title: name, note, icon: Icon, isChosen }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.choice}
                disabled={isBusy}
                {...(isChosen !== undefined && { 'aria-pressed': isChosen })}
                onClick={() => choose(id)}
              >
                {Icon && <Icon size={14} aria-hidden />}
                <span dir="auto">
                  {isChosen === true && <Check size={13} aria-hidden />} {name}
                </span>
                {note !== undefined && <small>{note}</small>}
              </button>
            </li>
          ))}
        </ul>
        {after}
      </div>
    </Dialog>
  )
}

/** Down from the field into the list, up and down in it, and back. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li > button')]
  const at = stops.indexOf(event.target as HTMLElement)
  const next = at === -1 ? undefined : stops[at + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
