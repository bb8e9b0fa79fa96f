import { tQuantile, tTwoSided } from './distributions.ts'

/** What is needed of a sample to compare it: size, mean, variance with n − 1. */
export interface Sample {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/** Size, mean and sample variance of values in one pass (Welford 1962); variance 0 for n < 2. */
export function sampleOf(values: Iterable<number>): Sample {
  let n = 0
  let mean = 0
  let squares = 0
  for (const value of values) {
    n++
    const delta = value - mean
    mean += delta / n
    squares += delta * (value - mean)
  }
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 }
}

/** Mean with its 95 % t interval; ends are null for n < 2, the mean is null for n = 0. */
export function meanInterval(values: Iterable<number>): {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
} {
  const sample = sampleOf(values)
  const { n, mean } = sample
  return { mean: n === 0 ? null : mean, n, ...sampleInterval(sample) }
}

/** The 95 % t interval of the mean of a sample; ends are null for n < 2. */
export function sampleInterval({ n, mean, variance }: Sample): {
  readonly low: number | null
  readonly high: number | null
} {
  if (n < 2) return { low: null, high: null }
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n)
  return { low: mean - half, high: mean + half }
}

export interface Difference {
  /** Second minus first. */
  readonly diff: number
  readonly low: number
  readonly high: number
  readonly p: number
  readonly df: number
}

/** Welch's t test of two means of unequal variance: b − a with 95 % interval; null below n = 2. */
export function welch(a: Sample, b: Sample): Difference | null {
  if (a.n < 2 || b.n < 2) return null
  const ea = a.variance / a.n
  const eb = b.variance / b.n
  const diff = b.mean - a.mean
  const error = Math.sqrt(ea + eb)
  if (error === 0) return { diff, low: diff, high: diff, p: diff === 0 ? 1 : 0, df: Infinity }
  const df = (ea + eb) ** 2 / (ea ** 2 / (a.n - 1) + eb ** 2 / (b.n - 1))
  const half = tQuantile(0.975, df) * error
  return { diff, low: diff - half, high: diff + half, p: tTwoSided(diff / error, df), df }
}
