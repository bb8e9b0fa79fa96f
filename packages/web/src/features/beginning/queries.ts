import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'

export type Template = Answer<'GET /api/templates'>['items'][number]

export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => call('GET /api/templates', { signal }),
    staleTime: Infinity,
  })
}

/** Begins a journey from a template; without a title it is called like the template. */
export function useBeginJourney() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ templateId, title }: { readonly templateId: string; readonly title: string }) =>
      call('POST /api/templates/:id/journeys', { params: { id: templateId }, body: { title } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  })
}

/** Copies a journey as it is, or as the to-be of it. */
export function useCopyJourney() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      id,
      ...body
    }: { readonly id: string } & Body<'POST /api/journeys/:id/copies'>) =>
      call('POST /api/journeys/:id/copies', { params: { id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  })
}
