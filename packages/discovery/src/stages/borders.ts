import type { EventLog } from '@desirepath/mining'

/** A stage of one step is allowed, but costs this much against a longer one. */
const LONELY = 0.6

/**
 * Where one stage ends and the next begins, as the index of each stage's first step. Borders are
 * sought where pauses are long and journeys do not come back, and where the words of the trade
 * change (`wordChange`, 0 or 1 per border); dynamic programming over the steps in order.
 */
export function stageBorders(visits: EventLog, wordChange: readonly number[]): number[] {
  const steps = visits.activities.length
  const stages = stageCount(steps)
  if (stages === 1) return [0]
  const scores = borderScores(visits, wordChange)
  const best: number[][] = [[0]]
  const from: number[][] = []
  for (let stage = 0; stage < stages; stage++) {
    const row = Array.from({ length: steps + 1 }, () => -Infinity)
    const back = Array.from({ length: steps + 1 }, () => 0)
    for (let end = stage + 1; end <= steps; end++) {
      for (let start = stage; start < end; start++) {
        const before =
          stage === 0 ? (start === 0 ? 0 : -Infinity) : (best[stage]?.[start] ?? -Infinity)
        const value =
          before + (start === 0 ? 0 : scores[start - 1]!) - (end - start === 1 ? LONELY : 0)
        if (value > row[end]!) {
          row[end] = value
          back[end] = start
        }
      }
    }
    best[stage + 1] = row
    from[stage] = back
  }
  const borders: number[] = []
  for (let stage = stages - 1, end = steps; stage >= 0; stage--) {
    end = from[stage]![end]!
    borders.unshift(end)
  }
  return borders
}

/** Three to seven stages of two to three steps; fewer only where there are too few steps. */
function stageCount(steps: number): number {
  if (steps <= 3) return steps <= 1 ? 1 : steps - 1
  return Math.min(7, Math.max(3, Math.round(steps / 2.6)))
}

/** How well each of the steps−1 borders parts the journey; comparable with one another. */
function borderScores(visits: EventLog, wordChange: readonly number[]): number[] {
  const borders = visits.activities.length - 1
  const pause = Array.from({ length: borders }, () => ({ sum: 0, n: 0 }))
  const forward = new Float64Array(borders)
  const backward = new Float64Array(borders)
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]! + 1; i < visits.offsets[journey + 1]!; i++) {
      const a = visits.activity[i - 1]!
      const b = visits.activity[i]!
      const gap = Math.log1p(Math.max(0, visits.time[i]! - visits.time[i - 1]!) / 1000)
      for (let border = Math.min(a, b); border < Math.max(a, b); border++) {
        if (b > a) {
          forward[border]!++
          pause[border]!.sum += gap
          pause[border]!.n++
        } else backward[border]!++
      }
    }
  }
  const pauses = standardise(pause.map(({ sum, n }) => (n > 0 ? sum / n : 0)))
  const returns = standardise(Array.from(backward, (n, i) => n / Math.max(1, n + forward[i]!)))
  return pauses.map((value, i) => 0.8 * value - 0.5 * returns[i]! + 1.2 * (wordChange[i] ?? 0))
}

function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  )
  return values.map((value) => (spread > 0 ? (value - mean) / spread : 0))
}
