import { controlChart, type FigureRef, POINTS_NEEDED } from '@desirepath/core'
import { formatNumber, formatShare } from '@desirepath/render'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { Section } from './parts.tsx'
import { type TrendPoint, useTrend } from './queries.ts'
import { type ControlLimits, TrendChart } from './trend-chart.tsx'
import { words } from './words.ts'

/** A figure by week with the limits of what is normal; each week leads to those it counts. */
export function Trend({
  figure,
  unit,
  title,
}: {
  readonly figure: FigureRef
  readonly unit: keyof typeof formats
  readonly title: string
}) {
  const { journey, drill } = useInspector()
  const points = useTrend(journey, figure).data?.points
  if (points === undefined || points.length === 0) return null
  const format = formats[unit]
  const limits = controlLimits(points)
  const outside =
    limits === null ? [] : points.filter(({ value }) => value > limits.high || value < limits.low)
  return (
    <Section title={title} note={limits === null ? undefined : words.trendLimits}>
      {points.length < 2 ? (
        <p className={styles.note}>{words.noTrend}</p>
      ) : (
        <TrendChart
          points={points}
          limits={limits}
          format={format}
          onOpen={({ from, to }) => drill(figure, { since: from, until: to })}
        />
      )}
      {limits === null && points.length >= 2 && (
        <p className={styles.note}>{words.trendNeeds(POINTS_NEEDED)}</p>
      )}
      {outside.length > 0 && <p className={styles.note}>{words.outside(outside.length)}</p>}
    </Section>
  )
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
} as const
