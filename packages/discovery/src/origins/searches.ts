import type { Workings } from '../workings.ts'
import type { Groups } from './groups.ts'

/** A search, and what came of it at once. */
export interface Search {
  readonly journey: number
  /** Index of the step where it was made, or of the one before it; −1 before any. */
  readonly step: number
  /** Place of its group. */
  readonly term: number
  /** Another term was sought next, or nothing was done any more. */
  readonly after: 'on' | 'again' | 'left'
}

/** Every search. Events after it that carry the same term on are no further ones. */
export function eachSearch(
  { log }: Workings,
  { groups, stepOf }: { readonly groups: Groups; readonly stepOf: Int32Array },
  take: (search: Search) => void,
): void {
  const termAt = (i: number) => groups.of[groups.column.codes[i]!]!
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    let step = -1
    let before = -1
    for (let i = log.offsets[journey]!; i < end; i++) {
      const own = stepOf[log.activity[i]!]!
      if (own >= 0) step = own
      const term = termAt(i)
      if (term >= 0 && term !== before) {
        const next = i + 1 < end ? termAt(i + 1) : -1
        const after = i + 1 === end ? 'left' : next >= 0 && next !== term ? 'again' : 'on'
        take({ journey, step, term, after })
      }
      before = term
    }
  }
}
