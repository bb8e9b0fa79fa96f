import { LabelPlacer, textWidth } from '@desirepath/render'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Axis, axisOf } from '../matrix/axis.ts'
import { nounOf } from '../records/kinds.ts'
import { type AxisName, formatAxis } from './axis-names.ts'
import styles from './decide.module.css'
import type { Priority } from './queries.ts'
import { words } from './words.ts'

interface Placed {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface Spot {
  readonly item: Priority
  readonly x: Placed
  readonly y: Placed
}

const EDGE = { left: 58, right: 18, top: 14, bottom: 46 } as const
const FONT = { size: 11.5, weight: 'regular' } as const
const RADIUS = 6
const LONGEST = 34

const grades: ReadonlySet<AxisName> = new Set([
  'feasibility',
  'importance',
  'satisfaction',
  'severity',
])

/** The picture of two scores with their ranges; the list beside says the same. */
export function MatrixPicture({
  spots,
  x,
  y,
  names,
  type,
}: {
  readonly spots: readonly Spot[]
  readonly x: AxisName
  readonly y: AxisName
  readonly names: { readonly x: string; readonly y: string }
  readonly type: 'opportunity' | 'painPoint'
}) {
  const [box, size] = useSize()
  const navigate = useNavigate()
  const inner = {
    x: EDGE.left,
    y: EDGE.top,
    width: Math.max(60, size.width - EDGE.left - EDGE.right),
    height: Math.max(60, size.height - EDGE.top - EDGE.bottom),
  }
  const axes = {
    x: scaleOf(
      x,
      spots.map((spot) => spot.x),
    ),
    y: scaleOf(
      y,
      spots.map((spot) => spot.y),
    ),
  }
  const across = (value: number) => inner.x + axes.x.at(value) * inner.width
  const up = (value: number) => inner.y + (1 - axes.y.at(value)) * inner.height
  const places = spots.map((spot) => ({ spot, x: across(spot.x.value), y: up(spot.y.value) }))
  return (
    <div ref={box} className={styles.picture}>
      <svg
        width={size.width}
        height={size.height}
        role="img"
        aria-label={words.picture(names.x, names.y, spots.length)}
      >
        <Ground {...{ axes, inner, names, x, y }} />
        {places.map(({ spot, x: left, y: top }) => (
          <path
            key={spot.item.id}
            className={styles.whiskers}
            d={`M${across(spot.x.low)} ${top}H${across(spot.x.high)}M${left} ${up(spot.y.low)}V${up(spot.y.high)}`}
          />
        ))}
        {places.map(({ spot: { item }, x: left, y: top }) => (
          <circle
            key={item.id}
            className={styles.dot}
            data-type={type}
            cx={left}
            cy={top}
            r={RADIUS}
            onClick={() =>
              void navigate({ to: '/$noun/$id', params: { noun: nounOf(type), id: item.id } })
            }
          >
            <title>{item.title}</title>
          </circle>
        ))}
        {labelsOf(places, inner).map(({ key, text, box: at }) => (
          <text key={key} className={styles.label} x={at.x} y={at.y + 11}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** The axes of the journeys’ matrix, by what their values are like. */
function scaleOf(name: AxisName, placed: readonly Placed[]): Axis {
  const scores = placed.map((each) => ({ ...each, n: null }))
  return axisOf(grades.has(name) ? 'severity' : 'reach', scores)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function Ground({
  axes,
  inner,
  names,
  x,
  y,
}: {
  readonly axes: { readonly x: Axis; readonly y: Axis }
  readonly inner: Box
  readonly names: { readonly x: string; readonly y: string }
  readonly x: AxisName
  readonly y: AxisName
}) {
  const right = inner.x + inner.width
  const bottom = inner.y + inner.height
  const middle = {
    x: inner.x + axes.x.middle * inner.width,
    y: inner.y + (1 - axes.y.middle) * inner.height,
  }
  return (
    <g className={styles.ground}>
      <rect {...inner} rx={8} />
      {axes.x.ticks.map((tick) => (
        <text
          key={tick}
          x={inner.x + axes.x.at(tick) * inner.width}
          y={bottom + 17}
          textAnchor="middle"
        >
          {formatAxis(x, tick)}
        </text>
      ))}
      {axes.y.ticks.map((tick) => (
        <text
          key={tick}
          x={inner.x - 8}
          y={inner.y + (1 - axes.y.at(tick)) * inner.height + 4}
          textAnchor="end"
        >
          {formatAxis(y, tick)}
        </text>
      ))}
      <path d={`M${middle.x} ${inner.y}V${bottom}M${inner.x} ${middle.y}H${right}`} />
      <text className={styles.axis} x={(inner.x + right) / 2} y={bottom + 38} textAnchor="middle">
        {names.x} →
      </text>
      <text
        className={styles.axis}
        transform={`translate(14 ${(inner.y + bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {names.y} →
      </text>
    </g>
  )
}

function labelsOf(
  places: readonly { readonly spot: Spot; readonly x: number; readonly y: number }[],
  inner: Box,
) {
  const placer = new LabelPlacer(inner, [])
  for (const { x, y } of places)
    placer.reserve({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS })
  return places.map(({ spot: { item }, x, y }) => {
    const letters = [...graphemes.segment(item.title)]
    const text =
      letters.length <= LONGEST
        ? item.title
        : `${item.title.slice(0, letters[LONGEST - 1]?.index).trimEnd()}…`
    const width = textWidth(text, FONT) + 2
    return { key: item.id, text, box: placer.place({ x, y, radius: RADIUS, width, height: 14 }) }
  })
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function useSize() {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 640, height: 460 })
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, size] as const
}
