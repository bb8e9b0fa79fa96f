import type { QuarantinedRow } from '@desirepath/core'

/** Rows that are set aside for one kind of reason. */
export interface QuarantineKind {
  /** Tells it from the others of a job. */
  readonly kind: string
  /** The sentence, as it stands on each row where it is the same on all. */
  readonly reason: string
  readonly n: number
}

/** The kinds of reason among rows, largest first, then by name. */
export function quarantineKinds(rows: readonly QuarantinedRow[]): QuarantineKind[] {
  return [...Map.groupBy(rows, kindOf)]
    .map(([kind, same]) => {
      const reasons = new Set(same.map(({ reason }) => reason))
      return { kind, reason: reasons.size === 1 ? same[0]!.reason : kind, n: same.length }
    })
    .sort((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1))
}

/**
 * A reason without what is only this row's: the value that it quotes in the beginning, or else the
 * first number that it names.
 */
export function kindOf({ reason }: QuarantinedRow): string {
  const unquoted = reason.replace(/^'.*' (?=in column ')/s, 'A value ')
  return unquoted === reason ? reason.replace(/(?<![\w'.])-?\d+(\.\d+)?/, '…') : unquoted
}
