import type { RecordFilePreview } from './queries.ts'
import styles from './record-files.module.css'
import { words } from './words.ts'

/** What would come of the rows of a table. */
export function Outcome({
  preview: { added, changed, same, titles, changes, quarantined, quarantinedCount, ...named },
}: {
  readonly preview: RecordFilePreview
}) {
  return (
    <div className={styles.outcome} role="status">
      <p>
        <b>{words.added(added)}</b>
        {titles.length > 0 && <span dir="auto">: {words.first(titles, added)}</span>}
      </p>
      {named.channels.length > 0 && (
        <p>
          <b>{words.newChannels(named.channels.length)}</b>
          <span dir="auto">
            : {words.first(named.channels.slice(0, 10), named.channels.length)}
          </span>
        </p>
      )}
      {named.unlinkedCount > 0 && (
        <p>
          <b>{words.unlinked(named.unlinkedCount)}</b>
          <span dir="auto">: {words.first(named.unlinked.slice(0, 10), named.unlinkedCount)}</span>
        </p>
      )}
      {changed > 0 && (
        <details open={changed <= 5}>
          <summary>{words.changed(changed)}</summary>
          <ul>
            {changes.map((change) => (
              <Change key={change.line} change={change} />
            ))}
            {changed > changes.length && <li>{words.more(changed - changes.length)}</li>}
          </ul>
        </details>
      )}
      {same > 0 && <p>{words.same(same)}</p>}
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

/** A record and its fields, as they are and as they become. */
function Change({
  change: { title, fields },
}: {
  readonly change: RecordFilePreview['changes'][number]
}) {
  return (
    <li>
      <b dir="auto">{title}</b>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field.title}>
            <dt>{field.title}</dt>
            <dd dir="auto">
              {field.before !== '' && <del>{field.before}</del>}{' '}
              {field.after === '' ? words.emptied : <ins>{field.after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
