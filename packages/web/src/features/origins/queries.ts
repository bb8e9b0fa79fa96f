import type { Brief } from '@desirepath/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Origins = Answer<'GET /api/journeys/:id/sources'>
export type Sources = NonNullable<Origins['source']>
export type Searches = NonNullable<Origins['search']>

/** Where customers come from and what they seek, by the columns that people chose. */
export function originsQuery(id: string, { source, search }: NonNullable<Brief['columns']> = {}) {
  return queryOptions({
    queryKey: ['origins', id, source, search],
    queryFn: ({ signal }): Promise<Origins> =>
      call('GET /api/journeys/:id/sources', { params: { id }, query: { source, search }, signal }),
    staleTime: 60_000,
  })
}

/** The same on a screen; a journey without events is not asked. */
export function useOrigins({
  id,
  columns,
  hasEvents,
}: {
  readonly id: string
  /** As people chose them. */
  readonly columns: Brief['columns']
  readonly hasEvents: boolean
}) {
  return useQuery({
    ...originsQuery(id, columns),
    enabled: hasEvents,
    placeholderData: (before) => before,
    // A journey that was taken in without its events has none the next time either.
    retry: false,
  })
}
