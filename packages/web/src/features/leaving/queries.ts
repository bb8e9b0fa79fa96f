import type { ReasonColumn } from '@desirepath/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'

export type LeavingReasons = Answer<'GET /api/journeys/:id/reasons'>
export type StepReasons = LeavingReasons['steps'][number]

/** Why customers leave, or those of one persona; a journey without events is not asked. */
export function useReasons({
  id,
  column,
  persona,
  hasEvents,
}: {
  readonly id: string
  /** As people chose it. */
  readonly column: ReasonColumn | undefined
  readonly persona: string | undefined
  readonly hasEvents: boolean
}) {
  return useQuery({
    queryKey: ['reasons', id, column, persona],
    queryFn: hasEvents
      ? ({ signal }): Promise<LeavingReasons> =>
          call('GET /api/journeys/:id/reasons', {
            params: { id },
            query: { ...column, persona },
            signal,
          })
      : skipToken,
    staleTime: 60_000,
    placeholderData: (before) => before,
    // A journey that was taken in without its events has none the next time either.
    retry: false,
  })
}
