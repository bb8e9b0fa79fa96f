import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Segments = Answer<'GET /api/journeys/:id/personas/:persona/figures'>
export type SegmentFigures = Segments['segment']

/** The figures of a persona and of all others; without one nothing is asked. */
export function useSegmentFigures(id: string, persona: string | undefined, against?: string) {
  return useQuery({
    queryKey: ['segment', id, persona, against],
    queryFn:
      persona === undefined
        ? skipToken
        : ({ signal }): Promise<Segments> =>
            call('GET /api/journeys/:id/personas/:persona/figures', {
              params: { id, persona },
              query: { against },
              signal,
            }),
    staleTime: 60_000,
  })
}

/** The personas whose rule can be counted in the data of a journey. */
export function useSegmentRules(id: string) {
  return useQuery({
    queryKey: ['segment-rules', id],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/segment-rules', { params: { id }, signal }),
    staleTime: 10_000,
  })
}
