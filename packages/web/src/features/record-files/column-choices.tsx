import { SelectInput } from '../../ui/panel.tsx'
import type { RecordFilePreview } from './queries.ts'
import styles from './record-files.module.css'
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
    <table className={styles.columns}>
      <caption>{words.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.holds}</th>
          <th scope="col">{words.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, target, samples }, i) => (
          <tr key={i} data-left={target === 'none' || undefined}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td dir="auto">{samples.join(' · ')}</td>
            <td>
              <SelectInput
                aria-label={words.becomesOf(name)}
                value={target}
                onChange={(event) => choose(i, event.target.value)}
              >
                {fields.map((field) => (
                  <option key={field.name} value={field.name}>
                    {field.title}
                  </option>
                ))}
                <option value="id">{words.id}</option>
                <option value="own">{words.own}</option>
                <option value="none">{words.none}</option>
              </SelectInput>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
