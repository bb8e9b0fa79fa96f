import type { Journey, Stage } from '@desirepath/core'
import { formatCount, formatShare } from '@desirepath/render'
import { useInspector } from './context.ts'
import { detailWords as words } from './detail-words.ts'
import styles from './details.module.css'
import { Section } from './parts.tsx'

/** The sales funnel as the stages stand for it: who still is there at each of its steps. */
export function FunnelSection() {
  const { journey, select } = useInspector()
  const steps = funnelOf(journey)
  if (steps.length === 0) return null
  return (
    <Section title={words.funnel}>
      <ol className={styles.funnel}>
        {steps.map(({ title, stages, widest }, i) => {
          const share = widest.reach?.value ?? null
          const before = steps[i - 1]?.widest.reach?.value ?? null
          return (
            <li key={title}>
              <button type="button" onClick={() => select({ kind: 'stage', id: widest.id })}>
                <span>
                  <b dir="auto">{title}</b>
                  <small dir="auto">{stages.map((stage) => stage.title).join(', ')}</small>
                </span>
                <span>
                  {share === null ? words.notMeasured : formatShare(share)}
                  {share !== null && widest.reach !== null && (
                    <small>
                      {before === null || before === 0
                        ? `n = ${formatCount(widest.reach.n)}`
                        : words.fewer(formatShare(Math.max(0, before - share)))}
                    </small>
                  )}
                </span>
                <i aria-hidden style={{ width: `${(share ?? 0) * 100}%` }} />
              </button>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

interface FunnelStep {
  readonly title: string
  readonly stages: readonly Stage[]
  /** The stage that most come to. */
  readonly widest: Stage
}

/** The funnel's steps in the order in which the stages come to them. */
function funnelOf({ stages }: Journey): FunnelStep[] {
  const named = Map.groupBy(
    stages.filter(({ funnelStep }) => (funnelStep ?? '') !== ''),
    ({ funnelStep }) => funnelStep ?? '',
  )
  return [...named].map(([title, own]) => ({
    title,
    stages: own,
    widest: own.reduce((a, b) => ((b.reach?.value ?? 0) > (a.reach?.value ?? 0) ? b : a)),
  }))
}
