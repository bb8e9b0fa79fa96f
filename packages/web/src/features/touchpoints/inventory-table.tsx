import { formatShareFigure, formatN, formatShareInterval } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Tag } from '../../ui/panel.tsx'
import { words as recordWords } from '../records/words.ts'
import { ChannelMark } from './channel-mark.tsx'
import { GradeDots } from './grade-dots.tsx'
import type { Row } from './rows.ts'
import { TableBox } from './table-box.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

const columns = Object.entries(words.columns)

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
  row: { item, channel, significance, reach, isNever },
  isChosen,
  onToggle,
}: {
  readonly row: Row
  readonly isChosen: boolean | null
  readonly onToggle: () => void
}) {
  const { id, title, stage, isDraft, ease, effectiveness, satisfaction } = item.record
  const manual = item.record.significance
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
      <td dir="auto">{stage === '' ? <span className={styles.unsaid}>—</span> : stage}</td>
      <td>
        {manual !== null && <GradeDots grade={manual} label={words.manual(manual)} />}
        {significance !== null && (
          <GradeDots grade={significance} label={words.computed(significance)} isComputed />
        )}
        {manual === null && significance === null && <GradeDots grade={null} />}
      </td>
      <td>
        <GradeDots grade={ease} />
      </td>
      <td>
        <GradeDots grade={effectiveness} />
      </td>
      <td>
        <GradeDots grade={satisfaction} />
      </td>
      <td className={styles.number}>
        {reach === null ? (
          <span className={styles.unsaid}>{isNever ? words.never : '—'}</span>
        ) : (
          <span title={`${formatN(reach.n)}, 95 %: ${formatShareInterval(reach) ?? ''}`}>
            {formatShareFigure(reach)}
          </span>
        )}
      </td>
      <td className={styles.number} title={words.onMaps(item.uses.length)}>
        {words.maps(item.uses.length)}
      </td>
    </tr>
  )
}
