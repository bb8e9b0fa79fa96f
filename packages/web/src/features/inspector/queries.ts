import type { FigureRef, Journey } from '@desirepath/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { type Days, formatRef } from '../../api/figure-ref.ts'

export type Member = Answer<'GET /api/journeys/:id/members'>['items'][number]
export type FeedbackAnswer = Answer<'GET /api/journeys/:id/feedback'>['items'][number]
export type CustomerAnswer = Answer<'GET /api/journeys/:id/customers/:customer'>
export type TrendPoint = Answer<'GET /api/journeys/:id/trend'>['points'][number]

/** Exactly the journeys that a figure counts, page by page. */
export function useMembers(id: string, ref: FigureRef, days: Days | null = null) {
  return useInfiniteQuery({
    queryKey: ['members', id, formatRef(ref, days)],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/journeys/:id/members', {
        params: { id },
        query: { ...ref, ...days, cursor, limit: 100 },
        signal,
      }),
    getNextPageParam: (page) => page.next,
    staleTime: 60_000,
  })
}

/** The feedback that a figure counts, page by page; a journey that was never measured has none. */
export function useFeedback(
  id: string,
  ref: FigureRef,
  {
    isMeasured = true,
    days = null,
  }: { readonly isMeasured?: boolean; readonly days?: Days | null } = {},
) {
  return useInfiniteQuery({
    enabled: isMeasured,
    queryKey: ['feedback', id, formatRef(ref, days)],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call('GET /api/journeys/:id/feedback', {
        params: { id },
        query: { ...ref, ...days, cursor, limit: 10 },
        signal,
      }),
    getNextPageParam: (page) => page.next,
    staleTime: 60_000,
  })
}

export function useCustomer(id: string, customer: string) {
  return useQuery({
    queryKey: ['customer', id, customer],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/customers/:customer', { params: { id, customer }, signal }),
    staleTime: 60_000,
  })
}

export function useTrend({ id, discovery }: Journey, ref: FigureRef) {
  return useQuery({
    enabled: discovery !== null,
    queryKey: ['trend', id, formatRef(ref)],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/trend', { params: { id }, query: ref, signal }),
    staleTime: 60_000,
  })
}
