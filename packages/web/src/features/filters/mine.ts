import { useMembers } from '../members/queries.ts'
import type { Filters } from './filter-names.ts'

/** Stands in an address for whoever opens it. */
export const MINE = '@me'

/** What the reader is called; null as long as they have no name, and where nobody asks for it. */
export function useOwnName(isAsked = true): string | null {
  const { data } = useMembers(isAsked)
  return data?.items.find(({ isYou, name }) => isYou && name !== '')?.name ?? null
}

/** Filters with the name of the reader where they ask for what is theirs. */
export function withOwnName<F extends Filters>(filters: F, own: string | null): F {
  return filters.owner === MINE && own !== null ? { ...filters, owner: own } : filters
}
