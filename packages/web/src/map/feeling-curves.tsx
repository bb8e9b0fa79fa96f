import { levelValues } from '@desirepath/core'
import {
  type CurveScale,
  curveRuns,
  type CurveStyle,
  gapPaths,
  markerShape,
  runBands,
  runPieces,
  tokenReferences,
} from '@desirepath/render'
import { memo, useId } from 'react'
import { comparedPairs, isFaint } from './feeling-choice.ts'
import { FEELING_HEIGHT, feelingY } from './feeling-scale.ts'
import styles from './map.module.css'

/** The curves with their bands; a picture only, the points above it are what can be reached. */
export function FeelingCurves({
  curves,
  levels,
  chosen,
  scale,
  width,
}: {
  readonly curves: readonly CurveStyle[]
  /** The names of the levels, each of which has a line. */
  readonly levels: readonly string[]
  /** The curve being drawn. */
  readonly chosen: CurveStyle | undefined
  readonly scale: CurveScale
  /** Of all columns, in pixels at 100 %. */
  readonly width: number
}) {
  const gradient = useId()
  const { pain, middle, delight, line, line2 } = tokenReferences
  return (
    <svg
      className={styles.curves}
      width={width}
      height={FEELING_HEIGHT}
      viewBox={`0 0 ${width} ${FEELING_HEIGHT}`}
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
      {levelValues(levels.length).map((level) => (
        <line
          key={level}
          x1="0"
          x2={width}
          y1={feelingY(level)}
          y2={feelingY(level)}
          stroke={level === 0 ? line : line2}
        />
      ))}
      {comparedPairs(curves, chosen).map(([one, other]) => (
        <Gap key={`${one.curve.id} ${other.curve.id}`} one={one} other={other} scale={scale} />
      ))}
      {curves.map((style) => (
        <CurveLine
          key={style.curve.id}
          style={style}
          scale={scale}
          isFaint={isFaint(style, curves, chosen)}
          stroke={style.isMain ? `url(#${gradient})` : style.colour}
        />
      ))}
    </svg>
  )
}

/** What lies between two curves: how far today is from the aim, or belief from truth. */
const Gap = memo(function Gap({
  one,
  other,
  scale,
}: {
  readonly one: CurveStyle
  readonly other: CurveStyle
  readonly scale: CurveScale
}) {
  return gapPaths(one.curve, other.curve, scale).map((d) => (
    <path key={d} d={d} fill={other.colour} opacity="0.1" data-gap={other.curve.kind} />
  ))
})

const CurveLine = memo(function CurveLine({
  style: { curve, isMain, dash, marker, colour },
  scale,
  isFaint: isBehind,
  stroke,
}: {
  readonly style: CurveStyle
  readonly scale: CurveScale
  readonly isFaint: boolean
  readonly stroke: string
}) {
  const runs = curveRuns(curve, scale)
  return (
    <g data-line={curve.id} opacity={isBehind ? 0.45 : undefined}>
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
})
