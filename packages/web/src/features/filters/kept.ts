import type { Journey } from '@desirepath/core'
import { useEffect, useMemo } from 'react'
import type { JourneySearch } from '../../routes/journey.ts'
import { useRecordTags } from '../records/record-tags.ts'
import { useVersion } from '../table/versions.ts'
import { late } from '../../ui/late.tsx'
import { countFilters, filterNames, type Filters } from './filter-names.ts'
import { MINE, useOwnName, withOwnName } from './mine.ts'

const keys = late(() => import('./kept-keys.ts'))

/**
 * What fits every filter of the address, as selections stand in it (`card:…`, `record:…`, `point:…`),
 * and `step:…` of the steps where anything does;
 * null without a filter, and until what filters is loaded. The same set as long as it holds the same.
 */
export function useKept(journey: Journey, search: JourneySearch): ReadonlySet<string> | null {
  const before = useVersion(journey.id, search.since)
  const tags = useRecordTags(journey, search.tag !== undefined)
  const settings = filterNames.map((name) => search[name] ?? '').join('\n')
  const own = useOwnName(search.owner === MINE)
  const filters = useMemo((): Filters => {
    const values = settings.split('\n')
    const asked = values.map((value, i) => [filterNames[i], value === '' ? undefined : value])
    return withOwnName(Object.fromEntries(asked), own)
  }, [settings, own])
  const isFiltered = countFilters(filters) > 0
  const loaded = keys.useLoaded()
  useEffect(() => {
    if (isFiltered) keys.load()
  }, [isFiltered])
  const found = useMemo(
    () => (isFiltered && loaded ? loaded.keptKeys(journey, filters, { before, tags }) : null),
    [isFiltered, loaded, journey, filters, before, tags],
  )
  return useMemo(() => (found === null ? null : new Set(found.split('\n'))), [found])
}
