import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { words } from './words.ts'

type Bindings = Body<'PUT /api/journeys/:id/activities'>['steps']
export type Activity = Answer<'GET /api/journeys/:id/activities'>['activities'][number]

/** The activities of a journey’s log, asked for where they are wanted. */
export function useActivities(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['activities', id],
    queryFn: ({ signal }) => call('GET /api/journeys/:id/activities', { params: { id }, signal }),
    enabled: isWanted,
    staleTime: 60_000,
    retry: false,
  })
}

/** Binds steps; the map is counted anew, and a notice takes it back. */
export function useBindSteps(id: string) {
  const queries = useQueryClient()
  const notice = useNotice()
  const put = (steps: Bindings) =>
    call('PUT /api/journeys/:id/activities', { params: { id }, body: { steps } })
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  // Every figure of the journey, and of what stands on it, may be another now.
  const onSettled = () => queries.invalidateQueries()
  const back = useMutation({ mutationFn: put, onError, onSettled })
  return useMutation({
    mutationFn: ({ steps }: { readonly steps: Bindings; readonly says: string }) => put(steps),
    onSuccess: ({ before }, { says }) =>
      notice({
        text: says,
        timeout: 12_000,
        action: { label: words.undo, run: () => back.mutate(before) },
      }),
    onError,
    onSettled,
  })
}
