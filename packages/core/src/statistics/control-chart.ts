/** A value in time, and how many it counts where it is a share or a mean. */
export interface ChartPoint {
  readonly value: number
  readonly n: number | null
}

export interface ControlChart {
  readonly mean: number
  /** What each point may be without anything having changed; wider where it counts fewer. */
  readonly limits: readonly { readonly low: number; readonly high: number }[]
  /** Points that tell of a change, and why. */
  readonly signals: readonly { readonly index: number; readonly rule: ControlRule }[]
}

/** Outside the limits; the eighth in a row on one side of the mean; three of four nearer a limit than the mean. */
export type ControlRule = 'outside' | 'eightOnOneSide' | 'threeOfFour'

export interface ChartOptions {
  readonly isShare: boolean
  /** The least and the most that a value can be. */
  readonly ends?: readonly [number, number]
  /** A mean of fewer says nothing: it has no part in mean and limits, and tells of no change. */
  readonly fewest?: number
}

/** Fewer points than this give no limits. */
export const POINTS_NEEDED = 8

/**
 * An XmR chart: the mean ± 2.66 times the mean moving range (Wheeler, Understanding Variation). Shares
 * that say how many they count get a Laney p′ chart instead (Improved control charts for attributes,
 * 2002), whose limits follow n. Limits do not go beyond what a value can be: a total is not less than
 * nothing, an NPS not more than 100. Totals get no chart of Poisson counts, whose limits are too narrow
 * where the same customers come again and again. Null for too few points.
 */
export function controlChart(
  points: readonly ChartPoint[],
  options: ChartOptions,
): ControlChart | null {
  const { isShare, ends = [-Infinity, Infinity], fewest = 0 } = options
  const places = [...points.keys()].filter((i) => isShare || (points[i]!.n ?? Infinity) >= fewest)
  const sure = places.map((i) => points[i]!)
  if (sure.length < POINTS_NEEDED) return null
  const counted = points.flatMap(({ value, n }) => (n !== null && n > 0 ? [{ value, n }] : []))
  const { mean, limits } =
    isShare && counted.length === points.length ? laney(counted) : individuals(points, sure, ends)
  const own = places.map((i) => limits[i]!)
  const signals = signalsOf(sure, mean, own)
  return { mean, limits, signals: signals.map((each) => ({ ...each, index: places[each.index]! })) }
}

type Limits = Omit<ControlChart, 'signals'>

function individuals(
  points: readonly ChartPoint[],
  sure: readonly ChartPoint[],
  [least, most]: readonly [number, number],
): Limits {
  const values = sure.map(({ value }) => value)
  const mean = average(values)
  const reach = 2.66 * movingRange(values)
  const low = Math.max(least, mean - reach)
  const high = Math.min(most, mean + reach)
  return { mean, limits: points.map(() => ({ low, high })) }
}

function laney(points: readonly { readonly value: number; readonly n: number }[]): Limits {
  const total = points.reduce((sum, { n }) => sum + n, 0)
  const mean = points.reduce((sum, { value, n }) => sum + value * n, 0) / total
  const deviation = (n: number) => Math.sqrt((mean * (1 - mean)) / n)
  if (deviation(1) === 0) return { mean, limits: points.map(() => ({ low: mean, high: mean })) }
  const between = movingRange(points.map(({ value, n }) => (value - mean) / deviation(n))) / 1.128
  return {
    mean,
    limits: points.map(({ n }) => ({
      low: Math.max(0, mean - 3 * deviation(n) * between),
      high: Math.min(1, mean + 3 * deviation(n) * between),
    })),
  }
}

function signalsOf(
  points: readonly ChartPoint[],
  mean: number,
  limits: ControlChart['limits'],
): ControlChart['signals'] {
  const places = points.map(({ value }, i): Place => {
    const { low, high } = limits[i]!
    const reach = value >= mean ? high - mean : mean - low
    return {
      isOutside: value < low || value > high,
      side: Math.sign(value - mean),
      share: reach > 0 ? Math.abs(value - mean) / reach : 0,
    }
  })
  return places.flatMap((_, index) => {
    const rule = ruleAt(places, index)
    return rule === null ? [] : [{ index, rule }]
  })
}

interface Place {
  readonly isOutside: boolean
  /** Of the mean: −1, 0 or 1. */
  readonly side: number
  /** 0 at the mean, 1 at the limit. */
  readonly share: number
}

function ruleAt(places: readonly Place[], index: number): ControlRule | null {
  const { isOutside, side, share } = places[index]!
  if (isOutside) return 'outside'
  if (side === 0) return null
  const last = (many: number) => places.slice(Math.max(0, index + 1 - many), index + 1)
  const ownSide = (many: number) => last(many).filter((each) => each.side === side)
  if (ownSide(8).length === 8) return 'eightOnOneSide'
  const near = ownSide(4).filter((each) => each.share > 0.5)
  return index >= 3 && share > 0.5 && near.length >= 3 ? 'threeOfFour' : null
}

function movingRange(values: readonly number[]): number {
  return average(values.slice(1).map((value, i) => Math.abs(value - values[i]!)))
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
