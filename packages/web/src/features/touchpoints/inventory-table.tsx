import { Link } from '@tanstack/react-router'
import { Tag } from '../../ui/panel.tsx'
import { words as recordWords } from '../records/words.ts'
import { ChannelMark } from './channel-mark.tsx'
import { inventoryCells } from './inventory-columns.tsx'
import type { Row } from './rows.ts'
import { TableBox } from './table-box.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

const columns = Object.entries(words.columns)
const cells = Object.entries(inventoryCells)

/** The inventory as a table; every row leads to its touchpoint. */
export function InventoryTable({
  groups,
  chosen,
  onChoose,
}: {
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly Row[] }[]
  /** Null where nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | null
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const ids = groups.flatMap(({ rows }) => rows.map(({ item }) => item.record.id))
  if (ids.length === 0) return null
  const isAll = chosen !== null && ids.every((id) => chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <TableBox label={recordWords.types.touchpoint.many}>
      <thead>
        <tr>
          {chosen !== null && (
            <th scope="col" className={styles.pick}>
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={isAll}
                onChange={() => onChoose(new Set(isAll ? [] : ids))}
              />
            </th>
          )}
          {columns.map(([name, title]) => (
            <th key={name} scope="col" data-column={name}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }) => (
        <tbody key={title ?? ''}>
          {title !== null && (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={columns.length + (chosen === null ? 0 : 1)}>
                {title} <small>{rows.length}</small>
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <InventoryRow
              key={row.item.record.id}
              row={row}
              isChosen={chosen?.has(row.item.record.id) ?? null}
              onToggle={() => toggle(row.item.record.id)}
            />
          ))}
        </tbody>
      ))}
    </TableBox>
  )
}

function InventoryRow({
  row,
  isChosen,
  onToggle,
}: {
  readonly row: Row
  readonly isChosen: boolean | null
  readonly onToggle: () => void
}) {
  const { item, channel } = row
  const { id, title, isDraft } = item.record
  return (
    <tr data-chosen={isChosen || undefined}>
      {isChosen !== null && (
        <td className={styles.pick}>
          <input
            type="checkbox"
            aria-label={words.choose(title)}
            checked={isChosen}
            onChange={onToggle}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/$noun/$id" params={{ noun: 'touchpoints', id }} className={styles.name}>
          <ChannelMark channel={channel} size={16} />
          <span>
            <b dir="auto">{title}</b>
            {channel !== null && <small dir="auto">{channel.title}</small>}
          </span>
          {isDraft && <Tag>{recordWords.draft}</Tag>}
        </Link>
      </th>
      {cells.map(([name, cell]) => (
        <td key={name} className={styles.number}>
          {cell(row)}
        </td>
      ))}
    </tr>
  )
}
