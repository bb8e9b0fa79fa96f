import { type GridKind, gridKinds } from '@desirepath/core'
import { SelectInput } from '../../ui/panel.tsx'
import styles from './journey-files.module.css'
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
  const choose = (at: number, kind: GridKind) =>
    onKinds(rows.map((row, i) => (i === at ? kind : row.kind)))
  return (
    <table className={styles.rows}>
      <caption>{words.rows}</caption>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.holds}</th>
          <th scope="col">{words.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ where, title, kind, samples }, i) => (
          <tr key={i} data-left={kind === 'none' || undefined}>
            <th scope="row" dir="auto" title={where}>
              {title}
            </th>
            <td dir="auto">{samples.join(' · ')}</td>
            <td>
              <SelectInput
                aria-label={words.becomesOf(title)}
                value={kind}
                onChange={({ target }) => choose(i, target.value as GridKind)}
              >
                {gridKinds.map((each) => (
                  <option key={each} value={each}>
                    {kindWords[each]}
                  </option>
                ))}
              </SelectInput>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
