import type { EventMeasure } from '@desirepath/core'
import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type EventTerms = Answer<'GET /api/events/terms'>
export type EventFigures = Answer<'POST /api/events/figures'>

/** The values of a metric of events; null asks nothing. */
export function useEventFigures(measure: EventMeasure | null) {
  return useQuery({
    queryKey: ['event-figures', measure],
    queryFn:
      measure === null
        ? skipToken
        : ({ signal }): Promise<EventFigures> =>
            call('POST /api/events/figures', { body: { measure }, signal }),
    staleTime: 60_000,
  })
}

/** Which events there are, of one journey or of all. */
export function useEventTerms(journeyId: string | null) {
  return useQuery({ ...eventTermsQuery(journeyId), placeholderData: (before) => before })
}

export function eventTermsQuery(journeyId: string | null) {
  return {
    queryKey: ['event-terms', journeyId],
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<EventTerms> =>
      call('GET /api/events/terms', {
        query: journeyId === null ? {} : { journey: journeyId },
        signal,
      }),
    staleTime: 60_000,
  }
}

/** A value, and whom of it to show. */
export interface BehindValue {
  readonly measure: EventMeasure
  readonly from: string
  readonly side: 'counted' | 'all'
}

/** Exactly the customers behind a value. */
export function useEventCustomers(behind: BehindValue) {
  return useInfiniteQuery({
    queryKey: ['event-customers', behind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call('POST /api/events/customers', {
        body: { ...behind, limit: 100, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  })
}
