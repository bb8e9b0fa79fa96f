import { Link } from '@tanstack/react-router'
import { Tag } from '../../ui/panel.tsx'
import { ChooseAll } from '../records/choose-all.tsx'
import { useAll } from '../records/queries.ts'
import type { RecordListProps } from '../records/views.ts'
import { words as recordWords } from '../records/words.ts'
import { TableBox } from '../touchpoints/table-box.tsx'
import { type Money, moneyWords } from './money.ts'
import { amountWords } from './needs.ts'
import { amountsByUnit, moneyTotals, type ResourceRow, resourceRows } from './resource-rows.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

/** Resources with what there is, what open solutions need together, what is missing, and what it costs. */
export function ResourceList({ items, chosen, onChoose }: RecordListProps) {
  const solutions = useAll('solution')
  const resources = items.flatMap(({ record }) => (record.type === 'resource' ? [record] : []))
  const rows = resourceRows(resources, solutions)
  if (rows.length === 0) return null
  return (
    <TableBox label={recordWords.types.resource.many}>
      <thead>
        <tr>
          {onChoose && (
            <ChooseAll
              ids={rows.map(({ record }) => record.id)}
              chosen={chosen}
              onChoose={onChoose}
            />
          )}
          {Object.entries(words.resourceColumns).map(([name, title]) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.inventory}>
        {rows.map((row) => (
          <Row
            key={row.record.id}
            row={row}
            isChosen={chosen.has(row.record.id)}
            onChoose={onChoose && ((is) => onChoose(row.record.id, is))}
          />
        ))}
      </tbody>
      <Totals rows={rows} mayChoose={onChoose !== null} />
    </TableBox>
  )
}

function Row({
  row: { record, balance, needed },
  isChosen,
  onChoose,
}: {
  readonly row: ResourceRow
  readonly isChosen: boolean
  /** Null for whoever may not change it. */
  readonly onChoose: ((isChosen: boolean) => void) | null
}) {
  const { id, title, owner, isDraft, tags, unit, available, cost } = record
  const amount = (of: number) => `${amountWords(of)} ${unit}`.trim()
  return (
    <tr data-chosen={isChosen || undefined}>
      {onChoose && (
        <td>
          <input
            type="checkbox"
            aria-label={recordWords.choose(title)}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/$noun/$id" params={{ noun: 'resources', id }}>
          <b dir="auto">{title}</b>
          {owner !== '' && <small dir="auto">{owner}</small>}
        </Link>
        {isDraft && <Tag>{recordWords.draft}</Tag>}
        {tags.slice(0, 3).map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </th>
      <td>{amount(available)}</td>
      <td>{balance.needed === 0 ? none : amount(balance.needed)}</td>
      <td>
        {balance.missing === 0 ? (
          none
        ) : (
          <span className={styles.balance} data-missing>
            {amount(balance.missing)}
          </span>
        )}
      </td>
      <td>{cost === null ? none : moneyWords(cost)}</td>
      <td>{needed === null || needed.amount === 0 ? none : moneyWords(needed)}</td>
    </tr>
  )
}

/** Of the rows above; unlike units and currencies stand below each other. */
function Totals({
  rows,
  mayChoose,
}: {
  readonly rows: readonly ResourceRow[]
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
  const missing = money((row) => row.missing)
  return (
    <tfoot className={styles.inventory}>
      <tr>
        <th scope="row" colSpan={mayChoose ? 2 : 1}>
          {words.total(rows.length)}
        </th>
        <Lines lines={amounts(({ record }) => record.available)} />
        <Lines lines={amounts(({ balance }) => balance.needed)} />
        <Lines lines={amounts(({ balance }) => balance.missing)} isMissing />
        <Lines lines={[]} />
        <Lines
          lines={[...money((row) => row.needed), ...missing.map((each) => words.ofThat(each))]}
        />
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
