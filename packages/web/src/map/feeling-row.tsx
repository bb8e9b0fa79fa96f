import { emotionLevels, type Journey, levelValues, usualLevels } from '@desirepath/core'
import type { CurveStyle } from '@desirepath/render'
import { clsx } from 'clsx'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useEditor } from '../editing/live.tsx'
import { useFocusedActions } from '../shell/actions.tsx'
import { Glyph } from '../ui/glyph.tsx'
import { useNotice } from '../ui/toast.tsx'
import { FeelingCell } from './feeling-cell.tsx'
import { feelingActions } from './feeling-actions.ts'
import { drawnCurve, isAdded, isShown, styledCurves, useChooseCurve } from './feeling-choice.ts'
import { FeelingCurves } from './feeling-curves.tsx'
import type { DraggedPoint } from './feeling-drag.ts'
import { useDrawing } from './feeling-drawing.ts'
import { placeLabels } from './feeling-labels.ts'
import type { Writing } from './feeling-popover.tsx'
import { feelingScale, feelingY } from './feeling-scale.ts'
import { words } from './feeling-words.ts'
import feeling from './feeling.module.css'
import type { LaneProps } from './journey-map.tsx'
import { LaneRail } from './lane-rail.tsx'
import { latePart } from '../ui/late.tsx'
import styles from './map.module.css'

const FeelingMenu = latePart(async () => (await import('./feeling-menu.tsx')).FeelingMenu)
const FeelingPopover = latePart(async () => (await import('./feeling-popover.tsx')).FeelingPopover)

/** The hero of the map: how customers feel, drawn over the columns of the steps. */
export function FeelingRow(props: LaneProps) {
  const { journey, lane, row, layout, edges, view, kept, selected, onSelect } = props
  const editor = useEditor()
  const notice = useNotice()
  const element = useRef<HTMLDivElement>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const choose = useChooseCurve()
  const { personas, curvesOff, curve: wished } = view
  const everyone = journey.personas
  const mayDraw = editor !== null
  const { curves, steps, moments } = journey
  const all = useMemo(
    () => styledCurves({ curves, steps, personas: everyone }, mayDraw),
    [curves, steps, everyone, mayDraw],
  )
  const shown = useMemo(
    () => all.filter((style) => isShown(style, { personas, curvesOff, curve: wished })),
    [all, personas, curvesOff, wished],
  )
  const chosen = mayDraw ? drawnCurve(shown, view, selected) : undefined
  const onDrawn = (curveId: string) => {
    if (curveId !== chosen?.curve.id) choose(curveId)
  }
  const levels = emotionLevels(journey)
  const [dragged, drawing] = useDrawing(editor, {
    curves,
    levels,
    row: element,
    write: setWriting,
    onDrawn,
  })
  const { columns } = layout
  const order = useMemo(() => columns.map(({ step }) => step.id), [columns])
  const scale = useMemo(() => feelingScale(columns, edges), [columns, edges])
  const labels = useMemo(() => placeLabels(shown, { moments }, scale), [shown, moments, scale])
  const momentsOf = useMemo(() => Map.groupBy(moments, ({ stepId }) => stepId), [moments])
  const moving = useMemo(() => withDragged(shown, dragged), [shown, dragged])
  const keepFocus = useKeptFocus(element)
  const close = (curveId?: string) => {
    const at = writing
    setWriting(null)
    if (at?.kind === 'curve') keepFocus()
    if (at?.kind === 'curve' && curveId !== undefined) {
      choose(curveId)
      drawing?.focus({ curveId, stepId: order[0] ?? '' })
    } else focusAfter(at, element.current, drawing?.focus)
  }
  useFocusedActions((focused) =>
    drawing === null ? null : feelingActions(drawing, { focused, journey }),
  )
  const remove = (style: CurveStyle) => {
    editor?.removeCurve(style.curve.id)
    keepFocus()
    choose(null)
    notice({
      text: words.removed(style.name),
      ...(editor && { action: { label: words.undo, run: editor.undo } }),
    })
  }
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={row}
      className={clsx(styles.row, styles.feelingRow)}
    >
      <LaneRail lane={lane} row={row}>
        <span className={styles.scale} aria-hidden>
          <Glyph name="smile" size={15} />
          <Glyph name="meh" size={15} />
          <Glyph name="frown" size={15} />
        </span>
        {editor !== null && (
          <FeelingMenu
            added={all.filter(({ curve }) => isAdded(curve))}
            chosen={chosen}
            onChoose={choose}
            onWrite={(curveId) => setWriting({ kind: 'curve', curveId })}
            onRemove={remove}
            onLevels={() => setWriting({ kind: 'levels' })}
          />
        )}
        {/* Not beside the cells: what tells screen readers where it opens is no cell of the row. */}
        {writing !== null && editor !== null && (
          <FeelingPopover
            at={writing}
            journey={journey}
            editor={editor}
            anchor={() => anchorOf(writing, element.current)}
            onClose={close}
          />
        )}
      </LaneRail>
      <FeelingCurves
        curves={moving}
        levels={levels}
        chosen={chosen}
        scale={scale}
        width={edges.at(-1) ?? 0}
      />
      {levels !== usualLevels && <LevelNames levels={levels} />}
      {columns.map((column) => {
        const { id } = column.step
        return (
          <FeelingCell
            key={id}
            column={column}
            row={row}
            order={order}
            shown={shown}
            chosen={chosen}
            moments={momentsOf.get(id) ?? none}
            levels={levels}
            labels={labels}
            selected={isOf(selected, id) ? selected : ''}
            onSelect={onSelect}
            kept={kept}
            dragged={dragged?.stepId === id ? dragged : null}
            drawing={drawing}
          />
        )
      })}
    </div>
  )
}

const none: Journey['moments'] = []

/** The journey's own names of its levels, where the curves begin. */
function LevelNames({ levels }: { readonly levels: readonly string[] }) {
  const values = levelValues(levels.length)
  return (
    <span className={feeling.levels} aria-hidden>
      {levels.map((name, i) => (
        <span key={values[i]} dir="auto" style={{ top: feelingY(values[i] ?? 0) - 13 }}>
          {name}
        </span>
      ))}
    </span>
  )
}

/** Whether a selection of the address is of a step, its points or its moments. */
function isOf(selected: string, stepId: string): boolean {
  if (selected.startsWith('point:')) return selected.endsWith(`~${stepId}`)
  return selected === `step:${stepId}` || selected.startsWith(`moment:${stepId}~`)
}

/** The curves with the point that is being moved where it is now. */
function withDragged(shown: readonly CurveStyle[], at: DraggedPoint | null): readonly CurveStyle[] {
  if (at === null) return shown
  return shown.map((style) =>
    style.curve.id === at.curveId
      ? {
          ...style,
          curve: {
            ...style.curve,
            points: style.curve.points.map((point) =>
              point.stepId === at.stepId ? { ...point, value: at.value } : point,
            ),
          },
        }
      : style,
  )
}

/** Milliseconds in which the head of the lane has changed at the latest. */
const CHANGED = 1000

/** With the first curve a menu takes the place of a button, and back with the last: the focus goes along. */
function useKeptFocus(row: RefObject<HTMLElement | null>): () => void {
  const until = useRef(0)
  useEffect(() => {
    if (performance.now() > until.current || document.activeElement !== document.body) return
    row.current?.querySelector<HTMLElement>('[data-feeling-menu]')?.focus({ preventScroll: true })
  })
  return () => {
    until.current = performance.now() + CHANGED
  }
}

function anchorOf(at: Writing, row: HTMLElement | null): Element | null {
  if (at.kind === 'curve' || at.kind === 'levels') {
    const own = at.kind === 'levels' ? row?.querySelector('[data-feeling-levels]') : null
    return own ?? row?.querySelector('[data-feeling-menu]') ?? null
  }
  const cell = row?.querySelector(`[data-feeling="${CSS.escape(at.stepId)}"]`) ?? null
  if (at.kind === 'moments') return cell
  return cell?.querySelector(`[data-point="${CSS.escape(`${at.curveId}~${at.stepId}`)}"]`) ?? cell
}

/** The focus goes back to where the writing began. */
function focusAfter(
  at: Writing | null,
  row: HTMLElement | null,
  focus: ((place: { curveId: string; stepId: string }) => void) | undefined,
): void {
  if (at === null) return
  if (at.kind === 'point') return focus?.(at)
  const place = anchorOf(at, row)
  const stop =
    at.kind === 'curve' || at.kind === 'levels'
      ? place
      : (place?.querySelector('[data-stop][tabindex="0"]') ?? place?.querySelector('[data-stop]'))
  if (stop instanceof HTMLElement) stop.focus({ preventScroll: true })
}
