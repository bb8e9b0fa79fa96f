import type { RecordType } from '@desirepath/core'
import { momentOf } from '../../ui/moment.ts'
import { useRecordChanges } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Who changed what of a record, the newest first. */
export function RecordHistory({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const items = useRecordChanges(type, id).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{words.history}</h2>
      <ol className={styles.history}>
        {items.map(({ author, at, fields }) => (
          <li key={at + fields.map(({ field }) => field).join()}>
            <b dir="auto">{author}</b> {saysOf(fields.map(({ field }) => field))}
            <time dateTime={at}>{momentOf(at)}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}

function saysOf(fields: readonly string[]): string {
  if (fields.includes('made')) return words.made
  return words.changedField(fields.map(spaced).join(', '))
}

/** “isDraft” reads “draft”, “dueDate” reads “due date”. */
function spaced(field: string): string {
  return field
    .replace(/^is(?=[A-Z])/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim()
}
