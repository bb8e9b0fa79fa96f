import { itemState } from '@desirepath/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'

export type Checklist = Answer<'GET /api/checklists'>['items'][number]
export type ChecklistDetail = Answer<'GET /api/checklists/:id'>
export type Item = ChecklistDetail['items'][number]
export type Template = Answer<'GET /api/checklist-templates'>['items'][number]

const listKey = ['checklists'] as const
const templatesKey = ['checklist-templates'] as const
const detailKey = (id: string) => ['checklist', id] as const

/** Checklists under way and closed ones, of one journey where it is named; what others tick is seen within a minute. */
export function useChecklists(journey?: string) {
  return useQuery({
    queryKey: [...listKey, journey ?? null],
    queryFn: ({ signal }) =>
      call('GET /api/checklists', { query: { limit: 200, journey }, signal }),
    // What is seen in the workspace may have changed on any other screen.
    staleTime: 0,
    refetchInterval: 60_000,
  })
}

export function useChecklist(id: string) {
  return useQuery({
    queryKey: detailKey(id),
    queryFn: ({ signal }) => call('GET /api/checklists/:id', { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: 30_000,
  })
}

export function useTemplates() {
  return useQuery({
    queryKey: templatesKey,
    queryFn: ({ signal }) => call('GET /api/checklist-templates', { signal }),
    staleTime: 60_000,
  })
}

export function useBegin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<'POST /api/checklists'>) => call('POST /api/checklists', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  })
}

/** Does something to checklists; what is shown follows, and a refusal is said. */
export function useAct() {
  const client = useQueryClient()
  const notice = useNotice()
  const keys = [listKey, templatesKey, ['checklist']]
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => notice({ text: error.message, timeout: 10_000 }),
    onSettled: () => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export type ItemChange = Body<'PATCH /api/checklists/:id/items/:item'>

/** Ticks an item, gives it to somebody, dates it; seen at once, taken back where it is refused. */
export function useItemChange(id: string): (item: string, change: ItemChange) => void {
  const client = useQueryClient()
  const notice = useNotice()
  const { mutate } = useMutation({
    mutationFn: ({ item, change }: { readonly item: string; readonly change: ItemChange }) =>
      call('PATCH /api/checklists/:id/items/:item', { params: { id, item }, body: change }),
    onError: (error) => notice({ text: error.message, timeout: 10_000 }),
    onSettled: () =>
      Promise.all(
        [listKey, detailKey(id)].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  })
  return (item, change) => {
    // An answer that is on its way does not know of it yet.
    void client.cancelQueries({ queryKey: detailKey(id) })
    client.setQueryData<ChecklistDetail>(
      detailKey(id),
      (before) => before && withChange(before, { item, change }),
    )
    mutate({ item, change })
  }
}

function withChange(
  detail: ChecklistDetail,
  { item: id, change }: { readonly item: string; readonly change: ItemChange },
): ChecklistDetail {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  return {
    ...detail,
    items: detail.items.map((item) => {
      if (item.id !== id) return item
      const mark = { ...item.mark, ...given }
      return { ...item, mark, state: itemState(item, { mark, facts: detail.facts }) }
    }),
  }
}
