import { recordNouns } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type Listed, useRecords } from '../../records/queries.ts'
import { statusLabel } from '../../records/row-facts.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { useToday } from './today.ts'
import { words } from './words.ts'

type Solution = Listed<'solution'>['record']

/** What is being done: the most urgent first, and how many stand where. */
export function SolutionsTile({ journeyId }: { readonly journeyId: string | null }) {
  const { name: title } = kindWords.solutions
  const search = {
    sort: 'due',
    limit: '200',
    ...(journeyId !== null && { journey: journeyId }),
  }
  const { data, error, refetch } = useRecords('solution', search)
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined) return <TileLoading title={title} />
  const open = data.pages
    .flatMap(({ items }) => items)
    .map(({ record }) => record)
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
  const to: LinkProps = {
    to: '/$noun',
    params: { noun: recordNouns.solution },
    search: { sort: 'due', ...(journeyId !== null && { journey: journeyId }) },
  }
  return (
    <TileParts
      title={title}
      to={to}
      count={open.length}
      foot={<TileFoot rests={counts(open)} way={{ label: words.more, to }} />}
    >
      {(size) =>
        open.length === 0 ? (
          <TileNone
            title={words.noSolutions}
            text={words.noSolutionsText}
            way={{ label: words.toSolutions, to }}
          />
        ) : (
          <TileRows items={open} size={size} rowHeight={46} keyOf={({ id }) => id}>
            {(solution) => <Row solution={solution} />}
          </TileRows>
        )
      }
    </TileParts>
  )
}

function Row({ solution: { id, title, status, due, owner } }: { readonly solution: Solution }) {
  const today = useToday()
  const isLate = due !== null && due < today
  return (
    <Link to="/$noun/$id" params={{ noun: recordNouns.solution, id }} className={styles.row}>
      <span className={styles.what}>
        <b dir="auto">{title}</b>
        <small>
          <span dir="auto">
            {[statusLabel('solution', status), owner].filter((part) => part !== '').join(' · ')}
          </span>
        </small>
      </span>
      <span className={styles.due} data-late={isLate || undefined}>
        {due === null
          ? words.noDue
          : isLate
            ? words.overdue(formatDate(due))
            : words.until(formatDate(due))}
      </span>
    </Link>
  )
}

/** “2 In progress · 1 Planned”, in the order of the work. */
function counts(open: readonly Solution[]): string {
  const byStatus = Map.groupBy(open, ({ status }) => status)
  return (['inTest', 'inProgress', 'planned', 'proposed'] as const)
    .flatMap((status) => {
      const n = byStatus.get(status)?.length ?? 0
      return n === 0 ? [] : [`${n} ${statusLabel('solution', status).toLowerCase()}`]
    })
    .join(' · ')
}
