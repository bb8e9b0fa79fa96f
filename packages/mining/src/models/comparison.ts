import { benjaminiHochberg, fisherExact, newcombe, twoProportionZ } from '@desirepath/core'

/** A share seen in two periods, segments or versions. */
export interface ComparedShare {
  readonly name: string
  readonly a: number
  readonly na: number
  readonly b: number
  readonly nb: number
}

export interface ShareChange extends ComparedShare {
  /** b/nb − a/na with Newcombe's 95 % interval. */
  readonly diff: number
  readonly low: number
  readonly high: number
  readonly p: number
  /** Which test gave p: Fisher's exact one where a cell holds fewer than 5. */
  readonly test: 'z' | 'fisher'
  /** p adjusted over the whole table (Benjamini–Hochberg). */
  readonly adjusted: number
  /** The change stands at a false discovery rate of 5 %. */
  readonly significant: boolean
}

/** Compares shares row by row, in the order given; rows without anybody on a side say nothing (p 1). */
export function comparePeriods(rows: readonly ComparedShare[]): ShareChange[] {
  const tested = rows.map((row) => {
    const { a, na, b, nb } = row
    const small = Math.min(a, na - a, b, nb - b) < 5
    const p =
      na === 0 || nb === 0 ? 1 : small ? fisherExact(a, na, b, nb) : twoProportionZ(a, na, b, nb).p
    return {
      ...row,
      ...newcombe(a, na, b, nb),
      p,
      test: small ? ('fisher' as const) : ('z' as const),
    }
  })
  const adjusted = benjaminiHochberg(tested.map((row) => row.p))
  return tested.map((row, i) => ({
    ...row,
    adjusted: adjusted[i]!,
    significant: adjusted[i]! <= 0.05,
  }))
}
