import { SelectInput } from './panel.tsx'
import styles from './sheet-choice.module.css'

/** Of a workbook with several tables, which is read. */
export function SheetChoice({
  preview: { sheet, sheets = [] },
  label,
  onChoose,
}: {
  readonly preview: {
    readonly sheet?: string | undefined
    readonly sheets?: readonly string[] | undefined
  }
  readonly label: string
  readonly onChoose: (sheet: string) => void
}) {
  if (sheets.length < 2) return null
  return (
    <label className={styles.choice}>
      {label}
      <SelectInput value={sheet} onChange={({ target }) => onChoose(target.value)}>
        {sheets.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </SelectInput>
    </label>
  )
}
