import { BecomesTable } from '../../ui/becomes-table.tsx'
import type { RecordFilePreview } from './queries.ts'
import { words } from './words.ts'

/** The columns of a table with what they hold, and a choice for each of the field that it becomes. */
export function ColumnChoices({
  preview: { columns, fields },
  onChange,
}: {
  readonly preview: RecordFilePreview
  /** A field stands for one column: the other one becomes a field of its own. */
  readonly onChange: (targets: readonly string[]) => void
}) {
  const choose = (at: number, target: string) =>
    onChange(
      columns.map((column, i) => {
        if (i === at) return target
        const isTaken = column.target === target && target !== 'own' && target !== 'none'
        return isTaken ? 'own' : column.target
      }),
    )
  return (
    <BecomesTable caption={words.columns} head={words.column} items={columns} onChoose={choose}>
      {fields.map((field) => (
        <option key={field.name} value={field.name}>
          {field.title}
        </option>
      ))}
      <option value="id">{words.id}</option>
      <option value="own">{words.own}</option>
      <option value="none">{words.none}</option>
    </BecomesTable>
  )
}
