import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { eventRoles, feedbackRoles, type MappedFile, roleOf, withRole } from './mapping.ts'
import styles from './start.module.css'
import { words } from './words.ts'

const FEW_ROWS = 4

/** The first rows, with a choice above each column of what it holds. */
export function PreviewTable({
  file,
  onChange,
}: {
  readonly file: MappedFile
  readonly onChange: (file: MappedFile) => void
}) {
  const { rows, columns } = file.upload.preview
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, FEW_ROWS)
  const roles: Readonly<Record<string, string>> =
    file.purpose === 'events' ? words.eventRoles : words.feedbackRoles
  const names = file.purpose === 'events' ? eventRoles : feedbackRoles
  return (
    <div>
      {/* A wide table scrolls by itself, so it has to be reachable by keyboard. */}
      <div
        className={styles.tableBox}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={words.preview(shown.length, columns.length)}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => {
                const role = roleOf(file, column.name)
                return (
                  <th key={column.name} scope="col" data-used={role !== '' || undefined}>
                    <SelectInput
                      aria-label={words.columnMeans(column.name)}
                      value={role}
                      onChange={(event) =>
                        onChange(withRole(file, column.name, event.target.value))
                      }
                    >
                      <option value="">{words.ignore}</option>
                      {names.map((name) => (
                        <option key={name} value={name}>
                          {roles[name]}
                        </option>
                      ))}
                    </SelectInput>
                    <span title={column.name}>{column.name}</span>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // Rows of a file have no name but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {columns.map((column, at) => (
                  <td
                    key={column.name}
                    title={row[at]}
                    data-used={roleOf(file, column.name) !== '' || undefined}
                  >
                    <span dir="auto">{row[at]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columns.some(({ name }) => roleOf(file, name) === '') && (
        <p className={styles.others}>{words.others[file.purpose]}</p>
      )}
      {rows.length > FEW_ROWS && (
        <Button look="quiet" size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? words.fewerRows : words.moreRows}
        </Button>
      )}
    </div>
  )
}
