import { textWidth } from '@desirepath/render'
import { useNavigate } from '@tanstack/react-router'
import { type Axis, axisOf } from '../matrix/axis.ts'
import { Ground } from '../matrix/ground.tsx'
import { placeLabels, RADIUS } from '../matrix/labels.ts'
import { type Box, usePlotArea } from '../matrix/plot-area.ts'
import { nounOf } from '../records/kinds.ts'
import { type AxisName, formatAxis } from './axis-names.ts'
import styles from './decide.module.css'
import type { Priority } from './queries.ts'
import { gradeNames } from './sayable.ts'
import { words } from './words.ts'

interface Placed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Top left, top right, bottom left, bottom right. */
export type Corners = readonly [string, string, string, string]

export interface Spot {
  readonly item: Priority
  readonly x: Placed
  readonly y: Placed
}

const grades: ReadonlySet<AxisName> = gradeNames

/** The picture of two scores with their ranges; the list beside says the same. */
export function MatrixPicture({
  spots,
  x,
  y,
  names,
  type,
  corners,
}: {
  readonly spots: readonly Spot[]
  readonly x: AxisName
  readonly y: AxisName
  readonly names: { readonly x: string; readonly y: string }
  readonly type: 'opportunity' | 'painPoint' | 'touchpoint'
  readonly corners: Corners | null
}) {
  const { box, size, inner } = usePlotArea(460)
  const navigate = useNavigate()
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
  const cornered = inCorners(corners ?? [], inner)
  const labels = placeLabels(
    places.map(({ spot: { item }, ...at }) => ({ key: item.id, title: item.title, ...at })),
    inner,
    cornered.map(({ box }) => box),
  )
  return (
    <div ref={box} className={styles.picture}>
      <svg
        width={size.width}
        height={size.height}
        role="img"
        aria-label={words.picture(names.x, names.y, spots.length)}
      >
        <Ground
          axes={axes}
          inner={inner}
          names={names}
          ticks={{ x: (value) => formatAxis(x, value), y: (value) => formatAxis(y, value) }}
        >
          {cornered.map(({ text, box: at }) => (
            <text key={text} className={styles.corner} x={at.x} y={at.y + 12}>
              {text}
            </text>
          ))}
        </Ground>
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
        {labels.map(({ key, text, box: at }) => (
          <text key={key} className={styles.label} x={at.x} y={at.y + 11}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

const CORNER = { size: 12, weight: 'semiBold' } as const
const MARGIN = 10

function inCorners(corners: readonly string[], inner: Box): { text: string; box: Box }[] {
  return corners.map((text, at) => {
    const width = textWidth(text, CORNER) + 2
    const height = 16
    const x = at % 2 === 0 ? inner.x + MARGIN : inner.x + inner.width - MARGIN - width
    const y = at < 2 ? inner.y + MARGIN : inner.y + inner.height - MARGIN - height
    return { text, box: { x, y, width, height } }
  })
}

/** The axes of the journeys’ matrix, by what their values are like. */
function scaleOf(name: AxisName, placed: readonly Placed[]): Axis {
  const scores = placed.map((each) => ({ ...each, n: null }))
  return axisOf(grades.has(name) ? 'severity' : name === 'feeling' ? name : 'reach', scores)
}
