import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type Segments = Answer<'GET /api/journeys/:id/personas/:persona/figures'>
export type SegmentFigures = Segments['segment']

/** The figures of a persona and of all others; without one nothing is asked. */
export function useSegmentFigures(id: string, persona: string | undefined) {
  return useQuery({
    queryKey: ['segment', id, persona],
    queryFn:
      persona === undefined
        ? skipToken
        : ({ signal }): Promise<Segments> =>
            call('GET /api/journeys/:id/personas/:persona/figures', {
              params: { id, persona },
              signal,
            }),
    staleTime: 60_000,
  })
}
