import type { RecordType } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { SeverityDots, Tag } from '../../ui/panel.tsx'
import { useBulk } from '../records/bulk.ts'
import type { Listed } from '../records/queries.ts'
import { StandingMark } from '../records/standing-line.tsx'
import { strongestUse } from '../records/standing.ts'
import { words as recordWords } from '../records/words.ts'
import { Board } from './board.tsx'
import styles from './board.module.css'
import { columnOf, type RecordBoard } from './record-columns.ts'
import { words } from './words.ts'

/** The records of a list by how far they are, or how badly they hurt. */
export function RecordBoardView({
  type,
  board,
  items,
  mayEdit,
}: {
  readonly type: RecordType
  readonly board: RecordBoard
  readonly items: readonly Listed[]
  readonly mayEdit: boolean
}) {
  const bulk = useBulk(type)
  const move = async (id: string, column: string) => {
    const record = items.find((item) => item.record.id === id)?.record
    const title = board.columns.find(({ value }) => value === column)?.title
    if (record === undefined || title === undefined) return
    await bulk.change([record], () => board.fieldsFor(column), words.moved(record.title, title))
  }
  return (
    <Board
      label={recordWords.boardOf(recordWords.types[type].many, board.label)}
      field={board.label}
      columns={board.columns}
      items={items.map((item) => ({
        id: item.record.id,
        type,
        title: item.record.title,
        column: columnOf(board, item.record),
        facts: <Facts item={item} />,
      }))}
      onMove={mayEdit ? move : null}
    />
  )
}

function Facts({ item: { record, standing, uses } }: { readonly item: Listed }) {
  const severity = strongestUse(uses)?.stands.finding?.severity ?? null
  const due = record.type === 'solution' ? record.due : null
  const isOpen =
    record.type === 'solution' && record.status !== 'done' && record.status !== 'dropped'
  return (
    <>
      {record.isDraft && <Tag>{recordWords.draft}</Tag>}
      {record.type === 'painPoint' && severity !== null && <SeverityDots severity={severity} />}
      <StandingMark type={record.type} standing={standing} />
      {due !== null && (
        <time
          dateTime={due}
          className={styles.due}
          data-late={(isOpen && isPast(due)) || undefined}
        >
          {recordWords.due(formatDate(due))}
        </time>
      )}
      {record.owner !== '' && <span dir="auto">{record.owner}</span>}
      {record.tags.slice(0, 3).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </>
  )
}

function isPast(day: string): boolean {
  return day < new Date().toISOString().slice(0, 10)
}
