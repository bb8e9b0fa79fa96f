import type { Job, JobReport } from '@desirepath/contract'
import { formatCount } from '@desirepath/render'
import { Glyph } from '../../ui/glyph.tsx'
import styles from './imports.module.css'
import { Quarantine } from './quarantine.tsx'
import { words } from './words.ts'

/** What was taken and what was set aside, file by file, and why. */
export function Report({ job, report }: { readonly job: Job; readonly report: JobReport }) {
  return (
    <>
      {report.warnings.length > 0 && (
        <section className={styles.section}>
          <h3>{words.warnings}</h3>
          {report.warnings.map((warning) => (
            <p key={warning} className={styles.warning}>
              <Glyph name="warning" size={14} />
              <span>{warning}</span>
            </p>
          ))}
        </section>
      )}
      <section className={styles.section}>
        <h3>{words.report}</h3>
        <div className={styles.tableBox}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.holds}</th>
                <th scope="col">{words.rows}</th>
                <th scope="col">{words.takenHead}</th>
                <th scope="col">{words.quarantinedHead}</th>
              </tr>
            </thead>
            <tbody>
              {report.files.map((file) => (
                <tr key={`${file.purpose}${file.name}`}>
                  <th scope="row">{file.name}</th>
                  <td>{file.purpose}</td>
                  <td>{formatCount(file.rows)}</td>
                  <td>{formatCount(file.taken)}</td>
                  <td data-some={file.quarantined > 0 || undefined}>
                    {formatCount(file.quarantined)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {report.quarantined > 0 && <Quarantine id={job.id} />}
    </>
  )
}
