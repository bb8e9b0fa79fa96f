import { SelectInput } from '../../ui/panel.tsx'
import type { Matching, RecordFilePreview } from './queries.ts'
import styles from './record-files.module.css'
import { words } from './words.ts'

/** By what a row is known to be a record that is here, and what its empty cells mean. */
export function MatchChoice({
  preview: { columns, match, empty },
  onChange,
}: {
  readonly preview: RecordFilePreview
  readonly onChange: (matching: Matching) => void
}) {
  const hasIds = columns.some(({ target }) => target === 'id')
  const choices = hasIds ? (['id', 'title', 'none'] as const) : (['title', 'none'] as const)
  return (
    <div className={styles.matching}>
      <label>
        {words.match}
        <SelectInput
          value={match}
          onChange={({ target }) => onChange({ match: target.value as typeof match, empty })}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {words.matches[each]}
            </option>
          ))}
        </SelectInput>
      </label>
      {match !== 'none' && (
        <label>
          <input
            type="checkbox"
            checked={empty === 'clear'}
            onChange={({ target }) => onChange({ match, empty: target.checked ? 'clear' : 'keep' })}
          />
          {words.clears}
        </label>
      )}
    </div>
  )
}
