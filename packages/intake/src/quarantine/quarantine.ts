import type { QuarantinedRow } from '@desirepath/core'

const MOST_KEPT = 1000
const MOST_RAW = 200

/** What could not be taken: all of it counted, the first thousand rows kept. */
export interface Quarantined {
  readonly count: number
  readonly rows: readonly QuarantinedRow[]
}

/** Collects quarantined rows while files are read. */
export interface Quarantine extends Quarantined {
  add(row: QuarantinedRow): void
  /** Forgets what came after the first `count`, for a file that has to be read again. */
  truncate(count: number): void
}

export function createQuarantine(): Quarantine {
  let count = 0
  const rows: QuarantinedRow[] = []
  return {
    get count() {
      return count
    },
    rows,
    add: (row) => {
      count++
      if (rows.length < MOST_KEPT) rows.push({ ...row, raw: shortened(row.raw) })
    },
    truncate: (to) => {
      count = to
      rows.length = Math.min(rows.length, to)
    },
  }
}

/** The start of a raw row, never cutting a character in two. */
function shortened(raw: string): string {
  return raw.length <= MOST_RAW ? raw : `${raw.slice(0, MOST_RAW - 1).toWellFormed()}…`
}
