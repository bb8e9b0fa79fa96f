import type { KnownScore } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { SeverityDots } from '../../ui/panel.tsx'
import { computedSays } from '../decide/score-values.ts'
import { scoreWords, words as decideWords } from '../decide/words.ts'
import type { Use } from '../records/queries.ts'
import { strongestUse } from '../records/standing.ts'
import styles from './findings.module.css'
import { Who } from './who.tsx'
import { words } from './words.ts'

/** A figure over all maps, and how it is read. */
export interface MeasuredFigure {
  readonly title: string
  readonly unit: string
  readonly computed: KnownScore['computed']
  readonly format: (value: number) => string
  /** A grade, which is drawn in dots. */
  readonly hasDots?: true
}

/** What the maps of a finding say of it, with intervals; whom it meets, and where. */
export function Measured({
  id,
  type,
  figures,
  uses,
}: {
  readonly id: string
  readonly type: 'painPoint' | 'delight'
  /** Undefined while they are being asked for; how sure it is says nothing by itself. */
  readonly figures: readonly MeasuredFigure[] | undefined
  readonly uses: readonly Use[]
}) {
  const known = (figures ?? []).filter(({ computed }) => computed !== null)
  const steps = uses.flatMap(({ journeyId, title, stands }) =>
    stands.steps.map((step) => ({ journeyId, journey: title, ...step })),
  )
  const strongest = strongestUse(uses)
  const said = strongest?.stands.finding?.summary ?? ''
  const origin = sharedOrigin(known)
  return (
    <section className={styles.part}>
      <h2>{words.measured}</h2>
      {figures !== undefined &&
        known.every(({ title }) => title === scoreWords.confidence.name) && (
          <p className={styles.quiet}>{words.nothing}</p>
        )}
      {said !== '' && <p dir="auto">{said}</p>}
      <dl className={styles.figures}>
        {known.map((figure) => (
          <FigureItem
            key={figure.title}
            figure={origin === null ? figure : withoutOrigin(figure)}
            type={type}
          />
        ))}
      </dl>
      {origin !== null && (
        <p className={styles.origin}>{words.allFrom(origin.from, formatDate(origin.asOf))}</p>
      )}
      {strongest !== undefined && <Who id={id} type={type} use={strongest} />}
      {steps.length > 0 && (
        <>
          <h3>{words.where}</h3>
          <ul className={styles.steps}>
            {steps.map((step) => (
              <li key={`${step.journeyId}~${step.id}`}>
                <Link
                  to="/journeys/$id"
                  params={{ id: step.journeyId }}
                  search={{ select: `step:${step.id}` }}
                  dir="auto"
                >
                  {step.title}
                </Link>
                <small dir="auto">
                  {[step.stage, step.journey].filter((each) => each !== '').join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The one map and day that all figures are of, to be said once; null where there are several. */
function sharedOrigin(
  figures: readonly MeasuredFigure[],
): { readonly from: string; readonly asOf: string } | null {
  const maps = new Set(figures.flatMap(({ computed }) => computed?.from || []))
  const days = new Set(figures.flatMap(({ computed }) => computed?.asOf ?? []))
  const [from] = maps
  const [asOf] = days
  if (figures.length < 2 || maps.size !== 1 || days.size !== 1) return null
  return from === undefined || asOf === undefined ? null : { from, asOf }
}

function withoutOrigin({ computed, ...figure }: MeasuredFigure): MeasuredFigure {
  return { ...figure, computed: computed && { ...computed, from: '', asOf: null } }
}

function FigureItem({
  figure: { title, unit, computed, format, hasDots },
  type,
}: {
  readonly figure: MeasuredFigure
  readonly type: 'painPoint' | 'delight'
}) {
  if (computed === null) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <b>{format(computed.value)}</b>
        {hasDots === true && <SeverityDots severity={computed.value} of={type} />}
        {computed.low < computed.high && (
          <span>{decideWords.range(format(computed.low), format(computed.high))}</span>
        )}
        <small>{[unit, computedSays(computed)].filter((each) => each !== '').join(', ')}</small>
      </dd>
    </div>
  )
}
