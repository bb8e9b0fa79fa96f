import type { RecordColumn } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Tag } from '../../ui/panel.tsx'
import { ColumnTable } from '../columns/column-table.tsx'
import { FieldCell } from '../columns/field-cell.tsx'
import { type Listed, useAll } from '../records/queries.ts'
import type { RecordListProps } from '../records/views.ts'
import { words as recordWords } from '../records/words.ts'
import { type Money, moneyWords } from './money.ts'
import { amountWords } from './needs.ts'
import { amountsByUnit, moneyTotals, type ResourceRow, resourceRows } from './resource-rows.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

/** Resources with what there is, what open solutions need together, what is missing, and what it costs. */
export function ResourceList({ items, columns, chosen, onChoose }: RecordListProps) {
  const solutions = useAll('solution')
  const byId = new Map(items.map((item) => [item.record.id, item]))
  const resources = items.flatMap(({ record }) => (record.type === 'resource' ? [record] : []))
  const rows = resourceRows(resources, solutions)
  if (rows.length === 0) return null
  return (
    <ColumnTable
      label={recordWords.types.resource.many}
      nameTitle={words.resource}
      columns={columns}
      groups={[{ title: null, rows }]}
      of={({ record }) => record}
      name={(row) => <ResourceName row={row} />}
      cell={(row, column) => (
        <ResourceCell row={row} column={column} item={byId.get(row.record.id)} />
      )}
      chosen={chosen}
      onChoose={onChoose}
      foot={<Totals rows={rows} columns={columns} mayChoose={onChoose !== null} />}
    />
  )
}

function ResourceName({ row: { record } }: { readonly row: ResourceRow }) {
  const { id, title, owner, isDraft, tags } = record
  return (
    <span className={styles.resourceName}>
      <Link to="/$noun/$id" params={{ noun: 'resources', id }}>
        <b dir="auto">{title}</b>
        {owner !== '' && <small dir="auto">{owner}</small>}
      </Link>
      {isDraft && <Tag>{recordWords.draft}</Tag>}
      {tags.slice(0, 3).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  )
}

function ResourceCell({
  row: { record, balance, needed },
  column,
  item,
}: {
  readonly row: ResourceRow
  readonly column: string
  readonly item: Listed | undefined
}) {
  const amount = (of: number) => `${amountWords(of)} ${record.unit}`.trim()
  switch (column) {
    case 'available':
      return amount(record.available)
    case 'needed':
      return balance.needed === 0 ? none : amount(balance.needed)
    case 'missing':
      return balance.missing === 0 ? (
        none
      ) : (
        <span className={styles.balance} data-missing>
          {amount(balance.missing)}
        </span>
      )
    case 'cost':
      return record.cost === null ? none : moneyWords(record.cost)
    case 'total':
      return needed === null || needed.amount === 0 ? none : moneyWords(needed)
    default:
      return item === undefined ? none : <FieldCell item={item} column={column} />
  }
}

/** Of the rows above; unlike units and currencies stand below each other. */
function Totals({
  rows,
  columns,
  mayChoose,
}: {
  readonly rows: readonly ResourceRow[]
  readonly columns: readonly RecordColumn[]
  readonly mayChoose: boolean
}) {
  const amounts = (amountOf: (row: ResourceRow) => number) =>
    amountsByUnit(rows, amountOf)
      .filter(({ amount }) => amount > 0)
      .map(({ unit, amount }) => `${amountWords(amount)} ${unit}`.trim())
  const money = (of: (row: ResourceRow) => Money | null) =>
    moneyTotals(rows.map((row) => of(row)))
      .filter(({ amount }) => amount > 0)
      .map((each) => moneyWords(each))
  const lines: Readonly<Record<string, readonly string[]>> = {
    available: amounts(({ record }) => record.available),
    needed: amounts(({ balance }) => balance.needed),
    missing: amounts(({ balance }) => balance.missing),
    total: [
      ...money((row) => row.needed),
      ...money((row) => row.missing).map((each) => words.ofThat(each)),
    ],
  }
  return (
    <tfoot className={styles.inventory}>
      <tr>
        <th scope="row" colSpan={mayChoose ? 2 : 1}>
          {words.total(rows.length)}
        </th>
        {columns.map(({ name }) => (
          <Lines key={name} lines={lines[name] ?? []} isMissing={name === 'missing'} />
        ))}
      </tr>
    </tfoot>
  )
}

function Lines({
  lines,
  isMissing = false,
}: {
  readonly lines: readonly string[]
  readonly isMissing?: boolean
}) {
  return (
    <td>
      {lines.length === 0
        ? none
        : lines.map((line) => (
            <span key={line} className={styles.sum} data-missing={isMissing || undefined}>
              {line}
            </span>
          ))}
    </td>
  )
}

const none = <span className={styles.unsaid}>—</span>
