import { formatCount, formatDate } from '@desirepath/render'
import { type KeyboardEvent, useState } from 'react'
import styles from './inspector.module.css'
import type { TrendPoint } from './queries.ts'
import { words } from './words.ts'

const WIDTH = 300
const HEIGHT = 78
const TOP = 8
const BOTTOM = 60

/** What a week may be without anything having changed. */
export interface ControlLimits {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Weeks from left to right: one stop of Tab, arrows go from week to week, Enter opens one. */
export function TrendChart({
  points,
  limits,
  format,
  onOpen,
}: {
  readonly points: readonly TrendPoint[]
  readonly limits: ControlLimits | null
  readonly format: (value: number) => string
  readonly onOpen: (point: TrendPoint) => void
}) {
  const [at, setAt] = useState(points.length - 1)
  const values = points.map((point) => point.value)
  const low = Math.min(...values, limits?.low ?? Infinity)
  const high = Math.max(...values, limits?.high ?? -Infinity)
  const x = (index: number) => 3 + (index / Math.max(1, points.length - 1)) * (WIDTH - 6)
  // A figure that never moves runs through the middle.
  const fallen = (value: number) => (high === low ? 0.5 : (high - value) / (high - low))
  const y = (value: number) => TOP + fallen(value) * (BOTTOM - TOP)
  const current = Math.min(at, points.length - 1)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={words.weeks(points.length, format(first.value), format(last.value))}
    >
      {limits !== null && <LimitBand limits={limits} y={y} />}
      <polyline
        points={points.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')}
        fill="none"
        stroke="var(--dp-ink-2)"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      {points.map((point, i) => (
        <Week
          key={point.from}
          index={i}
          x={x(i)}
          y={y(point.value)}
          width={WIDTH / points.length}
          isOut={limits !== null && (point.value > limits.high || point.value < limits.low)}
          isCurrent={i === current}
          says={words.weekOf(formatDate(point.from), format(point.value), formatCount(point.n))}
          onOpen={() => onOpen(point)}
          onKeyDown={(event) => {
            const next = weekAfter(event, i, points.length)
            if (next === null) return
            event.preventDefault()
            setAt(next)
            event.currentTarget.parentElement
              ?.querySelector<SVGElement>(`[data-week="${next}"]`)
              ?.focus()
          }}
        />
      ))}
      <text x="0" y={HEIGHT - 3}>
        {formatDate(first.from)}
      </text>
      <text x={WIDTH} y={HEIGHT - 3} textAnchor="end">
        {formatDate(last.from)}
      </text>
    </svg>
  )
}

/** Where a key leads from a week; null where it is no key of the chart or nothing lies there. */
function weekAfter({ key }: KeyboardEvent<SVGGElement>, at: number, count: number): number | null {
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[key]
  return next === undefined || next < 0 || next >= count ? null : next
}

function Week({
  index,
  x,
  y,
  width,
  isOut,
  isCurrent,
  says,
  onOpen,
  onKeyDown,
}: {
  readonly index: number
  readonly x: number
  readonly y: number
  /** Of what a pointer can hit. */
  readonly width: number
  readonly isOut: boolean
  readonly isCurrent: boolean
  readonly says: string
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
}) {
  return (
    <g
      className={styles.week}
      data-week={index}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={says}
      onClick={onOpen}
      onKeyDown={(event) => {
        onKeyDown(event)
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      <circle cx={x} cy={y} r={isOut ? 4 : 2} fill={isOut ? 'var(--dp-pain)' : 'var(--dp-ink-2)'} />
      <rect x={x - width / 2} width={width} height={BOTTOM + 6} fill="transparent">
        <title>{says}</title>
      </rect>
    </g>
  )
}

function LimitBand({
  limits,
  y,
}: {
  readonly limits: ControlLimits
  readonly y: (value: number) => number
}) {
  return (
    <>
      <rect
        x="0"
        width={WIDTH}
        y={y(limits.high)}
        height={Math.max(1, y(limits.low) - y(limits.high))}
        fill="var(--dp-accent)"
        opacity="0.08"
      />
      {[limits.low, limits.high].map((limit) => (
        <line
          key={limit}
          x1="0"
          x2={WIDTH}
          y1={y(limit)}
          y2={y(limit)}
          stroke="var(--dp-assumed)"
          strokeDasharray="4 4"
        />
      ))}
      <line
        x1="0"
        x2={WIDTH}
        y1={y(limits.mean)}
        y2={y(limits.mean)}
        stroke="var(--dp-assumed)"
        opacity="0.5"
      />
    </>
  )
}
