import type { Figure, Measured, Persona } from '@desirepath/core'
import { formatN, formatShare } from '@desirepath/render'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Answer, call } from '../../api/call.ts'
import { Skeleton } from '../../ui/panel.tsx'
import { useJourney } from '../journeys/queries.ts'
import type { Use } from '../records/queries.ts'
import styles from './findings.module.css'
import { hitMore } from './hit-more.ts'
import { words } from './words.ts'

/** Of which kinds of pain points a figure of the step says whom it hits; of others it is counted who is hit. */
const figures: Readonly<Partial<Record<string, (measured: Measured) => Figure>>> = {
  dropOff: ({ leave }) => leave,
  loop: ({ repeat }) => repeat,
}

interface WhoProps {
  readonly id: string
  readonly type: 'painPoint' | 'delight'
  readonly use: Use
}

/** Personas that a finding hits more than all others, where that was measured. */
export function Who({ id, type, use: { journeyId, stands } }: WhoProps) {
  const personas = useJourney(journeyId).data?.personas ?? []
  const { finding, steps } = stands
  const ofStep = figures[finding?.kind ?? '']
  const stepId = steps[0]?.id
  if (finding?.kind == null || personas.length < 2) return null
  const hitOf = (side: Side): Figure | undefined => {
    if (ofStep === undefined) return side.findings.find(({ recordId }) => recordId === id)?.hit
    const measured = side.steps.find((step) => step.stepId === stepId)?.measured
    return measured && ofStep(measured)
  }
  return <Compared {...{ journeyId, personas, hitOf, type }} />
}

type Side = Answer<'GET /api/journeys/:id/personas/:persona/figures'>['segment']

function Compared({
  journeyId,
  personas,
  hitOf,
  type,
}: {
  readonly journeyId: string
  readonly personas: readonly Persona[]
  readonly hitOf: (side: Side) => Figure | undefined
  readonly type: WhoProps['type']
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
    const own = segment && hitOf(segment)
    const rest = others && hitOf(others)
    return own === undefined || rest === undefined ? [] : [{ id, title, own, others: rest }]
  })
  const isAsking = answers.some(({ isLoading }) => isLoading)
  const more = hitMore(shares)
  return (
    <>
      <h3>{type === 'delight' ? words.whoHas : words.who}</h3>
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
