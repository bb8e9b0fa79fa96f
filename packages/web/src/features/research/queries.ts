import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'

type Plans = Answer<'GET /api/research'>
export type Planned = Plans['items'][number]
export type Plan = Planned['plan']

const key = ['research'] as const

export function usePlans() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('GET /api/research', { signal }),
  })
}

export function useAddPlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'POST /api/research'>) => call('POST /api/research', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Shown at once; the server is asked meanwhile. */
export function useChangePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, plan }: { readonly id: string; readonly plan: Plan }) =>
      call('PUT /api/research/:id', { params: { id }, body: plan }),
    onMutate: async ({ id, plan }) => {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData<Plans>(key, (old) =>
        old === undefined
          ? old
          : { items: old.items.map((each) => (each.id === id ? { ...each, plan } : each)) },
      )
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useRemovePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call('DELETE /api/research/:id', { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
