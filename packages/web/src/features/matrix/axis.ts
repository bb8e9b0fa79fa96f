import type { Score, ScoreName } from './scores.ts'

/** How the values of a score lie on a stretch from 0 to 1. */
export interface Axis {
  /** 0 at the low end, 1 at the high end; never outside. */
  readonly at: (value: number) => number
  /** Where the low and the high half meet, from 0 to 1. */
  readonly middle: number
  readonly ticks: readonly number[]
}

const whole = { feeling: [-2, 2], severity: [0.5, 5.5] } as const
/** So uneven that most points would crowd at one end of an even axis. */
const UNEVEN = 40

/** An axis that holds all values; its halves meet at the median, at zero where a score has one, or at the middle of a scale. */
export function axisOf(name: ScoreName, scores: readonly Score[]): Axis {
  const values = scores.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (name === 'feeling') return even(whole.feeling, { middle: 0, ticks: [-2, -1, 0, 1, 2] })
  if (name === 'severity') return even(whole.severity, { middle: 3, ticks: [1, 2, 3, 4, 5] })
  if (name === 'rank') {
    const ends = [most + 0.5, 0.5] as const
    return even(ends, {
      middle: (most + 1) / 2,
      ticks: niceTicks(1, most).filter(Number.isInteger),
    })
  }
  const lows = scores.map(({ low, value }) => low ?? value)
  const highs = scores.map(({ high, value }) => high ?? value)
  const [from, to] = [Math.min(...lows), Math.max(...highs)]
  if (name === 'gap') {
    const far = Math.max(0.5, Math.abs(from), Math.abs(to)) * 1.08
    return even([-far, far], { middle: 0, ticks: niceTicks(-far, far) })
  }
  if (least > 0 && most / least > UNEVEN) return uneven([least / 1.6, to * 1.4], median(values))
  const room = Math.max(1e-9, to - Math.min(0, from))
  const ends = [Math.min(0, from), to + room * 0.06] as const
  return even(ends, { middle: median(values), ticks: niceTicks(...ends) })
}

function even(
  [from, to]: readonly [number, number],
  { middle, ticks }: { readonly middle: number; readonly ticks: readonly number[] },
): Axis {
  const at = (value: number) => clamp((value - from) / (to - from))
  return { at, middle: at(middle), ticks }
}

/** By powers of ten. */
function uneven([from, to]: readonly [number, number], middle: number): Axis {
  const at = (value: number) =>
    value <= 0 ? 0 : clamp(Math.log(value / from) / Math.log(to / from))
  const ticks: number[] = []
  for (let power = Math.ceil(Math.log10(from)); 10 ** power <= to; power++) ticks.push(10 ** power)
  return { at, middle: at(middle), ticks }
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}

/** Some five round numbers from one end to the other. */
function niceTicks(from: number, to: number): number[] {
  const raw = (to - from) / 5 || 1
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= raw) ?? 10)
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= to + step / 1e6; tick += step) {
    ticks.push(Math.round(tick / step) * step)
  }
  return ticks
}
