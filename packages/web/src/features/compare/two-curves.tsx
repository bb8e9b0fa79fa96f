import type { Curve } from '@desirepath/core'
import {
  curvePath,
  curveRuns,
  type CurveScale,
  type CurveSpot,
  gapPaths,
  markerShape,
  runBands,
  tokenReferences,
} from '@desirepath/render'
import { useId } from 'react'
import type { Column } from './alignment.ts'
import type { CurvePair } from './feelings.ts'
import styles from './compare.module.css'

const HEIGHT = 184
const MARGIN = 20

/** Two curves on one axis: what lies between them is green where it gets better, red where worse. */
export function TwoCurves({
  pair: { before, after },
  columns,
  width,
}: {
  readonly pair: CurvePair
  readonly columns: readonly Column[]
  readonly width: number
}) {
  const id = useId()
  const total = width * columns.length
  const place = new Map(columns.map((column, i) => [column.id, (i + 0.5) * width]))
  const scale: CurveScale = {
    x: (stepId) => place.get(stepId) ?? null,
    y: (value) => MARGIN + ((2 - value) / 4) * (HEIGHT - 2 * MARGIN),
  }
  const runs = curveRuns(before, scale)
  const gaps = gapPaths(before, after, scale)
  const { ink2, line, line2, delight, pain, opportunity } = tokenReferences
  return (
    <svg
      className={styles.curves}
      width={total}
      height={HEIGHT}
      viewBox={`0 0 ${total} ${HEIGHT}`}
      aria-hidden
    >
      <defs>
        <clipPath id={`${id}-above`}>
          <path d={runs.map((run) => areaOf(run, 0)).join('')} />
        </clipPath>
        <clipPath id={`${id}-below`}>
          <path d={runs.map((run) => areaOf(run, HEIGHT)).join('')} />
        </clipPath>
      </defs>
      {[-2, -1, 0, 1, 2].map((level) => (
        <line
          key={level}
          x1="0"
          x2={total}
          y1={scale.y(level)}
          y2={scale.y(level)}
          stroke={level === 0 ? line : line2}
        />
      ))}
      {before.kind === 'measured' &&
        runs
          .flatMap((run) => runBands(run, scale))
          .map((band) => <path key={band} d={band} fill={ink2} opacity="0.1" />)}
      {gaps.map((gap) => (
        <g key={gap} opacity="0.2">
          <path d={gap} fill={delight} clipPath={`url(#${id}-above)`} />
          <path d={gap} fill={pain} clipPath={`url(#${id}-below)`} />
        </g>
      ))}
      <Line curve={before} scale={scale} colour={ink2} marker="circle" />
      <Line curve={after} scale={scale} colour={opportunity} marker="triangle" />
    </svg>
  )
}

/** From a run of a curve to the upper or lower edge of the picture. */
function areaOf(run: readonly CurveSpot[], edge: number): string {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `${curvePath(run)}L${last.x} ${edge}L${first.x} ${edge}Z`
}

function Line({
  curve,
  scale,
  colour,
  marker,
}: {
  readonly curve: Curve
  readonly scale: CurveScale
  readonly colour: string
  readonly marker: 'circle' | 'triangle'
}) {
  const runs = curveRuns(curve, scale)
  return (
    <g>
      {runs.map((run) => (
        <path
          key={run[0]?.point.stepId}
          d={curvePath(run)}
          fill="none"
          stroke={colour}
          strokeWidth={marker === 'triangle' ? 2.5 : 2}
          strokeLinecap="round"
          strokeDasharray={marker === 'triangle' ? '9 5' : undefined}
        />
      ))}
      {runs.flat().map(({ x, y, point }) => (
        // The marker is our own drawing, never text from data.
        <g
          key={point.stepId}
          dangerouslySetInnerHTML={{ __html: markerShape(marker, { x, y, colour }) }}
        />
      ))}
    </g>
  )
}
