import {
  type CurveScale,
  curveRuns,
  type CurveStyle,
  markerShape,
  runBands,
  runPieces,
  tokenReferences,
} from '@desirepath/render'
import { useId } from 'react'
import { FEELING_HEIGHT, feelingY } from './feeling-scale.ts'
import { columnCentre, type MapColumn } from './layout.ts'
import styles from './map.module.css'

/** The curves with their bands; a picture only, the points above it are what can be reached. */
export function FeelingCurves({
  curves,
  columns,
  edges,
}: {
  readonly curves: readonly CurveStyle[]
  readonly columns: readonly MapColumn[]
  /** As of `columnEdges`. */
  readonly edges: readonly number[]
}) {
  const gradient = useId()
  const total = edges.at(-1) ?? 0
  const indexOf = new Map(columns.map(({ step, index }) => [step.id, index]))
  const scale: CurveScale = {
    x: (stepId) => {
      const index = indexOf.get(stepId)
      return index === undefined ? null : columnCentre(edges, index)
    },
    y: feelingY,
  }
  const { pain, middle, delight, line, line2 } = tokenReferences
  return (
    <svg
      className={styles.curves}
      width={total}
      height={FEELING_HEIGHT}
      viewBox={`0 0 ${total} ${FEELING_HEIGHT}`}
      aria-hidden
    >
      <defs>
        <linearGradient
          id={gradient}
          gradientUnits="userSpaceOnUse"
          x1="0"
          x2="0"
          y1={feelingY(1.2)}
          y2={feelingY(-1.2)}
        >
          <stop offset="0" stopColor={delight} />
          <stop offset="0.5" stopColor={middle} />
          <stop offset="1" stopColor={pain} />
        </linearGradient>
      </defs>
      {[-2, -1, 0, 1, 2].map((level) => (
        <line
          key={level}
          x1="0"
          x2={total}
          y1={feelingY(level)}
          y2={feelingY(level)}
          stroke={level === 0 ? line : line2}
        />
      ))}
      {curves.map((style) => (
        <CurveLine
          key={style.curve.id}
          style={style}
          scale={scale}
          stroke={style.isMain ? `url(#${gradient})` : style.colour}
        />
      ))}
    </svg>
  )
}

function CurveLine({
  style: { curve, isMain, dash, marker, colour },
  scale,
  stroke,
}: {
  readonly style: CurveStyle
  readonly scale: CurveScale
  readonly stroke: string
}) {
  const runs = curveRuns(curve, scale)
  return (
    <g>
      {isMain &&
        runs
          .flatMap((run) => runBands(run, scale))
          .map((band) => <path key={band} d={band} fill={tokenReferences.accent} opacity="0.1" />)}
      {runs
        .flatMap((run) => runPieces(run, curve.kind))
        .map(({ path, shaky }) => (
          <path
            key={path}
            d={path}
            fill="none"
            stroke={stroke}
            strokeWidth={isMain ? 3 : 1.75}
            strokeLinecap="round"
            strokeDasharray={shaky ? '2 7' : dash}
          />
        ))}
      {!isMain &&
        runs.flat().map(({ x, y, point }) => (
          // The marker is our own drawing, never text from data.
          <g
            key={point.stepId}
            dangerouslySetInnerHTML={{ __html: markerShape(marker, { x, y, colour }) }}
          />
        ))}
    </g>
  )
}
