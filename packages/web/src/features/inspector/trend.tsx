import { controlChart, type FigureRef, POINTS_NEEDED } from '@desirepath/core'
import { formatCount, formatDate, formatNumber, formatShare } from '@desirepath/render'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { type TrendPoint, useTrend } from './queries.ts'
import { words } from './words.ts'

const WIDTH = 300
const HEIGHT = 78
const TOP = 8
const BOTTOM = 60

/** A figure by week with the limits of what is normal. */
export function Trend({
  figure,
  unit,
}: {
  readonly figure: FigureRef
  readonly unit: 'share' | 'emotion' | 'seconds' | 'count'
}) {
  const { journey } = useInspector()
  const points = useTrend(journey, figure).data?.points
  if (points === undefined || points.length === 0) return null
  const format = formats[unit]
  const limits = controlLimits(points)
  const outside =
    limits === null ? [] : points.filter(({ value }) => value > limits.high || value < limits.low)
  return (
    <Section title={words.trend} note={limits === null ? undefined : words.trendLimits}>
      {points.length < 2 ? (
        <p className={styles.note}>{words.noTrend}</p>
      ) : (
        <TrendChart points={points} limits={limits} format={format} />
      )}
      {limits === null && points.length >= 2 && (
        <p className={styles.note}>{words.trendNeeds(POINTS_NEEDED)}</p>
      )}
      {outside.length > 0 && <p className={styles.note}>{words.outside(outside.length)}</p>}
    </Section>
  )
}

/** What a week may be without anything having changed. */
interface ControlLimits {
  readonly mean: number
  readonly low: number
  readonly high: number
}

function controlLimits(points: readonly TrendPoint[]): ControlLimits | null {
  const values = points.map(({ value }) => ({ value, n: null }))
  const chart = controlChart(values, { isShare: false })
  const [limits] = chart?.limits ?? []
  return chart === null || limits === undefined ? null : { mean: chart.mean, ...limits }
}

const formats = {
  share: formatShare,
  emotion: (value: number) => formatNumber(value),
  seconds: (value: number) => `${formatNumber(value / 86_400)} d`,
  count: (value: number) => formatNumber(value, 0),
} as const

function TrendChart({
  points,
  limits,
  format,
}: {
  readonly points: readonly TrendPoint[]
  readonly limits: ControlLimits | null
  readonly format: (value: number) => string
}) {
  const values = points.map((point) => point.value)
  const low = Math.min(...values, limits?.low ?? Infinity)
  const high = Math.max(...values, limits?.high ?? -Infinity)
  const span = high - low || 1
  const x = (index: number) => 3 + (index / Math.max(1, points.length - 1)) * (WIDTH - 6)
  const y = (value: number) => TOP + ((high - value) / span) * (BOTTOM - TOP)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${points.length} weeks, from ${format(first.value)} to ${format(last.value)}`}
    >
      {limits !== null && <LimitBand limits={limits} y={y} />}
      <polyline
        points={points.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')}
        fill="none"
        stroke="var(--dp-ink-2)"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      {points.map((point, i) => {
        const isOut = limits !== null && (point.value > limits.high || point.value < limits.low)
        return (
          <g key={point.from}>
            <circle
              cx={x(i)}
              cy={y(point.value)}
              r={isOut ? 4 : 2}
              fill={isOut ? 'var(--dp-pain)' : 'var(--dp-ink-2)'}
            />
            <circle cx={x(i)} cy={y(point.value)} r="8" fill="transparent">
              <title>
                {`Week of ${formatDate(point.from)}: ${format(point.value)} (n = ${formatCount(point.n)})`}
              </title>
            </circle>
          </g>
        )
      })}
      <text x="0" y={HEIGHT - 3}>
        {formatDate(first.from)}
      </text>
      <text x={WIDTH} y={HEIGHT - 3} textAnchor="end">
        {formatDate(last.from)}
      </text>
    </svg>
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
