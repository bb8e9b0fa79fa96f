import type { RecordFilterQuery } from '@desirepath/contract'
import type { RecordType } from '@desirepath/core'
import type { DueFilter, RecordFilter } from '@desirepath/store'
import type { KnownFilter } from './by-known.ts'

/** What a query asks of a list, as the store knows it. */
export function filterOf(
  type: RecordType,
  { q, draft, journey, due, severity, level: _, strength: __, ...same }: RecordFilterQuery,
): RecordFilter {
  const isDraft = draft === undefined ? undefined : draft === 'true'
  return {
    ...same,
    type,
    words: q,
    isDraft,
    journeyId: journey,
    due: due === undefined ? undefined : dueOf(due),
    severity: severity === undefined ? undefined : Number(severity),
  }
}

/** What a query asks of what is computed of each record. */
export function knownFilterOf({ level, strength }: RecordFilterQuery): KnownFilter {
  return { level, strength: strength === undefined ? undefined : Number(strength) }
}

const SOON_DAYS = 30

function dueOf(due: string): DueFilter | null {
  switch (due) {
    case 'none':
      return null
    case 'overdue':
      return { to: dayAfter(-1), isOpen: true }
    case 'soon':
      return { from: dayAfter(0), to: dayAfter(SOON_DAYS), isOpen: true }
    default:
      return { to: due, isOpen: false }
  }
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
