import { formatCount } from '@desirepath/render'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import styles from './imports.module.css'
import { useQuarantine, useQuarantineKinds } from './queries.ts'
import { words } from './words.ts'

type Kind = Answer<'GET /api/jobs/:id/quarantine/kinds'>['kinds'][number]

/** What was set aside, by reason, the most frequent first; the rows of a reason on demand. */
export function Quarantine({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuarantineKinds(id)
  return (
    <section className={styles.section}>
      <h3>{words.quarantine}</h3>
      <p className={styles.note}>
        {words.quarantineHint}
        {data !== undefined &&
          data.kept < data.n &&
          ` ${words.keptOf(formatCount(data.kept), formatCount(data.n))}`}
      </p>
      {error && data === undefined && (
        <NotLoaded title={words.quarantineFailed} error={error} onAgain={refetch} />
      )}
      {data === undefined && !error && <Skeleton width="100%" height={44} />}
      {data !== undefined && (
        <ul className={styles.kinds}>
          {data.kinds.map((kind) => (
            <KindOfReason
              key={kind.kind}
              id={id}
              kind={kind}
              opensBeforehand={data.kinds.length === 1}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function KindOfReason({
  id,
  kind,
  opensBeforehand,
}: {
  readonly id: string
  readonly kind: Kind
  readonly opensBeforehand: boolean
}) {
  const [isOpen, setOpen] = useState(opensBeforehand)
  const rows = useId()
  return (
    <li>
      <button
        type="button"
        className={styles.kind}
        aria-expanded={isOpen}
        aria-controls={rows}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={15} aria-hidden />
        <span>{kind.reason}</span>
        <b>{words.rowCount(kind.n, formatCount(kind.n))}</b>
      </button>
      <div id={rows} hidden={!isOpen}>
        {isOpen && <Rows id={id} kind={kind} />}
      </div>
    </li>
  )
}

/** The rows of one kind, page by page; the reason is repeated only where it says more than the kind. */
function Rows({ id, kind }: { readonly id: string; readonly kind: Kind }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useQuarantine(
    id,
    kind.kind,
  )
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  if (error && data === undefined) {
    return <NotLoaded title={words.quarantineFailed} error={error} onAgain={refetch} />
  }
  if (data === undefined) return <Skeleton width="100%" height={60} />
  return (
    <>
      <ol className={styles.rows}>
        {rows.map((row, i) => (
          // The same place can be set aside twice, and the list only grows at its end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <small>
              {words.row(row.file, formatCount(row.row))}
              {row.column !== null && `, ${words.column(row.column)}`}
            </small>
            {row.reason !== kind.reason && <p>{row.reason}</p>}
            {row.raw !== '' && <code title={row.raw}>{row.raw}</code>}
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <div className={styles.moreRows}>
          <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more(formatCount(rows.length), formatCount(kind.n))}
          </Button>
        </div>
      )}
    </>
  )
}
