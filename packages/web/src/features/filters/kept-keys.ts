import type { Journey } from '@desirepath/core'
import type { RecordTags } from '../records/record-tags.ts'
import { filterRows } from '../table/order.ts'
import { tableRows } from '../table/rows.ts'
import { changesSince } from '../table/since.ts'
import type { Filters } from './filter-names.ts'

/** What fits every filter; see `useKept`. */
export function keptKeys(
  journey: Journey,
  filters: Filters,
  { before, tags }: { readonly before: Journey | undefined; readonly tags: RecordTags },
): string {
  const rows = filterRows(tableRows(journey, changesSince(before, journey), tags), filters)
  const keys = rows.flatMap(({ key, stepIds }) => [key, ...stepIds.map((id) => `step:${id}`)])
  return [...new Set(keys)].join('\n')
}
