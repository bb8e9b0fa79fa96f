import { formatDate } from '@desirepath/render'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './truth.module.css'
import type { Truth } from './truth.ts'
import { words } from './words.ts'

/** Findings that somebody leaves as they are, each with the reason. */
export function LeftFindings({ findings }: { readonly findings: Truth['dismissed'] }) {
  const editor = useEditor()
  if (findings.length === 0) return null
  return (
    <details className={styles.left}>
      <summary>{words.left(findings.length)}</summary>
      <ul>
        {findings.map(({ id, title, where, dismissal }) => (
          <li key={id}>
            <b>{title}</b>
            {where !== '' && <span dir="auto">{where}</span>}
            <p dir="auto">{dismissal.reason}</p>
            <small>{words.leftBy(dismissal.by, formatDate(dismissal.at))}</small>
            {editor !== null && (
              <Button size="small" look="quiet" onClick={() => editor.reopenFinding(id)}>
                {words.again}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
