import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type SupportFigures = Answer<'GET /api/journeys/:id/support'>
export type StepSupport = SupportFigures['steps'][number]
export type Support = SupportFigures['all']

/** How tickets were handled on a journey; a journey without events is not asked. */
export function useSupport({
  id,
  hasEvents,
}: {
  readonly id: string
  readonly hasEvents: boolean
}) {
  return useQuery({
    queryKey: ['support', id],
    queryFn: hasEvents
      ? ({ signal }) => call('GET /api/journeys/:id/support', { params: { id }, signal })
      : skipToken,
    staleTime: 60_000,
    // A journey that was taken in without its events has none the next time either.
    retry: false,
  })
}
