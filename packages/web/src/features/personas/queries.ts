import type { Segment, SegmentGroup } from '@desirepath/core'
import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type PersonaSegment = Answer<'GET /api/personas/:id/segment'>
export type CustomerFigures = NonNullable<PersonaSegment['figures']>
export type Terms = Answer<'GET /api/journeys/:id/segment-terms'>

/** Asked for anew with every change of the records, since the rule is one of their fields. */
export function usePersonaSegment(id: string, segment: Segment | null) {
  return useQuery({
    queryKey: ['persona-segment', id, segment],
    queryFn: ({ signal }) => call('GET /api/personas/:id/segment', { params: { id }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function usePersonaCustomers(id: string, segment: Segment | null) {
  return useInfiniteQuery({
    queryKey: ['persona-customers', id, segment],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/personas/:id/segment/customers', {
        params: { id },
        query: { cursor, limit: 100 },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  })
}

/** What the customers of a persona said. */
export function usePersonaVoices(id: string, segment: Segment | null) {
  return useInfiniteQuery({
    queryKey: ['persona-voices', id, segment],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/personas/:id/segment/feedback', {
        params: { id },
        query: { cursor, limit: 20 },
        signal,
      }),
    getNextPageParam: (page) => page.next,
    retry: false,
  })
}

export function useSegmentTerms(journeyId: string) {
  return useQuery({
    queryKey: ['segment-terms', journeyId],
    queryFn:
      journeyId === ''
        ? skipToken
        : ({ signal }): Promise<Terms> =>
            call('GET /api/journeys/:id/segment-terms', { params: { id: journeyId }, signal }),
    staleTime: 60_000,
  })
}

/** How many customers a rule that is being written finds; the count of before stays until the new one is there. */
export function useSegmentCount(journeyId: string, rule: SegmentGroup) {
  return useQuery({
    queryKey: ['segment-count', journeyId, rule],
    queryFn:
      journeyId === ''
        ? skipToken
        : ({ signal }): Promise<Answer<'POST /api/journeys/:id/segment-count'>> =>
            call('POST /api/journeys/:id/segment-count', {
              params: { id: journeyId },
              body: { rule },
              signal,
            }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** What the data say, as notes for the board; asked for when somebody wants them. */
export function useEmpathyNotes(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      client.fetchQuery({
        queryKey: ['persona-empathy', id],
        queryFn: () => call('GET /api/personas/:id/segment/empathy', { params: { id } }),
        staleTime: 0,
      }),
  })
}
