import type { Cut } from './cut.ts'

export interface DiscoverOptions {
  readonly title?: string
  /** The activity that means success; undefined lets discovery guess, null says there is none. */
  readonly success?: string | null
  readonly cut: Cut
  /** Number of representative journeys; 1…8 by silhouette where it is left open. */
  readonly k?: number
  readonly seed: number
  /** Rows that could not be read, for the record. */
  readonly quarantined?: number
}
