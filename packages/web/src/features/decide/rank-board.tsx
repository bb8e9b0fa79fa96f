import { Link } from '@tanstack/react-router'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { LevelMark } from '../../ui/level-mark.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { useMay } from '../members/may.ts'
import styles from './decide.module.css'
import type { Priority } from './queries.ts'
import type { ViewProps } from './rank-list.tsx'
import { type Status, statuses } from './ranked.ts'
import { formatResult } from './score-values.ts'
import { useUndoableChange } from './use-decide.ts'
import { words } from './words.ts'

const DRAGGED = 'application/x-desirepath-priority'

/** Opportunities by status, each column in the order of the ranking. */
export function RankBoard({ items, ranking }: ViewProps) {
  const change = useUndoableChange()
  const mayEdit = useMay('PATCH /api/priorities')
  const [over, setOver] = useState<Status | null>(null)
  const placeOf = new Map(ranking.ranked.map((each) => [each.id, each]))
  const order = (item: Priority) => placeOf.get(item.id)?.rank ?? Infinity
  const sorted = items.toSorted((a, b) => order(a) - order(b) || a.title.localeCompare(b.title))
  const moving = useRef<{ readonly id: string; readonly status: Status } | null>(null)
  const move = (item: Priority, status: Status) => {
    if (item.status === status) return
    moving.current = { id: item.id, status }
    change([{ id: item.id, status }], words.moved(item.title, words.statuses[status]))
  }
  // A card that is moved by keys is another in its new column: the focus goes along.
  useEffect(() => {
    const { id, status } = moving.current ?? {}
    if (id === undefined || items.find((item) => item.id === id)?.status !== status) return
    moving.current = null
    document.querySelector<HTMLElement>(`[data-board-card="${CSS.escape(id)}"]`)?.focus()
  }, [items])
  const drop = (status: Status) => (event: DragEvent) => {
    event.preventDefault()
    setOver(null)
    const item = items.find(({ id }) => id === event.dataTransfer.getData(DRAGGED))
    if (item !== undefined) move(item, status)
  }
  return (
    <section className={styles.boardView} aria-label={words.board}>
      {mayEdit && <p className={styles.note}>{words.boardHint}</p>}
      <div className={styles.board}>
        {statuses.map((status) => {
          const own = sorted.filter((item) => item.status === status)
          return (
            <section
              key={status}
              className={styles.column}
              data-over={over === status || undefined}
              onDragOver={(event) => {
                if (!mayEdit || !event.dataTransfer.types.includes(DRAGGED)) return
                event.preventDefault()
                setOver(status)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={drop(status)}
            >
              <h2>
                {words.statuses[status]} <small>{own.length}</small>
              </h2>
              <ul>
                {own.map((item) => (
                  <BoardCard
                    key={item.id}
                    item={item}
                    place={placeOf.get(item.id)}
                    onMove={mayEdit ? (to) => move(item, to) : null}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}

function BoardCard({
  item,
  place,
  onMove,
}: {
  readonly item: Priority
  readonly place: { readonly rank: number; readonly score: number } | undefined
  readonly onMove: ((status: Status) => void) | null
}) {
  const at = statuses.findIndex((each) => each === item.status)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!event.altKey || by === 0 || onMove === null) return
    event.preventDefault()
    const to = statuses[at + by]
    if (to !== undefined) onMove(to)
  }
  return (
    <li>
      <div
        className={styles.card}
        draggable={onMove !== null}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, item.id)}
      >
        <Link
          to="/$noun/$id"
          params={{ noun: 'opportunities', id: item.id }}
          dir="auto"
          data-board-card={item.id}
          onKeyDown={onKeyDown}
        >
          {item.title}
        </Link>
        <span className={styles.facts}>
          <LevelMark level={item.level} size={13} />
          <span>
            {place === undefined
              ? words.unrankedHere
              : `${words.columns.rank} ${place.rank} · ${formatResult(place.score)}`}
          </span>
          {item.owner !== '' && <span dir="auto">{item.owner}</span>}
        </span>
        {onMove !== null && (
          <SelectInput
            aria-label={`${words.status}: ${item.title}`}
            value={item.status}
            onChange={({ target }) => onMove(target.value as Status)}
          >
            {statuses.map((each) => (
              <option key={each} value={each}>
                {words.statuses[each]}
              </option>
            ))}
          </SelectInput>
        )}
      </div>
    </li>
  )
}
