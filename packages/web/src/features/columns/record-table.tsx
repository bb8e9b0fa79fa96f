import type { RecordColumn, RecordType } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Tag } from '../../ui/panel.tsx'
import { nounOf } from '../records/kinds.ts'
import type { Listed } from '../records/queries.ts'
import type { RecordListProps } from '../records/views.ts'
import { words as recordWords } from '../records/words.ts'
import styles from '../touchpoints/touchpoints.module.css'
import { ColumnTable } from './column-table.tsx'
import { FieldCell } from './field-cell.tsx'

/** The records of any list as a table. */
export function RecordTable({
  type,
  columns,
  items,
  chosen,
  onChoose,
}: RecordListProps & { readonly type: RecordType; readonly columns: readonly RecordColumn[] }) {
  const { one, many } = recordWords.types[type]
  return (
    <ColumnTable
      label={many}
      nameTitle={one.charAt(0).toUpperCase() + one.slice(1)}
      columns={columns}
      groups={[{ title: null, rows: items }]}
      of={({ record }) => record}
      name={(item) => <NameCell item={item} />}
      cell={(item, column) => <FieldCell item={item} column={column} />}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

function NameCell({ item: { record } }: { readonly item: Listed }) {
  return (
    <Link
      to="/$noun/$id"
      params={{ noun: nounOf(record.type), id: record.id }}
      className={styles.plainName}
    >
      <b dir="auto">{record.title}</b>
      {record.isDraft && <Tag>{recordWords.draft}</Tag>}
    </Link>
  )
}

/** The fields of one’s own that occur in a list. */
export function ownFieldsOf(items: readonly Listed[]): string[] {
  return [...new Set(items.flatMap(({ record }) => record.extra.map(({ name }) => name)))]
}
