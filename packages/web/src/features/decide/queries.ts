import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'

export type Priority = Answer<'GET /api/priorities'>['items'][number]
export type Changes = Body<'PATCH /api/priorities'>['changes']
export type Kind = 'opportunities' | 'pain-points' | 'touchpoints'

/** All of a kind, now or at a moment (ISO 8601). */
export function usePriorities(of: Kind, at?: string) {
  return useQuery({
    queryKey: ['priorities', of, at ?? null],
    queryFn: ({ signal }) => call('GET /api/priorities', { query: { of, at }, signal }),
    refetchInterval: ({ state }) => ((state.data?.pending ?? 0) > 0 ? 1000 : false),
    placeholderData: keepPreviousData,
  })
}

/** Changes many at once; the answer is the way back. */
export function useChangeMany() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (changes: Changes) => call('PATCH /api/priorities', { body: { changes } }),
    onSettled: () =>
      Promise.all(
        ['priorities', 'records', 'record'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  })
}
