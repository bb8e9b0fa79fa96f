import truth from '../truth/truth.module.css'
import styles from './check.module.css'
import { Finding } from './finding.tsx'
import { Left } from './left.tsx'
import { partedFindings, useRecordCheck } from './queries.ts'
import { words } from './words.ts'

/** Beside a record: what of it cannot be relied on yet. */
export function RecordCheck({ id }: { readonly id: string }) {
  const { open, left } = partedFindings(useRecordCheck({ record: id }).data?.findings ?? [])
  if (open.length === 0 && left.length === 0) return null
  return (
    <section className={styles.beside} aria-label={words.toCheck}>
      <h3>{words.toCheck}</h3>
      <ul className={truth.rules}>
        {open.map((finding) => (
          <li key={finding.id}>
            <Finding finding={finding} isHere />
          </li>
        ))}
      </ul>
      <Left findings={left} />
    </section>
  )
}
