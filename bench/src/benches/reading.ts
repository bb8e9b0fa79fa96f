/** One line of the results of a bench that no single time sums up: several figures of one situation. */
export interface Reading {
  readonly bench: string
  /** The situation, such as “20 peers”. */
  readonly task: string
  /** By name, in the order in which they are shown. */
  readonly figures: Readonly<Record<string, Figure>>
}

export interface Figure {
  readonly value: number
  readonly unit: Unit
}

/** A share is of one core, or of the time; 1 is all of it. */
export type Unit = 'ms' | 'MB' | 'KB' | 'share' | 'count' | '/s'

/** All figures in one line, for who waits. */
export function sentenceOf({ figures }: Reading): string {
  return Object.entries(figures)
    .map(([name, each]) => `${name} ${figureText(each)}`)
    .join(', ')
}

/** A figure as a person says it: “12 ms”, “34 %”. */
export function figureText({ value, unit }: Figure): string {
  const shown = unit === 'share' ? value * 100 : value
  const digits = unit !== 'count' && Math.abs(shown) < 10 ? 1 : 0
  const text = shown.toLocaleString('en', { maximumFractionDigits: digits })
  if (unit === 'count' || unit === '/s') return text
  return `${text} ${unit === 'share' ? '%' : unit}`
}

/** A share of the values is at most this; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Short hands for the figures of a reading. */
export const figure = {
  ms: (value: number): Figure => ({ value, unit: 'ms' }),
  megabytes: (bytes: number): Figure => ({ value: bytes / 1e6, unit: 'MB' }),
  kilobytes: (bytes: number): Figure => ({ value: bytes / 1000, unit: 'KB' }),
  share: (value: number): Figure => ({ value, unit: 'share' }),
  count: (value: number): Figure => ({ value, unit: 'count' }),
  perSecond: (value: number): Figure => ({ value, unit: '/s' }),
}
