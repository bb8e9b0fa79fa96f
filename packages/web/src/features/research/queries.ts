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

/** How a plan is to be, from how it is; what is deleted comes back as it is said. */
export type PlanChange = (plan: Plan | undefined) => Plan

/**
 * Changes a plan; it is shown at once. Each change is made to what the ones before it have made, and
 * sent after them: two fields that are left at once are both kept.
 */
export function useChangePlan() {
  const client = useQueryClient()
  const mutationKey = ['change', ...key]
  return useMutation({
    mutationKey,
    scope: { id: 'research' },
    mutationFn: ({ id, change }: { readonly id: string; readonly change: PlanChange }) => {
      const known = client.getQueryData<Plans>(key)?.items.find((each) => each.id === id)
      return call('PUT /api/research/:id', {
        params: { id },
        body: known?.plan ?? change(undefined),
      })
    },
    onMutate: ({ id, change }) => {
      void client.cancelQueries({ queryKey: key })
      client.setQueryData<Plans>(
        key,
        (old) =>
          old && {
            items: old.items.map((each) =>
              each.id === id ? { ...each, plan: change(each.plan) } : each,
            ),
          },
      )
    },
    onSettled: () =>
      client.isMutating({ mutationKey }) > 1
        ? undefined
        : client.invalidateQueries({ queryKey: key }),
  })
}

export function useRemovePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call('DELETE /api/research/:id', { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
