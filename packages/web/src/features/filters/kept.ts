import type { Journey } from '@desirepath/core'
import { useMemo } from 'react'
import type { JourneySearch } from '../../routes/journey.ts'
import { useRecordTags } from '../records/record-tags.ts'
import { filterRows } from '../table/order.ts'
import { tableRows } from '../table/rows.ts'
import { useChangesSince } from '../table/since.ts'
import { countFilters, filterNames } from './filter-names.ts'

/**
 * What fits every filter of the address, as selections stand in it (`card:…`, `record:…`, `point:…`),
 * and `step:…` of the steps where anything does;
 * null without a filter. The same set as long as it holds the same.
 */
export function useKept(journey: Journey, search: JourneySearch): ReadonlySet<string> | null {
  const changes = useChangesSince(journey, search.since)
  const recordTags = useRecordTags(journey, search.tag !== undefined)
  const settings = filterNames.map((name) => search[name] ?? '').join('\n')
  const keys = useMemo(() => {
    const filters = Object.fromEntries(
      settings.split('\n').map((value, i) => [filterNames[i], value === '' ? undefined : value]),
    )
    if (countFilters(filters) === 0) return null
    const rows = filterRows(tableRows(journey, changes, recordTags), filters)
    const keys = rows.flatMap(({ key, stepIds }) => [key, ...stepIds.map((id) => `step:${id}`)])
    return [...new Set(keys)].join('\n')
  }, [journey, changes, recordTags, settings])
  return useMemo(() => (keys === null ? null : new Set(keys.split('\n'))), [keys])
}
