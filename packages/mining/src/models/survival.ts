import { chiSquareTail, type Figure, solveLinear, wilson, Z95 } from '@desirepath/core'

/** How long somebody stayed, and whether the end was seen (else they were still there). */
export interface Duration {
  readonly time: number
  readonly ended: boolean
}

export interface SurvivalPoint {
  readonly time: number
  /** Still there just before `time`. */
  readonly atRisk: number
  readonly ends: number
  /** Share that stays beyond `time`, with its 95 % band. */
  readonly survival: number
  readonly low: number
  readonly high: number
}

export interface Survival {
  /** One point a time at which an end was seen. */
  readonly points: readonly SurvivalPoint[]
  /** The first time at which at most half are left; null where more than half stay. */
  readonly median: number | null
  readonly n: number
}

/** Kaplan–Meier curve with Greenwood's variance on the logarithm of survival, upper ends clamped to 1. */
export function kaplanMeier(durations: readonly Duration[]): Survival {
  let survival = 1
  let greenwood = 0
  const points = riskTable([durations]).map(({ time, atRisk, ends }) => {
    const n = atRisk[0]!
    const d = ends[0]!
    survival *= 1 - d / n
    greenwood += d / (n * (n - d))
    // With nobody left the logarithm has no band.
    const half = survival > 0 ? Z95 * Math.sqrt(greenwood) : 0
    return {
      time,
      atRisk: n,
      ends: d,
      survival,
      low: survival * Math.exp(-half),
      high: Math.min(1, survival * Math.exp(half)),
    }
  })
  const median = points.find((point) => point.survival <= 0.5 + 1e-12)?.time ?? null
  return { points, median, n: durations.length }
}

/**
 * The time by which a share has ended, of n; its 95 % interval is where the band of the curve crosses
 * (Brookmeyer & Crowley 1982). Null where so many were not seen to end: it takes longer than was seen.
 */
export function survivalQuantile({ points, n }: Survival, share: number): Figure {
  const left = 1 - share + 1e-12
  const first = (crosses: (point: SurvivalPoint) => boolean) => points.find(crosses)?.time ?? null
  return {
    value: first(({ survival }) => survival <= left),
    n,
    low: first(({ low }) => low <= left),
    // Where nobody is left there is no band to cross.
    high: first(({ survival, high }) => survival > 0 && high <= left),
  }
}

/**
 * Discrete hazard: per period of the given width, the share of those there at its beginning who end
 * within it, with Wilson's interval; those who leave the view within it count as half there.
 */
export function discreteHazard(
  durations: readonly Duration[],
  width: number,
): { from: number; atRisk: number; ends: number; hazard: number; low: number; high: number }[] {
  const last = durations.reduce((top, { time }) => Math.max(top, Math.floor(time / width)), -1)
  const ends = new Float64Array(last + 1)
  const lost = new Float64Array(last + 1)
  for (const { time, ended } of durations) (ended ? ends : lost)[Math.floor(time / width)]!++
  let there = durations.length
  return Array.from(ends, (d, period) => {
    const atRisk = there - lost[period]! / 2
    there -= d + lost[period]!
    return {
      from: period * width,
      atRisk,
      ends: d,
      hazard: atRisk > 0 ? d / atRisk : 0,
      ...wilson(d, atRisk),
    }
  })
}

/** Log-rank test of two or more groups (Mantel 1966; hypergeometric covariance); null where none ends. */
export function logRank(
  groups: readonly (readonly Duration[])[],
): { readonly chi2: number; readonly df: number; readonly p: number } | null {
  const filled = groups.filter((group) => group.length > 0)
  const df = filled.length - 1
  if (df < 1) return null
  const excess = new Float64Array(df)
  const covariance = Array.from({ length: df }, () => new Float64Array(df))
  for (const { atRisk, ends } of riskTable(filled)) {
    const n = atRisk.reduce((sum, count) => sum + count, 0)
    const d = ends.reduce((sum, count) => sum + count, 0)
    const scale = n > 1 ? (d * (n - d)) / (n * n * (n - 1)) : 0
    for (let g = 0; g < df; g++) {
      excess[g]! += ends[g]! - (d * atRisk[g]!) / n
      for (let h = 0; h < df; h++) {
        covariance[g]![h]! += scale * atRisk[g]! * ((g === h ? n : 0) - atRisk[h]!)
      }
    }
  }
  const solved = solveLinear(
    covariance,
    Array.from(excess, (value) => [value]),
  )
  if (solved === null) return null
  const chi2 = solved.reduce((sum, row, g) => sum + row[0]! * excess[g]!, 0)
  return { chi2, df, p: chiSquareTail(chi2, df) }
}

/** Per time at which somebody ended, in order: those at risk and those who ended, by group. */
function riskTable(groups: readonly (readonly Duration[])[]) {
  const times = [
    ...new Set(groups.flatMap((group) => group.filter((d) => d.ended).map((d) => d.time))),
  ].toSorted((a, b) => a - b)
  const columns = groups.map((group) => {
    const sorted = Float64Array.from(group, (d) => d.time).sort()
    const ended = Float64Array.from(
      group.filter((d) => d.ended),
      (d) => d.time,
    ).sort()
    let gone = 0
    let counted = 0
    return times.map((time) => {
      while (gone < sorted.length && sorted[gone]! < time) gone++
      const before = counted
      while (counted < ended.length && ended[counted]! <= time) counted++
      return { atRisk: sorted.length - gone, ends: counted - before }
    })
  })
  return times.map((time, i) => ({
    time,
    atRisk: columns.map((column) => column[i]!.atRisk),
    ends: columns.map((column) => column[i]!.ends),
  }))
}
