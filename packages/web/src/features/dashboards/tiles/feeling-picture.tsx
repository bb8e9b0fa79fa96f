import { type Curve, emotionLevels, type Journey } from '@desirepath/core'
import {
  type CurveSpot,
  curveRuns,
  emotionColour,
  emotionWord,
  formatN,
  formatSigned,
  mainCurve,
  runBands,
  runPieces,
  stageColour,
  tokenReferences,
} from '@desirepath/render'
import { useId } from 'react'
import type { Size } from '../../../ui/use-size.ts'
import { TileNone } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

const SIDE = 12
const STAGES = 20
const LABEL = 16

/** Stages as they are on the map, and below them how customers feel from step to step. */
export function FeelingPicture({
  journey,
  size: { width, height },
}: {
  readonly journey: Journey
  readonly size: Size
}) {
  const gradient = useId()
  const curve = mainCurve(journey)
  const steps = journey.steps.filter(({ branch }) => branch === undefined)
  if (curve === undefined || steps.length === 0) return <TileNone title={words.noFeeling} />
  const column = (width - 2 * SIDE) / steps.length
  const places = new Map(steps.map(({ id }, i) => [id, SIDE + (i + 0.5) * column]))
  const [top, bottom] = [STAGES + LABEL + 4, height - LABEL - 2]
  const most = reachOf(curve)
  const y = (value: number) => top + ((most - value) / (2 * most)) * (bottom - top)
  const scale = { x: (id: string) => places.get(id) ?? null, y }
  const runs = curveRuns(curve, scale)
  const spots = runs.flat()
  return (
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={[
        words.feelingOf(journey.title),
        ...ends(journey, spots).map(({ says }) => says),
      ].join('; ')}
    >
      <linearGradient
        id={gradient}
        gradientUnits="userSpaceOnUse"
        x1="0"
        x2="0"
        y1={y(1.2)}
        y2={y(-1.2)}
      >
        <stop offset="0" stopColor="var(--dp-delight)" />
        <stop offset="0.5" stopColor="var(--dp-middle)" />
        <stop offset="1" stopColor="var(--dp-pain)" />
      </linearGradient>
      <Stages journey={journey} steps={steps} column={column} />
      <line x1={SIDE} x2={width - SIDE} y1={y(0)} y2={y(0)} className={styles.zero} />
      {runs.flatMap((run) =>
        runBands(run, scale).map((path) => <path key={path} d={path} className={styles.band} />),
      )}
      {runs.flatMap((run) =>
        runPieces(run, curve.kind).map(({ path, shaky }) => (
          <path
            key={path}
            d={path}
            fill="none"
            stroke={`url(#${gradient})`}
            strokeWidth={2.5}
            strokeLinecap="round"
            {...(shaky && { strokeDasharray: '5 5' })}
          />
        )),
      )}
      <Spots journey={journey} curve={curve} spots={spots} />
      {ends(journey, spots).map((end) => (
        <EndLabel key={end.says} end={end} width={width} />
      ))}
    </svg>
  )
}

/** How far from zero the picture goes: no further than the curve and its intervals do, in halves. */
function reachOf({ points }: Curve): number {
  const far = points.flatMap(({ value, low, high }) =>
    [value, low, high].map((each) => Math.abs(each ?? 0)),
  )
  return Math.min(2, Math.max(1, Math.ceil(Math.max(0, ...far) * 2) / 2))
}

function Stages({
  journey,
  steps,
  column,
}: {
  readonly journey: Journey
  readonly steps: Journey['steps']
  readonly column: number
}) {
  return journey.stages.map((stage, i) => {
    const own = steps.flatMap(({ stageId }, at) => (stageId === stage.id ? [at] : []))
    const [first] = own
    if (first === undefined) return null
    const [x, w] = [SIDE + first * column, own.length * column - 3]
    const letters = Math.floor((w - 8) / 6)
    return (
      <g key={stage.id}>
        <rect
          x={x}
          y={0}
          width={w}
          height={STAGES}
          rx={4}
          fill={stageColour(tokenReferences, stage.hue ?? i)}
        />
        {letters >= 3 && (
          <text x={x + w / 2} y={14} textAnchor="middle" className={styles.stage}>
            {stage.title.length > letters ? `${stage.title.slice(0, letters - 1)}…` : stage.title}
          </text>
        )}
        <title>{stage.title}</title>
      </g>
    )
  })
}

function Spots({
  journey,
  curve,
  spots,
}: {
  readonly journey: Journey
  readonly curve: Curve
  readonly spots: readonly CurveSpot[]
}) {
  return spots.map((spot) => (
    <g key={spot.point.stepId}>
      <circle
        cx={spot.x}
        cy={spot.y}
        r={3.5}
        fill={emotionColour(spot.value, tokenReferences)}
        className={styles.spot}
        data-kind={curve.kind}
      />
      <circle cx={spot.x} cy={spot.y} r={12} fill="transparent">
        <title>{`${titleOf(journey, spot)}: ${valueOf(journey, spot)}${countOf(spot)}`}</title>
      </circle>
    </g>
  ))
}

interface End {
  readonly spot: CurveSpot
  readonly isLow: boolean
  readonly text: string
  readonly says: string
}

/** Where it is lowest and highest, in words. */
function ends(journey: Journey, spots: readonly CurveSpot[]): End[] {
  const ordered = spots.toSorted((a, b) => a.value - b.value)
  const [low, high] = [ordered[0], ordered.at(-1)]
  if (low === undefined || high === undefined) return []
  const end = (spot: CurveSpot, isLow: boolean): End => {
    const say = isLow ? words.lowest : words.highest
    const title = titleOf(journey, spot)
    return {
      spot,
      isLow,
      text: `${title} ${formatSigned(spot.value)}`,
      says: say(title, valueOf(journey, spot), countOf(spot)),
    }
  }
  return low === high ? [end(low, true)] : [end(low, true), end(high, false)]
}

/** Below the lowest, above the highest, and inside the picture. */
function EndLabel({
  end: { spot, isLow, text },
  width,
}: {
  readonly end: End
  readonly width: number
}) {
  const half = text.length * 3
  const x = Math.min(width - half - 4, Math.max(half + 4, spot.x))
  return (
    <text
      x={x}
      y={isLow ? spot.y + 18 : spot.y - 10}
      textAnchor="middle"
      className={styles.end}
      data-low={isLow || undefined}
      aria-hidden
    >
      {text}
    </text>
  )
}

function titleOf({ steps }: Journey, { point }: CurveSpot): string {
  return steps.find(({ id }) => id === point.stepId)?.title ?? ''
}

function valueOf(journey: Journey, { value }: CurveSpot): string {
  return `${emotionWord(value, emotionLevels(journey))} ${formatSigned(value)}`
}

function countOf({ point: { n } }: CurveSpot): string {
  return n === null ? '' : `, ${formatN(n)}`
}
