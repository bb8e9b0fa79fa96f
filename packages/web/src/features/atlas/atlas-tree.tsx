import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { SeverityDots, Tag } from '../../ui/panel.tsx'
import styles from './atlas.module.css'
import type { Atlas, Branch } from './queries.ts'
import { words } from './words.ts'

interface Row {
  readonly branch: Branch
  readonly depth: number
  /** Where it stands, as the ids above it: one journey may stand below several. */
  readonly path: string
}

/** Journeys below those that hold them, each with its figures and those of all below it. */
export function AtlasTree({ atlas: { journeys, roots } }: { readonly atlas: Atlas }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const byId = new Map(journeys.map((journey) => [journey.id, journey]))
  const rows = rowsOf(roots, { depth: 0, above: '', folded })
  const { columns } = words
  const toggle = (path: string) =>
    setFolded((old) => {
      const next = new Set(old)
      if (!next.delete(path)) next.add(path)
      return next
    })
  return (
    <div className={styles.page}>
      <table className={styles.tree}>
        <thead>
          <tr>
            <th scope="col">{columns.journey}</th>
            <th scope="col">{columns.customers}</th>
            <th scope="col">{columns.painPoints}</th>
            <th scope="col">{columns.worst}</th>
            <th scope="col">{columns.opportunities}</th>
            <th scope="col">{columns.solutions}</th>
            <th scope="col">{columns.asOf}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ branch, depth, path }) => {
            const { id, own, all, children } = branch
            const journey = byId.get(id)
            if (journey === undefined) return null
            const isFolded = folded.has(path)
            const Chevron = isFolded ? ChevronRight : ChevronDown
            const asIs = journey.basedOn === null ? undefined : byId.get(journey.basedOn)
            return (
              <tr key={path}>
                <th scope="row" style={{ paddingInlineStart: 10 + depth * 22 }}>
                  <span className={styles.name}>
                    {children.length > 0 ? (
                      <button
                        type="button"
                        aria-expanded={!isFolded}
                        aria-label={(isFolded ? words.unfold : words.fold)(journey.title)}
                        onClick={() => toggle(path)}
                      >
                        <Chevron size={15} aria-hidden />
                      </button>
                    ) : (
                      <i aria-hidden />
                    )}
                    <Link to="/journeys/$id" params={{ id }} dir="auto">
                      {journey.title}
                    </Link>
                    {asIs && <Tag>{words.toBe(asIs.title)}</Tag>}
                    {children.length > 0 && <small>{words.withNested(all.journeys - 1)}</small>}
                  </span>
                </th>
                <td data-of={columns.customers}>
                  {journey.customers === 0 ? '' : formatCount(journey.customers)}
                </td>
                <Count of={columns.painPoints} own={own.painPoints} all={all.painPoints} />
                <td data-of={columns.worst}>
                  {all.worst !== null && <SeverityDots severity={all.worst} />}
                </td>
                <Count of={columns.opportunities} own={own.opportunities} all={all.opportunities} />
                <Count of={columns.solutions} own={own.solutions} all={all.solutions} />
                <td data-of={columns.asOf}>
                  {journey.asOf === null ? '' : formatDate(journey.asOf)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.note}>{words.counted}</p>
    </div>
  )
}

/** What stands on the journey, and on all that it holds where that is more. */
function Count({
  of,
  own,
  all,
}: {
  readonly of: string
  readonly own: number
  readonly all: number
}) {
  const [here, below] = [formatCount(own), formatCount(all)]
  if (own === all) return <td data-of={of}>{all === 0 ? '' : here}</td>
  return (
    <td data-of={of} title={words.ownOf(here, below)}>
      {below}
      <small className={styles.here}>{words.here(here)}</small>
    </td>
  )
}

function rowsOf(
  branches: readonly Branch[],
  {
    depth,
    above,
    folded,
  }: { readonly depth: number; readonly above: string; readonly folded: ReadonlySet<string> },
): Row[] {
  return branches.flatMap((branch) => {
    const path = `${above}/${branch.id}`
    const below = folded.has(path)
      ? []
      : rowsOf(branch.children, { depth: depth + 1, above: path, folded })
    return [{ branch, depth, path }, ...below]
  })
}
