import { isOverdue } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Eye, UserRound } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useMay } from '../members/may.ts'
import { IconButton } from '../../ui/button.tsx'
import styles from './guide.module.css'
import { ItemDetails } from './item-details.tsx'
import { type Item, useItemChange } from './queries.ts'
import { WayLink } from './way-link.tsx'
import { words } from './words.ts'

/** One item: its tick, what to do, where, who and until when. */
export function ItemRow({
  item,
  checklistId,
  journeyId,
  isSeen,
  today,
}: {
  readonly item: Item
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly checklistId: string
  readonly journeyId: string | null
  /** Whether the work can be seen in the workspace. */
  readonly isSeen: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  const change = useItemChange(checklistId)
  const mayTick = useMay('PATCH /api/checklists/:id/items/:item')
  const hint = useId()
  const { state, text } = item
  const tick = () => change(item.id, { state: ticked(item, isSeen) })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') setOpen(!isOpen)
    else if (!moveFocus(event)) return
    event.preventDefault()
  }
  return (
    <li className={styles.item} data-state={state}>
      <div className={styles.line}>
        <label className={styles.tick}>
          <input
            type="checkbox"
            data-item={item.id}
            checked={state === 'done'}
            disabled={!mayTick || state === 'skipped'}
            aria-describedby={item.hint === undefined ? undefined : hint}
            onChange={tick}
            onKeyDown={onKeyDown}
          />
          <span dir="auto">{text}</span>
        </label>
        <span className={styles.beside}>
          <Facts today={today} item={item} isSeen={isSeen} />
          {item.way !== undefined && state !== 'skipped' && (
            <WayLink way={item.way} journeyId={journeyId} />
          )}
        </span>
        <IconButton
          icon={UserRound}
          size="small"
          label={words.details(text)}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {item.hint !== undefined && state === 'open' && (
        <small id={hint} className={styles.hint} dir="auto">
          {item.hint}
        </small>
      )}
      {item.mark.note !== '' && !isOpen && (
        <p className={styles.noted} dir="auto">
          {item.mark.note}
        </p>
      )}
      {isOpen && <ItemDetails item={item} checklistId={checklistId} mayChange={mayTick} />}
    </li>
  )
}

/** What a press says: what is seen need not be said, unless people see it otherwise. */
function ticked({ state }: Item, isSeen: boolean): Item['mark']['state'] {
  if (state === 'done') return isSeen ? 'open' : null
  return isSeen ? null : 'done'
}

function Facts({
  item: { state, mark },
  isSeen,
  today,
}: {
  readonly item: Item
  readonly isSeen: boolean
  readonly today: string
}) {
  const late = isOverdue(state, mark.due, today)
  return (
    <span className={styles.facts}>
      {state === 'skipped' && <span>{words.skipped}</span>}
      {state === 'done' && mark.state === null && isSeen && (
        <span title={words.seenTitle}>
          <Eye size={13} aria-hidden />
          {words.seen}
        </span>
      )}
      {state === 'done' && mark.by !== null && mark.at !== null && (
        <span>{words.ticked(mark.by, formatDate(mark.at))}</span>
      )}
      {state === 'open' && mark.assignee !== '' && (
        <span className={styles.who} dir="auto">
          {mark.assignee}
        </span>
      )}
      {state === 'open' && mark.due !== null && (
        <span data-late={late || undefined}>
          {late ? words.overdueSince(formatDate(mark.due)) : words.dueOn(formatDate(mark.due))}
        </span>
      )}
    </span>
  )
}

/** Up and down go to the items around, Home and End to the ends; says whether the key was one of these. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
  const list = currentTarget.closest('[data-items]')
  const all = [...(list?.querySelectorAll<HTMLElement>('[data-item]:not(:disabled)') ?? [])]
  const at = all.indexOf(currentTarget)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key]
  if (next === undefined) return false
  all[next]?.focus()
  return true
}
