import { type GridKind, gridKinds } from '@desirepath/core'
import { BecomesTable } from '../../ui/becomes-table.tsx'
import type { JourneyPreview } from './queries.ts'
import { kindWords, words } from './words.ts'

/** The rows of a table with what they hold, and a choice for each of what it becomes. */
export function RowChoices({
  rows,
  onKinds,
}: {
  readonly rows: NonNullable<JourneyPreview['rows']>
  readonly onKinds: (kinds: readonly GridKind[]) => void
}) {
  return (
    <BecomesTable
      caption={words.rows}
      head={words.row}
      items={rows.map(({ title, kind, ...row }) => ({ ...row, name: title, target: kind }))}
      onChoose={(at, kind) =>
        onKinds(rows.map((row, i) => (i === at ? (kind as GridKind) : row.kind)))
      }
    >
      {gridKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords[kind]}
        </option>
      ))}
    </BecomesTable>
  )
}
