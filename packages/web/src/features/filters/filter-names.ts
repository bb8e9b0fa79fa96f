import { viewFilterNames } from '@desirepath/core'
import type { JourneySearch } from '../../routes/journey.ts'

/** Filters as they stand in the address; the map and the table hold the same ones. */
export const filterNames = viewFilterNames
export type FilterName = (typeof filterNames)[number]

export type Filters = Pick<JourneySearch, FilterName>

/** An address without a filter. */
export const noFilters: Filters = Object.fromEntries(filterNames.map((name) => [name, undefined]))

/** How many filters are set, of all or of some. */
export function countFilters(search: Filters, names: readonly FilterName[] = filterNames): number {
  return names.filter((name) => search[name] !== undefined).length
}
