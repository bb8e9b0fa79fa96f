/** Limits of an XmR chart: what a week may be without anything having changed. */
export interface ControlLimits {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Fewer weeks than this give no limits. */
export const WEEKS_NEEDED = 8

/** Mean ± 2.66 times the mean moving range (Wheeler, Understanding Variation); null for too few values. */
export function controlLimits(values: readonly number[]): ControlLimits | null {
  if (values.length < WEEKS_NEEDED) return null
  const mean = average(values)
  const range = average(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))))
  return { mean, low: mean - 2.66 * range, high: mean + 2.66 * range }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
