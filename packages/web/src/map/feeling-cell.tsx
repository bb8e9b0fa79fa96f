import type { Moment } from '@desirepath/core'
import type { CurveStyle } from '@desirepath/render'
import { clsx } from 'clsx'
import { Flag } from 'lucide-react'
import { memo } from 'react'
import { isDrawn } from './feeling-choice.ts'
import type { DraggedPoint } from './feeling-drag.ts'
import { type Drawing, likelyValue } from './feeling-drawing.ts'
import type { FeelingLabels } from './feeling-labels.ts'
import { DrawnPoint, FixedPoint, MissingPoint } from './feeling-point.tsx'
import { FEELING_HEIGHT } from './feeling-scale.ts'
import { words as feelingWords } from './feeling-words.ts'
import feeling from './feeling.module.css'
import type { MapColumn } from './layout.ts'
import styles from './map.module.css'
import { MomentMarks } from './moment-marks.tsx'
import type { Selection } from './selection.ts'
import { words } from './words.ts'

export interface FeelingCellProps {
  readonly column: MapColumn
  readonly row: number
  /** The steps from left to right. */
  readonly order: readonly string[]
  /** The shown curves, the main one last. */
  readonly shown: readonly CurveStyle[]
  /** The curve being drawn. */
  readonly chosen: CurveStyle | undefined
  readonly moments: readonly Moment[]
  /** The names of the levels, from worst to best. */
  readonly levels: readonly string[]
  readonly labels: FeelingLabels
  /** As in the address; empty where nothing of this step is selected. */
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
  /** What fits the filters, as in the address; null without a filter. */
  readonly kept: ReadonlySet<string> | null
  /** The point of this step that is being moved. */
  readonly dragged: DraggedPoint | null
  /** Null where one may only read. */
  readonly drawing: Drawing | null
}

/** The points, moments and names of curves of one step. */
export const FeelingCell = memo(function FeelingCell(props: FeelingCellProps) {
  const { column, row, shown, moments, labels, selected, onSelect, drawing } = props
  const { step, index } = column
  const mark = () => drawing?.write({ kind: 'moments', stepId: step.id })
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      aria-colindex={index + 2}
      data-row={row}
      data-col={index + 1}
      data-feeling={step.id}
      data-chosen={selected === `step:${step.id}` || undefined}
      className={clsx(styles.cell, styles.feeling)}
      style={{ height: FEELING_HEIGHT, gridColumn: index + 2 }}
      onKeyDown={(event) => {
        if (drawing === null || event.key.toLowerCase() !== 'm') return
        if (event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        mark()
      }}
    >
      <Points {...props} />
      <MomentMarks
        moments={moments}
        places={labels.moments}
        selected={selected}
        onSelect={onSelect}
      />
      <Labels {...props} />
      {shown.length === 0 && (
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
      {drawing !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={feeling.mark}
          aria-label={feelingWords.mark(step.title)}
          aria-keyshortcuts="M"
          onClick={mark}
        >
          <Flag size={12} aria-hidden />
        </button>
      )}
    </div>
  )
})

function Points(props: FeelingCellProps) {
  const { column, order, shown, chosen, selected, onSelect, kept, dragged, drawing, levels } = props
  const { step } = column
  return shown.toReversed().map((style) => {
    const { curve } = style
    const key = `point:${curve.id}~${step.id}`
    const place = { curveId: curve.id, stepId: step.id }
    const point = curve.points.find((each) => each.stepId === step.id)
    if (point === undefined) return null
    const select = () => onSelect({ kind: 'point', ...place })
    const isKept = kept?.has(key)
    const common = { point, style, levels, title: step.title, isSelected: selected === key, isKept }
    if (drawing === null || !isDrawn(curve)) {
      return <FixedPoint key={key} {...common} onSelect={select} />
    }
    const at = dragged?.curveId === curve.id ? dragged.value : null
    if (point.value !== null) {
      return (
        <DrawnPoint
          key={key}
          {...common}
          isChosen={style === chosen}
          dragged={at}
          drag={drawing.drag}
          onSelect={select}
          onKey={(event) => drawing.onPointKey(event, place)}
        />
      )
    }
    if (style !== chosen) return null
    const value = likelyValue(curve, step.id, { order, grain: drawing.grain })
    return (
      <MissingPoint
        key={`gap ${key}`}
        {...common}
        stepId={step.id}
        value={value}
        dragged={at}
        drag={drawing.drag}
        onSet={() => drawing.set(place, value)}
        onKey={(event) => drawing.onGapKey(event, place)}
      />
    )
  })
}

/** The own words of points, and the names of curves that end here. */
function Labels({ column, shown, labels, dragged }: FeelingCellProps) {
  const stepId = column.step.id
  return (
    <>
      {shown.map(({ curve, colour }) => {
        const word = labels.words.get(`${curve.id}~${stepId}`)
        if (word === undefined || dragged?.curveId === curve.id) return null
        return (
          <span
            key={curve.id}
            aria-hidden
            dir="auto"
            className={feeling.word}
            style={{
              insetInlineStart: `calc(50% + ${word.x}px)`,
              top: word.y,
              ['--mood' as string]: colour,
            }}
          >
            {word.text}
          </span>
        )
      })}
      {labels.names.get(stepId)?.map(({ style, x, y }) => (
        <span
          key={style.curve.id}
          aria-hidden
          dir="auto"
          title={style.name}
          className={feeling.name}
          style={{
            insetInlineStart: `calc(50% + ${x}px)`,
            top: y,
            maxWidth: `calc(50% - ${x + 2}px)`,
            ['--mood' as string]: style.colour,
          }}
        >
          {style.name}
        </span>
      ))}
    </>
  )
}
