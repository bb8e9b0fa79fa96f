import type { Brief } from '@desirepath/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Origins = Answer<'GET /api/journeys/:id/sources'>
export type Sources = NonNullable<Origins['source']>
export type Searches = NonNullable<Origins['search']>

/** Where customers come from and what they seek; a journey without events is not asked. */
export function useOrigins({
  id,
  columns: { source, search } = {},
  hasEvents,
}: {
  readonly id: string
  /** As people chose them. */
  readonly columns: Brief['columns']
  readonly hasEvents: boolean
}) {
  return useQuery({
    queryKey: ['origins', id, source, search],
    queryFn: hasEvents
      ? ({ signal }): Promise<Origins> =>
          call('GET /api/journeys/:id/sources', {
            params: { id },
            query: { source, search },
            signal,
          })
      : skipToken,
    staleTime: 60_000,
    placeholderData: (before) => before,
    // A journey that was taken in without its events has none the next time either.
    retry: false,
  })
}
