import type { Curve, CurvePoint, Moment } from '@desirepath/core'
import {
  curveStyles,
  type CurveStyle,
  emotionColour,
  emotionWord,
  FEW,
  formatN,
  formatSigned,
  momentMarks,
  thin,
  tokenReferences,
} from '@desirepath/render'
import { clsx } from 'clsx'
import { useMemo } from 'react'
import { Glyph } from '../ui/glyph.tsx'
import { FeelingCurves } from './feeling-curves.tsx'
import { FEELING_HEIGHT, feelingY } from './feeling-scale.ts'
import type { LaneProps } from './journey-map.tsx'
import { LaneRail } from './lane-rail.tsx'
import type { MapColumn } from './layout.ts'
import styles from './map.module.css'
import { words } from './words.ts'

/** The hero of the map: how customers feel, drawn over the columns of the steps. */
export function FeelingRow(props: LaneProps) {
  const { journey, lane, row, layout, edges, view, selected, onSelect } = props
  const shown = useMemo(
    () =>
      curveStyles(journey, tokenReferences).filter(
        ({ isMain, curve }) => isMain || curve.persona === null || view.personas.has(curve.persona),
      ),
    [journey, view.personas],
  )
  return (
    <div role="row" aria-rowindex={row} className={clsx(styles.row, styles.feelingRow)}>
      <LaneRail lane={lane} row={row}>
        <span className={styles.scale} aria-hidden>
          <Glyph name="smile" size={15} />
          <Glyph name="meh" size={15} />
          <Glyph name="frown" size={15} />
        </span>
      </LaneRail>
      <FeelingCurves curves={shown} columns={layout.columns} edges={edges} />
      {layout.columns.map((column) => (
        <div
          key={column.step.id}
          role="gridcell"
          aria-colindex={column.index + 2}
          data-row={row}
          data-col={column.index + 1}
          data-chosen={selected === `step:${column.step.id}` || undefined}
          className={clsx(styles.cell, styles.feeling)}
          style={{ height: FEELING_HEIGHT, gridColumn: column.index + 2 }}
        >
          <FeelingStops
            column={column}
            curves={shown}
            moments={journey.moments.filter((moment) => moment.stepId === column.step.id)}
            selected={selected}
            onSelect={onSelect}
          />
        </div>
      ))}
    </div>
  )
}

function FeelingStops({
  column,
  curves,
  moments,
  selected,
  onSelect,
}: {
  readonly column: MapColumn
  readonly curves: readonly CurveStyle[]
  readonly moments: readonly Moment[]
} & Pick<LaneProps, 'selected' | 'onSelect'>) {
  const { step } = column
  const main = curves.find((style) => style.isMain)
  const at = main?.curve.points.find((point) => point.stepId === step.id)
  return (
    <>
      {curves.toReversed().map((style) => {
        const point = style.curve.points.find((each) => each.stepId === step.id)
        if (point === undefined) return null
        const key = `point:${style.curve.id}~${step.id}`
        return (
          <PointStop
            key={key}
            point={point}
            style={style}
            title={step.title}
            isSelected={selected === key}
            onSelect={() => onSelect({ kind: 'point', curveId: style.curve.id, stepId: step.id })}
          />
        )
      })}
      <MomentStops
        moments={moments}
        value={at?.value ?? null}
        isDip={main !== undefined && isDip(main.curve, step.id)}
        selected={selected}
        onSelect={onSelect}
      />
      {curves.length === 0 && (
        <button
          type="button"
          data-stop
          tabIndex={-1}
          className={styles.gap}
          onClick={() => onSelect({ kind: 'step', id: step.id })}
        >
          {words.gap}
        </button>
      )}
    </>
  )
}

function PointStop({
  point,
  style,
  title,
  isSelected,
  onSelect,
}: {
  readonly point: CurvePoint
  readonly style: CurveStyle
  readonly title: string
  readonly isSelected: boolean
  readonly onSelect: () => void
}) {
  const { value } = point
  if (value === null) {
    if (!style.isMain) return null
    return (
      <button
        type="button"
        data-stop
        data-empty
        tabIndex={-1}
        className={styles.gap}
        aria-label={`${title}: ${words.gap}`}
        onClick={onSelect}
      >
        {words.gap}
      </button>
    )
  }
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      aria-pressed={isSelected}
      aria-label={`${title}, ${style.name}: ${pointWords(point)}`}
      className={styles.point}
      data-main={style.isMain || undefined}
      data-few={(style.curve.kind === 'measured' && point.n < FEW) || undefined}
      style={{
        top: feelingY(value),
        ['--mood' as string]: style.isMain ? emotionColour(value, tokenReferences) : style.colour,
      }}
      onClick={onSelect}
    >
      <span className={styles.bubble} aria-hidden data-below={value > 0.8 || undefined}>
        <b>{formatSigned(value)}</b> {emotionWord(value)} · {formatN(point.n)}
      </span>
    </button>
  )
}

/** “frustrated, −1.3 (95 %: −1.4 to −1.1), n = 4,118, stated”. */
export function pointWords(point: CurvePoint): string {
  if (point.value === null) return words.gap
  const interval =
    point.low === null || point.high === null
      ? ''
      : ` (95${thin}%: ${formatSigned(point.low)} to ${formatSigned(point.high)})`
  return `${emotionWord(point.value)}, ${formatSigned(point.value)}${interval}, ${formatN(point.n)}, ${point.basis}`
}

/** Whether the curve lies lower here than around here, so that labels belong below it. */
function isDip(curve: Curve, stepId: string): boolean {
  const at = curve.points.findIndex((point) => point.stepId === stepId)
  const value = curve.points[at]?.value ?? 0
  const around = [curve.points[at - 1]?.value, curve.points[at + 1]?.value].filter(
    (each) => typeof each === 'number',
  )
  if (around.length === 0) return false
  return value < around.reduce((sum, each) => sum + each, 0) / around.length
}

function MomentStops({
  moments,
  value,
  isDip,
  selected,
  onSelect,
}: {
  readonly moments: readonly Moment[]
  readonly value: number | null
  readonly isDip: boolean
} & Pick<LaneProps, 'selected' | 'onSelect'>) {
  if (moments.length === 0) return null
  const y = feelingY(value ?? 0)
  const needed = 13 + moments.length * 18
  const above = y - needed < 2 ? false : y + needed > FEELING_HEIGHT - 2 || !isDip
  return (
    <span
      className={styles.moments}
      style={above ? { bottom: FEELING_HEIGHT - y + 13 } : { top: y + 13 }}
    >
      {moments.map((moment) => (
        <button
          key={moment.type}
          type="button"
          data-stop
          tabIndex={-1}
          aria-pressed={selected === `moment:${moment.stepId}~${moment.type}`}
          aria-label={`${words.moments[moment.type]}: ${moment.text}`}
          className={styles.moment}
          style={{ color: tokenReferences[momentMarks[moment.type].colour] }}
          onClick={() => onSelect({ kind: 'moment', stepId: moment.stepId, type: moment.type })}
        >
          <Glyph name={momentMarks[moment.type].icon} size={11} />
          {words.moments[moment.type]}
        </button>
      ))}
    </span>
  )
}
