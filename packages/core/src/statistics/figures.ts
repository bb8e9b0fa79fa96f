import type { Figure } from '../journey/journey.ts'
import { meanInterval, type Sample, sampleInterval } from './means.ts'
import { median } from './quantile.ts'
import { wilson } from './shares.ts'

/** A share as a figure: hit of n with Wilson's 95 % interval; nulls where n = 0. */
export function shareFigure(hit: number, n: number): Figure {
  if (n === 0) return { value: null, n, low: null, high: null }
  return { value: hit / n, n, ...wilson(hit, n) }
}

/** How many a share counts. */
export function hitsOf({ value, n }: Pick<Figure, 'value' | 'n'>): number {
  return Math.round((value ?? 0) * n)
}

/** A mean as a figure with its 95 % t interval; no ends below two values, nothing below one. */
export function meanFigure(values: Iterable<number>): Figure {
  const { mean, low, high, n } = meanInterval(values)
  return { value: mean, n, low, high }
}

/** The same of a sample whose values are not at hand; `n` is at least 1. */
export function sampleFigure(sample: Sample): Figure {
  return { value: sample.mean, n: sample.n, ...sampleInterval(sample) }
}

/**
 * A median as a figure; its 95 % interval is that of the order statistics around it (Campbell &
 * Gardner 1988), no ends where there are too few values for any.
 */
export function medianFigure(values: Iterable<number>): Figure {
  const sorted = Float64Array.from(values).sort()
  const n = sorted.length
  const half = (1.96 * Math.sqrt(n)) / 2
  const [lower, upper] = [Math.round(n / 2 - half), Math.round(1 + n / 2 + half)]
  const isKnown = lower >= 1 && upper <= n
  return {
    value: median(sorted),
    n,
    low: isKnown ? sorted[lower - 1]! : null,
    high: isKnown ? sorted[upper - 1]! : null,
  }
}
