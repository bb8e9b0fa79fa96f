import type { RecordFilterQuery } from '@desirepath/contract'
import type { RecordType } from '@desirepath/core'
import type { RecordFilter } from '@desirepath/store'

/** What a query asks of a list, as the store knows it. */
export function filterOf(
  type: RecordType,
  { q, draft, journey, ...same }: RecordFilterQuery,
): RecordFilter {
  const isDraft = draft === undefined ? undefined : draft === 'true'
  return { ...same, type, words: q, isDraft, journeyId: journey }
}
