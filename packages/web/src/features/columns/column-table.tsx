import type { RecordColumn } from '@desirepath/core'
import { type ReactNode, useRef } from 'react'
import { ChooseAll } from '../records/choose-all.tsx'
import { words as recordWords } from '../records/words.ts'
import { TableBox } from '../touchpoints/table-box.tsx'
import styles from '../touchpoints/touchpoints.module.css'
import { ColumnEdge } from './column-edge.tsx'
import { useWidths } from './use-widths.ts'
import { TITLE, USUAL } from './widths.ts'

interface TableRow {
  readonly id: string
  readonly title: string
}

/** Of the boxes by which rows are chosen. */
const PICK = 36

/** Records as a table: a name, and the columns that are chosen, as wide as they were made. */
export function ColumnTable<Row>({
  label,
  nameTitle,
  columns,
  groups,
  of,
  name,
  cell,
  chosen,
  onChoose,
  foot,
}: {
  readonly label: string
  readonly nameTitle: string
  readonly columns: readonly RecordColumn[]
  /** Without a title where nothing is grouped. */
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly Row[] }[]
  readonly of: (row: Row) => TableRow
  readonly name: (row: Row) => ReactNode
  readonly cell: (row: Row, column: string) => ReactNode
  readonly chosen: ReadonlySet<string>
  /** Null for whoever may not change them. */
  readonly onChoose: ((id: string, isChosen: boolean) => void) | null
  readonly foot?: ReactNode
}) {
  const table = useRef<HTMLTableElement>(null)
  const widths = useWidths(table)
  const names = [TITLE, ...columns.map((column) => column.name)]
  const widthOf = (column: string) => widths.shown.get(column) ?? USUAL
  const fixed = widths.shown.size > 0
  const first = onChoose === null ? 0 : PICK
  const ids = groups.flatMap(({ rows }) => rows.map((row) => of(row).id))
  if (ids.length === 0) return null
  return (
    <TableBox
      label={label}
      table={table}
      width={fixed ? names.reduce((sum, column) => sum + widthOf(column), first) : undefined}
    >
      {fixed && (
        <colgroup>
          {onChoose && <col style={{ width: PICK }} />}
          {names.map((column) => (
            <col key={column} style={{ width: widthOf(column) }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {onChoose && <ChooseAll ids={ids} chosen={chosen} onChoose={onChoose} />}
          {[{ name: TITLE, title: nameTitle }, ...columns].map((column) => (
            <th
              key={column.name}
              scope="col"
              data-column={column.name}
              // Without it the edge would be told as part of the head.
              aria-label={column.title}
            >
              <span dir="auto">{column.title}</span>
              <ColumnEdge name={column.name} title={column.title} widths={widths} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }) => (
        <tbody key={title ?? ''}>
          {title !== null && (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={columns.length + (onChoose === null ? 1 : 2)}>
                {title} <small>{rows.length}</small>
              </th>
            </tr>
          )}
          {rows.map((row) => {
            const { id, title: what } = of(row)
            return (
              <tr key={id} data-chosen={chosen.has(id) || undefined}>
                {onChoose && (
                  <td className={styles.pick}>
                    <input
                      type="checkbox"
                      aria-label={recordWords.choose(what)}
                      checked={chosen.has(id)}
                      onChange={({ target }) => onChoose(id, target.checked)}
                    />
                  </td>
                )}
                <th scope="row">{name(row)}</th>
                {columns.map((column) => (
                  <td key={column.name} className={styles.number}>
                    {cell(row, column.name)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      ))}
      {foot}
    </TableBox>
  )
}
