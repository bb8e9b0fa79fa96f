import type { GridKind } from '@desirepath/core'
import { Info } from 'lucide-react'
import { useId } from 'react'
import styles from './journey-files.module.css'
import type { JourneyPreview } from './queries.ts'
import { RowChoices } from './row-choices.tsx'
import { words } from './words.ts'

interface Choice {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A journey of a file in short: its stages and steps, lanes and personas, and what is left out. */
export function JourneyFacts({
  journey,
  onKinds,
  choice,
}: {
  readonly journey: JourneyPreview
  /** Says what the rows of a table are. */
  readonly onKinds: (kinds: readonly GridKind[]) => void
  /** Null where there is nothing to choose. */
  readonly choice: Choice | null
}) {
  const { title, kind, stages, personas, copy } = journey
  const heading = useId()
  const steps = stages.reduce((sum, stage) => sum + stage.steps.length, 0)
  return (
    <article className={styles.journey} aria-labelledby={heading}>
      <header>
        {choice !== null && (
          <input
            type="checkbox"
            aria-label={words.choose(title)}
            checked={choice.on}
            onChange={(event) => choice.onChange(event.target.checked)}
          />
        )}
        <div>
          <h3 id={heading} dir="auto">
            {title}
          </h3>
          <p className={styles.quiet}>{words.facts(kind, stages.length, steps)}</p>
        </div>
      </header>
      {copy && (
        <p className={styles.note}>
          <Info size={14} aria-hidden />
          <span>{words.copy}</span>
        </p>
      )}
      <Stages stages={stages} />
      {journey.rows === undefined ? (
        <Lanes journey={journey} />
      ) : (
        <RowChoices rows={journey.rows} onKinds={onKinds} />
      )}
      {personas.length > 0 && (
        <p>
          <b>{words.personas}:</b> <span dir="auto">{personas.join(', ')}</span>
        </p>
      )}
      <Left journey={journey} />
    </article>
  )
}

function Stages({ stages }: Pick<JourneyPreview, 'stages'>) {
  return (
    // Scrolls sideways; the keys must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.stages} role="group" aria-label={words.stages} tabIndex={0}>
      {stages.map(({ title, steps }, i) => (
        <section key={i}>
          <h4 dir="auto">{title}</h4>
          <ol>
            {steps.map((step, at) => (
              <li key={at} dir="auto">
                {step}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Lanes({ journey: { lanes, feelings } }: { readonly journey: JourneyPreview }) {
  const shown = lanes.filter(({ type }) => type !== 'emotion')
  const parts = shown.map(({ title, cards }) => `${title} (${words.cards(cards)})`)
  const all = feelings > 0 ? [...parts, words.feelings(feelings)] : parts
  if (all.length === 0) return null
  return (
    <p>
      <b>{words.lanes}:</b> <span dir="auto">{all.join(', ')}</span>
    </p>
  )
}

function Left({ journey: { left, leftCount } }: { readonly journey: JourneyPreview }) {
  if (leftCount === 0) return <p className={styles.quiet}>{words.nothingLeft}</p>
  return (
    <details className={styles.left} open={leftCount <= 3}>
      <summary>{words.left(leftCount)}</summary>
      <ul>
        {left.map(({ where, what }, i) => (
          <li key={i}>
            {where !== null && <b>{where}: </b>}
            <span dir="auto">{what}</span>
          </li>
        ))}
        {leftCount > left.length && <li>{words.more(leftCount - left.length)}</li>}
      </ul>
    </details>
  )
}
