import type { Journey } from '@desirepath/core'
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, type Body, call } from '../../api/call.ts'

const listKey = ['journeys'] as const

export function useJourneys() {
  return useQuery({
    queryKey: listKey,
    queryFn: ({ signal }) => call('GET /api/journeys', { query: { limit: 200 }, signal }),
  })
}

/** Without an id nothing is asked for. */
export function useJourney(id: string | undefined) {
  return useQuery({
    queryKey: ['journey', id],
    queryFn:
      id === undefined
        ? skipToken
        : ({ signal }): Promise<Journey> =>
            call('GET /api/journeys/:id', { params: { id }, signal }),
    staleTime: 60_000,
  })
}

/** Renames a journey, or brings a deleted one back. */
export function useEditJourney() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { readonly id: string } & Body<'PATCH /api/journeys/:id'>) =>
      call('PATCH /api/journeys/:id', { params: { id }, body }),
    onSettled: async (_, __, { id }) => {
      await client.invalidateQueries({ queryKey: listKey })
      await client.invalidateQueries({ queryKey: ['journey', id] })
    },
  })
}

export function useDeleteJourney() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call('DELETE /api/journeys/:id', { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

export function thumbnailAddress(id: string, theme: 'light' | 'dark', version: string): string {
  return address('/api/journeys/:id/thumbnail', { id }, { theme, v: version })
}

export function exportAddress(
  id: string,
  format: string,
  query: {
    readonly theme: 'light' | 'dark'
    readonly paper?: string
    /** Ids with commas between, or `all`. */
    readonly lanes?: string | undefined
    readonly curves?: string | undefined
    /** The id of a saved view. */
    readonly view?: string | undefined
    /** The persona whose figures it has. */
    readonly segment?: string | undefined
    /** Ids of branches. */
    readonly folded?: string | undefined
  },
): string {
  return address('/api/journeys/:id/export/:format', { id, format }, query)
}
