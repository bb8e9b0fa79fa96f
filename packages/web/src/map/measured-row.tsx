import type { Figure, Step } from '@desirepath/core'
import {
  formatDuration,
  formatN,
  formatShare,
  formatShareInterval,
  goalSteps,
} from '@desirepath/render'
import { clsx } from 'clsx'
import { memo, useMemo } from 'react'
import type { LaneProps } from './journey-map.tsx'
import { LaneRail } from './lane-rail.tsx'
import type { MapLayout } from './layout.ts'
import styles from './map.module.css'
import { words } from './words.ts'

/** A share of leavers from which the figure stands out. */
const MANY_LEAVE = 0.3

/** Reach, leave and stay of each step. */
export function MeasuredRow({ journey, lane, row, layout, selected, onSelect }: LaneProps) {
  const { discovery, steps, records } = journey
  const goals = useMemo(() => goalSteps({ discovery, steps, records }), [discovery, steps, records])
  const { columns } = layout
  return (
    <div role="row" aria-rowindex={row} className={styles.row}>
      <LaneRail lane={lane} row={row} />
      <MeasuredCells {...{ row, columns, goals, selected, onSelect }} />
    </div>
  )
}

const MeasuredCells = memo(function MeasuredCells({
  row,
  columns,
  goals,
  selected,
  onSelect,
}: Pick<LaneProps, 'row' | 'selected' | 'onSelect'> &
  Pick<MapLayout, 'columns'> & { readonly goals: ReadonlySet<string> }) {
  return columns.map(({ step, index }) => (
    <div
      key={step.id}
      role="gridcell"
      aria-colindex={index + 2}
      data-row={row}
      data-col={index + 1}
      data-chosen={selected === `step:${step.id}` || undefined}
      className={styles.cell}
      style={{ gridColumn: index + 2 }}
    >
      <button
        type="button"
        data-stop
        tabIndex={-1}
        className={styles.measured}
        onClick={() => onSelect({ kind: 'step', id: step.id })}
      >
        <StepFigures step={step} isGoal={goals.has(step.id)} />
      </button>
    </div>
  ))
})

function StepFigures({ step, isGoal }: { readonly step: Step; readonly isGoal: boolean }) {
  const { measured } = step
  if (measured === null) return <span className={styles.quiet}>{words.notMeasured}</span>
  const { reach, leave, stay, repeat } = measured
  return (
    <>
      <FigureLine name={words.reach} figure={reach} />
      <span className={styles.bar} aria-hidden>
        <i style={{ width: `${(reach.value ?? 0) * 100}%` }} />
        {reach.low !== null && reach.high !== null && (
          <em
            style={{
              insetInlineStart: `${reach.low * 100}%`,
              width: `${(reach.high - reach.low) * 100}%`,
            }}
          />
        )}
      </span>
      <FigureLine
        name={isGoal ? words.lastStep : words.leave}
        figure={leave}
        strong={!isGoal && (leave.value ?? 0) >= MANY_LEAVE}
      />
      <span
        className={styles.line}
        title={stay.medianSeconds === null ? words.nobodyStays : formatN(stay.n)}
      >
        <span>{words.stay}</span>
        <b>{stay.medianSeconds === null ? '—' : formatDuration(stay.medianSeconds)}</b>
      </span>
      {(repeat.value ?? 0) >= 0.1 && <FigureLine name={words.repeat} figure={repeat} />}
    </>
  )
}

function FigureLine({
  name,
  figure,
  strong = false,
}: {
  readonly name: string
  readonly figure: Figure
  readonly strong?: boolean
}) {
  const interval = formatShareInterval(figure)
  return (
    <span
      className={clsx(styles.line, strong && styles.alarm)}
      title={interval === null ? formatN(figure.n) : `${formatN(figure.n)}, 95 %: ${interval}`}
    >
      <span>{name}</span>
      <b>{figure.value === null ? words.tooFew : formatShare(figure.value)}</b>
    </span>
  )
}
