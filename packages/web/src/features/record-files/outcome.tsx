import type { RecordFilePreview } from './queries.ts'
import styles from './record-files.module.css'
import { words } from './words.ts'

/** What would come of the rows of a table. */
export function Outcome({
  preview: { added, here, titles, quarantined, quarantinedCount },
}: {
  readonly preview: RecordFilePreview
}) {
  return (
    <div className={styles.outcome} role="status">
      <p>
        <b>{words.added(added)}</b>
        {titles.length > 0 && <span dir="auto">: {words.first(titles, added)}</span>}
      </p>
      {here > 0 && <p>{words.here(here)}</p>}
      {quarantinedCount > 0 && (
        <details open={quarantinedCount <= 5}>
          <summary>{words.aside(quarantinedCount)}</summary>
          <ul>
            {quarantined.map(({ line, column, reason, raw }, i) => (
              <li key={i}>
                <b>
                  {words.line(line)}
                  {column !== null && words.inColumn(column)}:
                </b>{' '}
                {reason}
                <code dir="auto">{raw}</code>
              </li>
            ))}
            {quarantinedCount > quarantined.length && (
              <li>{words.more(quarantinedCount - quarantined.length)}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
}
