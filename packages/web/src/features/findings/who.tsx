import type { Figure, Measured, Persona } from '@desirepath/core'
import { formatN, formatShare } from '@desirepath/render'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { Skeleton } from '../../ui/panel.tsx'
import { useJourney } from '../journeys/queries.ts'
import type { Use } from '../records/queries.ts'
import styles from './findings.module.css'
import { hitMore } from './hit-more.ts'
import { words } from './words.ts'

/** Of which kinds of pain points a persona’s own share is measured, and which figure it is. */
const figures: Readonly<Partial<Record<string, (measured: Measured) => Figure>>> = {
  dropOff: ({ leave }) => leave,
  loop: ({ repeat }) => repeat,
}

/** Personas that a pain point hits more than all others, where that was measured. */
export function Who({ use: { journeyId, stands } }: { readonly use: Use }) {
  const personas = useJourney(journeyId).data?.personas ?? []
  const figureOf = figures[stands.finding?.kind ?? '']
  const stepId = stands.steps[0]?.id
  if (figureOf === undefined || stepId === undefined || personas.length < 2) return null
  return <Compared {...{ journeyId, personas, figureOf, stepId }} />
}

function Compared({
  journeyId,
  personas,
  figureOf,
  stepId,
}: {
  readonly journeyId: string
  readonly personas: readonly Persona[]
  readonly figureOf: (measured: Measured) => Figure
  readonly stepId: string
}) {
  const answers = useQueries({
    queries: personas.map(({ id }) => ({
      queryKey: ['segment', journeyId, id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call('GET /api/journeys/:id/personas/:persona/figures', {
          params: { id: journeyId, persona: id },
          signal,
        }),
      staleTime: 60_000,
      retry: false,
    })),
  })
  // A journey that was taken in without its events has nobody to count.
  if (answers.every(({ isError }) => isError)) return null
  const shares = personas.flatMap(({ id, title }, i) => {
    const { segment, others } = answers[i]?.data ?? {}
    const own = segment?.steps.find((step) => step.stepId === stepId)?.measured
    const rest = others?.steps.find((step) => step.stepId === stepId)?.measured
    return own === undefined || rest === undefined
      ? []
      : [{ id, title, own: figureOf(own), others: figureOf(rest) }]
  })
  const isAsking = answers.some(({ isLoading }) => isLoading)
  const more = hitMore(shares)
  return (
    <>
      <h3>{words.who}</h3>
      {isAsking && <Skeleton width="60%" height={18} />}
      {!isAsking && more.length === 0 && <p className={styles.quiet}>{words.nobodyMore}</p>}
      {!isAsking && more.length > 0 && <p className={styles.quiet}>{words.byDefinition}</p>}
      <ul className={styles.steps}>
        {!isAsking &&
          more.map(({ id, title, own, others, change }) => (
            <li key={id}>
              <Link to="/$noun/$id" params={{ noun: 'personas', id }} dir="auto">
                {title}
              </Link>
              <span>
                {words.hitMore(formatShare(own.value ?? 0), formatShare(others.value ?? 0))}
              </span>
              <small>
                {words.hitBasis(pointsOf(change.low), pointsOf(change.high), formatN(own.n))}
              </small>
            </li>
          ))}
      </ul>
    </>
  )
}

function pointsOf(share: number): string {
  return (100 * share).toFixed(1)
}
