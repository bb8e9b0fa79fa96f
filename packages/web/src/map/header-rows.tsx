import { channelIcon, formatShare, stageColour, tokenReferences } from '@desirepath/render'
import { clsx } from 'clsx'
import { Glyph } from '../ui/glyph.tsx'
import type { RowProps } from './journey-map.tsx'
import { searchMark } from './layout.ts'
import styles from './map.module.css'
import { words } from './words.ts'

/** The stages as chevrons, each in its own hue. */
export function StageRow({ layout, selected, onSelect }: RowProps) {
  return (
    <div role="row" aria-rowindex={1} className={clsx(styles.row, styles.stageRow)}>
      <div role="columnheader" className={styles.corner} data-row={1} data-col={0}>
        {words.stages}
      </div>
      {layout.stages.map(({ stage, index, first, span }) => (
        <div
          key={stage.id}
          role="columnheader"
          aria-label={stage.title}
          aria-colindex={first + 2}
          aria-colspan={span}
          data-row={1}
          data-col={first + 1}
          data-span={span}
          className={styles.stageCell}
          style={{ gridColumn: `${first + 2} / span ${span}` }}
        >
          <button
            type="button"
            data-stop
            tabIndex={-1}
            aria-pressed={selected === `stage:${stage.id}`}
            data-select={`stage:${stage.id}`}
            className={styles.stage}
            style={{ background: stageColour(tokenReferences, index) }}
            onClick={() => onSelect({ kind: 'stage', id: stage.id })}
          >
            <span>
              <b>{stage.title}</b>
              {typeof stage.reach?.value === 'number' && span > 0 && (
                <small>
                  {formatShare(stage.reach.value)} <span>reach</span>
                </small>
              )}
            </span>
          </button>
        </div>
      ))}
    </div>
  )
}

/** The steps, quiet, each with its channel. */
export function StepRow({ journey, layout, view, selected, onSelect }: RowProps) {
  const persona = journey.personas.find((each) => selected === `persona:${each.id}`)
  return (
    <div role="row" aria-rowindex={2} className={clsx(styles.row, styles.stepRow)}>
      <div role="rowheader" className={styles.rail} data-row={2} data-col={0}>
        <b>{words.steps}</b>
        <small>{words.stepsNote}</small>
      </div>
      {layout.columns.map(({ step, index, stage }) => (
        <div
          key={step.id}
          role="columnheader"
          aria-colindex={index + 2}
          data-row={2}
          data-col={index + 1}
          data-chosen={selected === `step:${step.id}` || undefined}
          className={styles.stepCell}
          style={{ gridColumn: index + 2 }}
        >
          <button
            type="button"
            data-stop
            tabIndex={-1}
            aria-pressed={selected === `step:${step.id}`}
            data-select={`step:${step.id}`}
            className={styles.step}
            {...searchMark(view.find, step.title, step.channel, ...step.activities)}
            data-aside={(persona !== undefined && !persona.path.includes(step.id)) || undefined}
            style={{ ['--hue' as string]: stageColour(tokenReferences, stage) }}
            onClick={() => onSelect({ kind: 'step', id: step.id })}
          >
            <b dir="auto">{step.title}</b>
            {step.channel !== null && step.channel !== '' && (
              <span className={styles.channel}>
                <Glyph name={channelIcon(step.channel)} size={13} />
                <span>{step.channel}</span>
              </span>
            )}
          </button>
        </div>
      ))}
    </div>
  )
}
