import type { RecordColumn } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Tag } from '../../ui/panel.tsx'
import { ColumnTable } from '../columns/column-table.tsx'
import { FieldCell } from '../columns/field-cell.tsx'
import { words as recordWords } from '../records/words.ts'
import { ChannelMark } from './channel-mark.tsx'
import { type InventoryColumn, inventoryCells } from './inventory-columns.tsx'
import type { Row } from './rows.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** The inventory as a table; every row leads to its touchpoint. */
export function InventoryTable({
  groups,
  columns,
  chosen,
  onChoose,
}: {
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly Row[] }[]
  readonly columns: readonly RecordColumn[]
  readonly chosen: ReadonlySet<string>
  /** Null where nothing can be chosen. */
  readonly onChoose: ((id: string, isChosen: boolean) => void) | null
}) {
  return (
    <ColumnTable
      label={recordWords.types.touchpoint.many}
      nameTitle={words.name}
      columns={columns}
      groups={groups}
      of={({ item }) => item.record}
      name={(row) => <TouchpointName row={row} />}
      cell={(row, column) =>
        isOwn(column) ? inventoryCells[column](row) : <FieldCell item={row.item} column={column} />
      }
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

function isOwn(column: string): column is InventoryColumn {
  return column in inventoryCells
}

function TouchpointName({ row: { item, channel } }: { readonly row: Row }) {
  const { id, title, isDraft } = item.record
  return (
    <Link to="/$noun/$id" params={{ noun: 'touchpoints', id }} className={styles.name}>
      <ChannelMark channel={channel} size={16} />
      <span>
        <b dir="auto">{title}</b>
        {channel !== null && <small dir="auto">{channel.title}</small>}
      </span>
      {isDraft && <Tag>{recordWords.draft}</Tag>}
    </Link>
  )
}
