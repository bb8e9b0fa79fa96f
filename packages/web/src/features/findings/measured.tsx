import type { ScoreName } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { SeverityDots } from '../../ui/panel.tsx'
import { usePriorities } from '../decide/queries.ts'
import { computedSays, formatScoreValue } from '../decide/score-values.ts'
import { scoreWords, words as decideWords } from '../decide/words.ts'
import type { Use } from '../records/queries.ts'
import { strongestUse } from '../records/standing.ts'
import styles from './findings.module.css'
import { Who } from './who.tsx'
import { words } from './words.ts'

const shown = ['severity', 'reach', 'loss', 'confidence'] as const satisfies readonly ScoreName[]

/** What the maps of a pain point say of it, with intervals, and the steps where it happens. */
export function Measured({ id, uses }: { readonly id: string; readonly uses: readonly Use[] }) {
  const scores = usePriorities('pain-points').data?.items.find((item) => item.id === id)?.scores
  const known = shown.flatMap((name) => {
    const computed = scores?.[name].computed
    return computed == null ? [] : [{ name, computed }]
  })
  const steps = uses.flatMap(({ journeyId, title, stands }) =>
    stands.steps.map((step) => ({ journeyId, journey: title, ...step })),
  )
  const strongest = strongestUse(uses)
  return (
    <section className={styles.part}>
      <h2>{words.measured}</h2>
      {scores !== undefined && known.every(({ name }) => name === 'confidence') && (
        <p className={styles.quiet}>{words.nothing}</p>
      )}
      <dl className={styles.figures}>
        {known.map(({ name, computed }) => (
          <div key={name}>
            <dt>{scoreWords[name].name}</dt>
            <dd>
              <b>{formatScoreValue(name, computed.value)}</b>
              {name === 'severity' && <SeverityDots severity={computed.value} />}
              {computed.low < computed.high && (
                <span>
                  {decideWords.range(
                    formatScoreValue(name, computed.low),
                    formatScoreValue(name, computed.high),
                  )}
                </span>
              )}
              <small>
                {scoreWords[name].unit}, {computedSays(computed)}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      {strongest !== undefined && <Who use={strongest} />}
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
