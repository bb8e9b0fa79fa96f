import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Link } from '@tanstack/react-router'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { SelectInput } from '../../ui/panel.tsx'
import { nounOf } from '../records/kinds.ts'
import type { Listed } from '../records/queries.ts'
import styles from './board.module.css'
import { columnBeside } from './columns.ts'
import { words } from './words.ts'

export interface BoardColumn {
  readonly value: string
  readonly title: string
}

/** A record as a card of a board. */
export interface BoardItem {
  readonly id: string
  readonly type: Listed['record']['type']
  readonly title: string
  /** The value of its column. */
  readonly column: string
  readonly facts: ReactNode
}

interface BoardProps {
  readonly label: string
  /** What the columns are, as the status: in the name of each card’s choice. */
  readonly field: string
  readonly columns: readonly BoardColumn[]
  /** In the order in which they stand in their columns. */
  readonly items: readonly BoardItem[]
  /** Null for whoever may not; what it gives ends when the change is known or has failed. */
  readonly onMove: ((id: string, column: string) => Promise<void>) | null
}

/** Records in columns, moved by pointer, by keys, or by a choice on each card. */
export function Board({ label, field, columns, items, onMove }: BoardProps) {
  // Where cards stand that were moved and are not known to stand there yet.
  const [moving, setMoving] = useState<ReadonlyMap<string, string>>(new Map())
  const byKeys = useRef<string | null>(null)
  const columnOf = (item: BoardItem) => moving.get(item.id) ?? item.column
  const places = items.map((item) => `${item.id} ${columnOf(item)}`).join('\n')
  // A card that is moved by keys is another in its new column: the focus goes along.
  useEffect(() => {
    if (byKeys.current === null) return
    document
      .querySelector<HTMLElement>(`[data-board-card="${CSS.escape(byKeys.current)}"]`)
      ?.focus()
    byKeys.current = null
  }, [places])
  const move = (id: string, to: string) => {
    const item = items.find((each) => each.id === id)
    if (onMove === null || item === undefined || columnOf(item) === to) return
    setMoving((before) => new Map(before).set(id, to))
    void onMove(id, to).finally(() =>
      setMoving((before) => new Map([...before].filter(([each]) => each !== id))),
    )
  }
  const onKey = (item: BoardItem, by: -1 | 1) => {
    const to = columnBeside(columns, columnOf(item), by)
    if (to === null) return
    byKeys.current = item.id
    move(item.id, to)
  }
  return (
    <section className={styles.view} aria-label={label}>
      {onMove && <p className={styles.hint}>{words.hint(field.toLowerCase())}</p>}
      <div className={styles.board} style={{ '--columns': columns.length } as CSSProperties}>
        {columns.map((column) => {
          const own = items.filter((item) => columnOf(item) === column.value)
          return (
            <Column
              key={column.value}
              title={column.title}
              n={own.length}
              onDrop={onMove && ((id) => move(id, column.value))}
            >
              {own.map((item) => (
                <BoardCard key={item.id} item={item} onKey={onMove && ((by) => onKey(item, by))}>
                  {onMove && (
                    <SelectInput
                      aria-label={`${field}: ${item.title}`}
                      value={column.value}
                      onChange={({ target }) => move(item.id, target.value)}
                    >
                      {columns.map(({ value, title }) => (
                        <option key={value} value={value}>
                          {title}
                        </option>
                      ))}
                    </SelectInput>
                  )}
                </BoardCard>
              ))}
            </Column>
          )
        })}
      </div>
    </section>
  )
}

function Column({
  title,
  n,
  onDrop,
  children,
}: {
  readonly title: string
  readonly n: number
  readonly onDrop: ((id: string) => void) | null
  readonly children: ReactNode
}) {
  const place = useRef<HTMLElement>(null)
  const [isOver, setIsOver] = useState(false)
  const mayDrop = onDrop !== null
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    if (place.current === null || !mayDrop) return undefined
    return dropTargetForElements({
      element: place.current,
      canDrop: ({ source }) => 'boardCard' in source.data,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false)
        latest.current?.(source.data.boardCard as string)
      },
    })
  }, [mayDrop])
  return (
    <section ref={place} className={styles.column} data-over={isOver || undefined}>
      <h2>
        {title} <small>{n}</small>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function BoardCard({
  item: { id, type, title, facts },
  onKey,
  children,
}: {
  readonly item: BoardItem
  readonly onKey: ((by: -1 | 1) => void) | null
  readonly children: ReactNode
}) {
  const card = useRef<HTMLDivElement>(null)
  const isMovable = onKey !== null
  useEffect(() => {
    if (card.current === null || !isMovable) return undefined
    return draggable({ element: card.current, getInitialData: () => ({ boardCard: id }) })
  }, [id, isMovable])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (!event.altKey || by === null || onKey === null) return
    event.preventDefault()
    onKey(by)
  }
  return (
    <li>
      <div ref={card} className={styles.card} data-type={type}>
        <Link
          to="/$noun/$id"
          params={{ noun: nounOf(type), id }}
          dir="auto"
          draggable={false}
          data-board-card={id}
          onKeyDown={onKeyDown}
        >
          {title}
        </Link>
        <span className={styles.facts}>{facts}</span>
        {children}
      </div>
    </li>
  )
}
