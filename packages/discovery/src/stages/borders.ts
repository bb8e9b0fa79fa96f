import type { EventLog } from '@desirepath/mining'

/** What a border is worth: the pause at it, few going back over it, few going over it at all. */
const PAUSE = 0.8
const RETURNS = 0.5
const RARITY = 0.5
/** The words of the trade change at a border, or are the same on both of its sides. */
const CHANGE = 1
const SAME = -1.2
/** A stage of one step is allowed, but costs this much; far from the usual size costs this a step squared. */
const LONELY = 0.9
const UNEVEN = 0.12

/**
 * Where one stage ends and the next begins, as the index of each stage's first step. Borders are
 * sought where pauses are long, transitions rare and the trade's words change (`wordStage`: the
 * stage that each step's words speak of, −1 for none); dynamic programming over the steps in order.
 */
export function stageBorders(visits: EventLog, wordStage: readonly number[]): number[] {
  const steps = visits.activities.length
  const stages = stageCount(steps)
  if (stages === 1) return [0]
  const scores = borderScores(visits, wordStage)
  const usual = steps / stages
  const worth = (start: number, end: number) =>
    (start === 0 ? 0 : scores[start - 1]!) -
    (end - start === 1 ? LONELY : 0) -
    UNEVEN * (end - start - usual) ** 2
  const best: number[][] = [
    Array.from({ length: steps + 1 }, (_, end) => (end === 0 ? 0 : -Infinity)),
  ]
  const from: number[][] = []
  for (let stage = 0; stage < stages; stage++) {
    const row = Array.from({ length: steps + 1 }, () => -Infinity)
    const back = Array.from({ length: steps + 1 }, () => 0)
    for (let end = stage + 1; end <= steps; end++) {
      for (let start = stage; start < end; start++) {
        const value = best[stage]![start]! + worth(start, end)
        if (value <= row[end]!) continue
        row[end] = value
        back[end] = start
      }
    }
    best.push(row)
    from.push(back)
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
  if (steps <= 3) return Math.max(1, steps - 1)
  return Math.min(7, Math.max(3, Math.round(steps / 2.8)))
}

/** How well each of the steps−1 borders parts the journey; comparable with one another. */
function borderScores(visits: EventLog, wordStage: readonly number[]): number[] {
  const { pause, forward, backward } = crossings(visits)
  const pauses = standardise(pause)
  const returns = standardise(forward.map((n, i) => backward[i]! / Math.max(1, n + backward[i]!)))
  const rarity = standardise(forward.map((n, i) => -n - backward[i]!))
  // A long pause that hardly anybody makes parts nothing.
  const busiest = Math.max(1, ...forward)
  return pauses.map((value, i) => {
    const trodden = Math.sqrt(forward[i]! / busiest)
    const [left = -1, right = -1] = [wordStage[i], wordStage[i + 1]]
    const words = left < 0 || right < 0 ? 0 : left === right ? SAME : CHANGE
    return PAUSE * value * trodden - RETURNS * returns[i]! + RARITY * rarity[i]! + words
  })
}

/** Per border: the mean log gap of those that go forward over it, and how many go forward and back. */
function crossings(visits: EventLog): { pause: number[]; forward: number[]; backward: number[] } {
  const width = visits.activities.length
  const count = new Float64Array(width * width)
  const gaps = new Float64Array(width * width)
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]! + 1; i < visits.offsets[journey + 1]!; i++) {
      const pair = visits.activity[i - 1]! * width + visits.activity[i]!
      count[pair]!++
      gaps[pair]! += Math.log1p(Math.max(0, visits.time[i]! - visits.time[i - 1]!) / 1000)
    }
  }
  const sides = Array.from({ length: width - 1 }, () => ({ forward: 0, backward: 0, gap: 0 }))
  for (let from = 0; from < width; from++) {
    for (let to = 0; to < width; to++) {
      const pair = from * width + to
      for (let border = Math.min(from, to); border < Math.max(from, to); border++) {
        const side = sides[border]!
        if (from > to) side.backward += count[pair]!
        else {
          side.forward += count[pair]!
          side.gap += gaps[pair]!
        }
      }
    }
  }
  return {
    pause: sides.map(({ gap, forward }) => gap / Math.max(1, forward)),
    forward: sides.map(({ forward }) => forward),
    backward: sides.map(({ backward }) => backward),
  }
}

function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  )
  return values.map((value) => (spread > 1e-12 ? (value - mean) / spread : 0))
}
