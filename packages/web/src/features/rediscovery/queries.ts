import {
  type Journey,
  type Proposal,
  proposalKey,
  proposalsOf,
  type ThreeStates,
} from '@desirepath/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Answer, call } from '../../api/call.ts'

type Found = NonNullable<Answer<'GET /api/journeys/:id/rediscovery'>['found']>

/** What discovery found last and before; null where no new data have come, undefined until known. */
export function useFound(journeyId: string) {
  return useQuery({
    queryKey: ['rediscovery', journeyId],
    queryFn: ({ signal }) =>
      call('GET /api/journeys/:id/rediscovery', { params: { id: journeyId }, signal }),
    select: ({ found }) => found,
    // Looked at again each time: an import may have ended meanwhile.
    staleTime: 0,
  })
}

/** What the new data propose for the map as it is now, the rejected apart. */
export function useProposals(found: Found, edited: Journey) {
  return useMemo(() => {
    const states: ThreeStates = { earlier: found.earlier, edited, next: found.next }
    const rejected = new Set(found.rejected)
    const all = proposalsOf(states)
    const isRejected = (proposal: Proposal) => rejected.has(proposalKey(proposal))
    return {
      states,
      open: all.filter((proposal) => !isRejected(proposal)),
      rejected: all.filter(isRejected),
    }
  }, [found, edited])
}

export function useRejecting(journeyId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: { readonly reject?: string[]; readonly restore?: string[] }) =>
      call('PATCH /api/journeys/:id/rediscovery', { params: { id: journeyId }, body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rediscovery', journeyId] }),
  })
}
