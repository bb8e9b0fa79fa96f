import type { CurvePoint } from '@desirepath/core'
import {
  type CurveStyle,
  emotionColour,
  emotionWord,
  FEW,
  formatN,
  formatSigned,
  tokenReferences,
} from '@desirepath/render'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { isAdded } from './feeling-choice.ts'
import { isCounted, pointWord, pointWords, wordAt } from './feeling-emotions.ts'
import type { PointDrag } from './feeling-drag.ts'
import feeling from './feeling.module.css'
import { feelingY } from './feeling-scale.ts'
import { words as feelingWords } from './feeling-words.ts'
import { searchMark } from './layout.ts'
import styles from './map.module.css'
import { words } from './words.ts'

interface PointProps {
  readonly point: CurvePoint
  readonly style: CurveStyle
  /** The names of the levels, from worst to best. */
  readonly levels: readonly string[]
  /** Of the step. */
  readonly title: string
  readonly isSelected: boolean
  /** Whether it fits the filters; left out where there is none. */
  readonly isKept?: boolean | undefined
  readonly onSelect: () => void
}

/** A point of a curve that one may read: its figures on hover and focus. */
export function FixedPoint(props: PointProps) {
  const { point, style, levels, title, isSelected, isKept, onSelect } = props
  const { value } = point
  if (value === null) {
    if (!style.isMain || isAdded(style.curve)) return null
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
      data-curve={style.curve.id}
      data-select={selectionOf(style, point)}
      {...searchMark({ find: '', isKept })}
      tabIndex={-1}
      aria-pressed={isSelected}
      aria-label={`${title}, ${style.name}: ${pointWords(point, levels)}`}
      className={styles.point}
      data-main={style.isMain || undefined}
      data-few={(style.curve.kind === 'measured' && point.n < FEW) || undefined}
      style={placeOf(style, value)}
      onClick={onSelect}
    >
      <Bubble value={value}>
        {pointWord(point, levels)}
        {isCounted(point) && ` · ${formatN(point.n)}`}
      </Bubble>
    </button>
  )
}

/** A point of a drawn curve: a slider that is moved by pointer or key. */
export function DrawnPoint({
  point,
  style,
  levels,
  title,
  isSelected,
  isKept,
  isChosen,
  dragged,
  drag,
  onSelect,
  onKey,
}: PointProps & {
  /** Whether its curve is the one being drawn. */
  readonly isChosen: boolean
  /** Where it is being moved; null while it is not. */
  readonly dragged: number | null
  readonly drag: PointDrag
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void
}) {
  if (point.value === null) return null
  const { curve } = style
  const value = dragged ?? point.value
  const word = pointWord({ value, emotion: wordAt(point, value, levels) }, levels)
  return (
    <div
      role="slider"
      data-stop
      data-curve={curve.id}
      data-point={`${curve.id}~${point.stepId}`}
      data-select={selectionOf(style, point)}
      {...searchMark({ find: '', isKept })}
      tabIndex={-1}
      aria-label={style.name}
      aria-orientation="vertical"
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value}
      aria-valuetext={`${title}, ${word}, ${formatSigned(value)}`}
      aria-current={isSelected || undefined}
      className={clsx(styles.point, feeling.drawn)}
      data-main={style.isMain || undefined}
      data-chosen={isChosen || undefined}
      data-dragged={dragged !== null || undefined}
      style={placeOf(style, value)}
      onPointerDown={(event) =>
        drag.begin(event, { curveId: curve.id, stepId: point.stepId, value: point.value ?? 0 })
      }
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.cancel}
      onClick={(event) => {
        if (isPress(event, drag)) onSelect()
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ' || event.ctrlKey || event.metaKey) return onKey(event)
        event.preventDefault()
        onSelect()
      }}
    >
      <Bubble value={value}>{word}</Bubble>
    </div>
  )
}

/** Where the curve being drawn has no point: one press sets it, a drag from here sets it elsewhere. */
export function MissingPoint({
  style,
  levels,
  stepId,
  title,
  value,
  dragged,
  drag,
  onSet,
  onKey,
}: Pick<PointProps, 'style' | 'levels' | 'title'> & {
  readonly stepId: string
  /** That the point gets when it is set by one press. */
  readonly value: number
  readonly dragged: number | null
  readonly drag: PointDrag
  readonly onSet: () => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void
}) {
  const { curve } = style
  const shown = dragged ?? value
  return (
    <button
      type="button"
      data-stop
      data-empty
      data-curve={curve.id}
      data-point={`${curve.id}~${stepId}`}
      tabIndex={-1}
      aria-label={feelingWords.setPoint(title, style.name)}
      className={clsx(styles.point, feeling.drawn, feeling.missing)}
      data-dragged={dragged !== null || undefined}
      style={placeOf(style, shown)}
      onPointerDown={(event) => drag.begin(event, { curveId: curve.id, stepId, value })}
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.cancel}
      onClick={(event) => {
        if (isPress(event, drag)) onSet()
      }}
      onKeyDown={onKey}
    >
      <Plus size={13} aria-hidden />
      {dragged !== null && <Bubble value={shown}>{emotionWord(shown, levels)}</Bubble>}
    </button>
  )
}

/** A click that ends no drag; one by key (detail 0) never does. */
function isPress({ detail }: MouseEvent, drag: PointDrag): boolean {
  return detail === 0 || !drag.wasDragged()
}

function Bubble({ value, children }: { readonly value: number; readonly children: ReactNode }) {
  return (
    <span className={styles.bubble} aria-hidden data-below={value > 0.8 || undefined}>
      <b>{formatSigned(value)}</b> {children}
    </span>
  )
}

function selectionOf({ curve }: CurveStyle, { stepId }: CurvePoint): string {
  return `point:${curve.id}~${stepId}`
}

function placeOf({ isMain, colour }: CurveStyle, value: number): CSSProperties {
  return {
    top: feelingY(value),
    ['--mood' as string]: isMain ? emotionColour(value, tokenReferences) : colour,
  }
}
