import { formatDate } from '@desirepath/render'
import { Button } from '../../ui/button.tsx'
import { useMay } from '../members/may.ts'
import truth from '../truth/truth.module.css'
import { words as truthWords } from '../truth/words.ts'
import { type RecordFinding, useLeaving } from './queries.ts'

/** Findings that somebody leaves as they are, each with the reason. */
export function Left({ findings }: { readonly findings: readonly RecordFinding[] }) {
  const { reopen } = useLeaving()
  const mayEdit = useMay('DELETE /api/check/left/:finding')
  if (findings.length === 0) return null
  return (
    <details className={truth.left}>
      <summary>{truthWords.left(findings.length)}</summary>
      <ul>
        {findings.map(({ id, title, record, left }) => (
          <li key={id}>
            <b>{title}</b>
            <span dir="auto">{record.title}</span>
            <p dir="auto">{left?.reason}</p>
            <small>{left && truthWords.leftBy(left.by, formatDate(left.at))}</small>
            {mayEdit && (
              <Button size="small" look="quiet" onClick={() => reopen.mutate(id)}>
                {truthWords.again}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
