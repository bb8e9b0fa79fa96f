import {
  mergeFields,
  recordNouns,
  type RecordBody,
  type RecordNoun,
  type RecordType,
  type WorkspaceRecord,
} from '@desirepath/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, type Body, call } from '../../api/call.ts'
import { askedOf } from './asked.ts'
import type { Changed } from './change-words.ts'

type ListedAnswer = Answer<'GET /api/personas'>['items'][number]
export type Use = ListedAnswer['uses'][number]
export type Linked = Answer<'GET /api/personas/:id'>['linked'][number]

/** A record as lists show it. */
export interface Listed<T extends RecordType = RecordType> {
  readonly record: WorkspaceRecord<T>
  readonly stamp: ListedAnswer['stamp']
  readonly standing: ListedAnswer['standing']
  readonly uses: readonly Use[]
}

/** What narrows a list, as it stands in the address. */
export interface ListSearch {
  readonly q?: string | undefined
  readonly tag?: string | undefined
  readonly owner?: string | undefined
  readonly journey?: string | undefined
  readonly draft?: string | undefined
  readonly form?: string | undefined
  readonly status?: string | undefined
  readonly due?: string | undefined
  readonly severity?: string | undefined
  /** Of delights. */
  readonly strength?: string | undefined
  readonly level?: string | undefined
  readonly sort?: string | undefined
  /** Of touchpoints, as is what they are grouped by. */
  readonly stage?: string | undefined
  readonly channel?: string | undefined
  readonly group?: string | undefined
  /** The names of columns as a JSON list, in their order; the usual ones where it is left out. */
  readonly columns?: string | undefined
  /** Pixels by the name of a column as JSON; by their content where it is left out. */
  readonly widths?: string | undefined
  /** How the list looks; usual where it is left out. */
  readonly view?: string | undefined
  /** How many at once; 50 where it is left out, 200 at most. */
  readonly limit?: string | undefined
}

/** Every type has the same operations; those of personas say what they take and answer. */
export const on = <R extends string>(route: R, noun: RecordNoun) =>
  route.replace('personas', noun) as R

export function useRecords<T extends RecordType>(type: T, search: ListSearch = {}) {
  const noun = recordNouns[type]
  return useInfiniteQuery({
    queryKey: ['records', noun, askedOf(type, search)],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: cursor, signal }) => {
      const answer = await call(on('GET /api/personas', noun), {
        query: { ...askedOf(type, search), cursor },
        signal,
      })
      return answer as unknown as Omit<typeof answer, 'items'> & {
        readonly items: readonly Listed<T>[]
      }
    },
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => again(state.data?.pages.some(({ counting }) => counting)),
    placeholderData: (before) => before,
  })
}

export function useRecord<T extends RecordType>(type: T, id: string) {
  const noun = recordNouns[type]
  return useQuery({
    queryKey: ['record', noun, id],
    queryFn: async ({ signal }) =>
      (await call(on('GET /api/personas/:id', noun), {
        params: { id },
        signal,
      })) as unknown as Listed<T> & {
        readonly linked: readonly Linked[]
        readonly counting: boolean
      },
    refetchInterval: ({ state }) => again(state.data?.counting),
  })
}

/** What is shown is asked for again as long as something of it is being counted. */
function again(isCounting: boolean | undefined): number | false {
  return isCounting === true ? 1500 : false
}

interface All<T extends RecordType> {
  readonly items: readonly Listed<T>[]
  readonly counting: boolean
}

/** All records of a type: what is grouped, ordered or added up as a whole. */
export function useAllRecords<T extends RecordType>(type: T) {
  return useQuery({
    queryKey: ['records', recordNouns[type], 'all'],
    queryFn: async ({ signal }): Promise<All<T>> => {
      const all: Listed<T>[] = []
      let counting = false
      let cursor: string | null = null
      do {
        // Every type has the same operations; those of personas say what they take and answer.
        const route = `GET /api/${recordNouns[type]}` as 'GET /api/personas'
        const page: Answer<'GET /api/personas'> = await call(route, {
          query: { sort: 'title', limit: 200, cursor },
          signal,
        })
        all.push(...(page.items as unknown as Listed<T>[]))
        cursor = page.next
        counting ||= page.counting
      } while (cursor !== null)
      return { items: all, counting }
    },
    select: ({ items }: All<T>) => items,
    refetchInterval: ({ state }) => again(state.data?.counting),
  })
}

/** The same without what is told of them; none as long as they are not there. */
export function useAll<T extends RecordType>(type: T) {
  return useAllRecords(type).data?.map(({ record }) => record) ?? []
}

/** Everything that shows records is asked for anew: a change may show on many lists. */
export function useFresh() {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['records'] }),
      client.invalidateQueries({ queryKey: ['record'] }),
      client.invalidateQueries({ queryKey: ['priorities'] }),
    ])
  }
}

export function useCreateRecord<T extends RecordType>(type: T) {
  const fresh = useFresh()
  return useMutation({
    mutationFn: (body: Partial<RecordBody<T>> & { readonly title: string }) =>
      call(on('POST /api/personas', recordNouns[type]), { body: body as { title: string } }),
    onSettled: fresh,
  })
}

/**
 * Changes fields of a record; they are shown at once, and as they were where the server refuses. What
 * was seen goes with lists, so that what others did to them meanwhile stays, and what was done here
 * before the screen showed it. `drawn` is the record that the changes are made from; the latest
 * where it is left out.
 */
export function useChangeRecord<T extends RecordType>(
  type: T,
  id: string,
  drawn?: Listed['record'],
) {
  const client = useQueryClient()
  const fresh = useFresh()
  const key = ['record', recordNouns[type], id]
  const mutationKey = ['change', ...key]
  const mutation = useMutation({
    mutationKey,
    scope: inTurn(type, id),
    mutationFn: ({ fields, seen }: ChangeAsked) =>
      call(on('PATCH /api/personas/:id', recordNouns[type]), {
        params: { id },
        body: { ...fields, seen },
      }),
    onMutate: ({ fields, seen = {} }) => {
      void client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<Listed<T>>(key)
      if (before !== undefined) {
        const changed = mergeFields(before.record, { wanted: fields, seen })
        client.setQueryData(key, { ...before, record: { ...before.record, ...changed } })
      }
      return before
    },
    onError: (_, __, before) => client.setQueryData(key, before),
    // What is asked while another change is under way would show the record without it.
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : fresh()),
  })
  const { mutate } = mutation
  return (fields: Partial<RecordBody<T>>, options?: Parameters<typeof mutate>[1]) => {
    const from = drawn ?? client.getQueryData<Listed<T>>(key)?.record
    mutate({ fields, seen: from && listsIn(from, fields) }, options)
  }
}

/** One after another: what is done to a record first arrives first, however fast it is done. */
function inTurn(type: RecordType, id: string): { readonly id: string } {
  return { id: `record ${recordNouns[type]} ${id}` }
}

interface ChangeAsked {
  readonly fields: object
  readonly seen: object | undefined
}

/** The lists that a change is about, as they stand in a record. */
function listsIn(record: object, fields: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => name in fields && Array.isArray(value)),
  )
}

export function useRemoveRecord(type: RecordType, id: string) {
  const fresh = useFresh()
  const noun = recordNouns[type]
  const scope = inTurn(type, id)
  const remove = useMutation({
    scope,
    mutationFn: () => call(on('DELETE /api/personas/:id', noun), { params: { id } }),
    onSettled: fresh,
  })
  const merge = useMutation({
    scope,
    mutationFn: (into: string) =>
      call(on('POST /api/personas/:id/merge', noun), { params: { id }, body: { into } }),
    onSettled: fresh,
  })
  const restore = useMutation({
    scope,
    mutationFn: () =>
      call(on('PATCH /api/personas/:id', noun), { params: { id }, body: { deleted: false } }),
    onSettled: fresh,
  })
  return { remove, merge, restore }
}

/** Who changed what of a record, the newest first; more is asked for by hand. */
export function useRecordChanges(type: RecordType, id: string) {
  const noun = recordNouns[type]
  return useInfiniteQuery({
    queryKey: ['record', noun, id, 'changes'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(on('GET /api/personas/:id/changes', noun), {
        params: { id },
        query: { limit: 50, cursor },
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  })
}

/** Makes a field what it was before a change; what was done to a list since then stays. */
export function usePutBack(type: RecordType, id: string) {
  const fresh = useFresh()
  return useMutation({
    mutationFn: ({ field, before, after }: Changed) =>
      call(on('PATCH /api/personas/:id', recordNouns[type]), {
        params: { id },
        body: { [field]: before, seen: { [field]: after } },
      }),
    onSettled: fresh,
  })
}

export function useRecordComments(type: RecordType, id: string) {
  const noun = recordNouns[type]
  const fresh = useFresh()
  const listed = useQuery({
    queryKey: ['record', noun, id, 'comments'],
    queryFn: ({ signal }) =>
      call(on('GET /api/personas/:id/comments', noun), { params: { id }, signal }),
  })
  const say = useMutation({
    scope: { id: `say ${noun} ${id}` },
    mutationFn: (body: { readonly text: string; readonly answers?: string }) =>
      call(on('POST /api/personas/:id/comments', noun), { params: { id }, body }),
    onSettled: fresh,
  })
  const change = useMutation({
    mutationFn: ({ commentId, ...body }: { readonly commentId: string } & CommentChange) =>
      call(on('PATCH /api/personas/:id/comments/:commentId', noun), {
        params: { id, commentId },
        body,
      }),
    onSettled: fresh,
  })
  const remove = useMutation({
    mutationFn: (commentId: string) =>
      call(on('DELETE /api/personas/:id/comments/:commentId', noun), {
        params: { id, commentId },
      }),
    onSettled: fresh,
  })
  return { listed, say, change, remove }
}

export type RecordComment = Answer<'GET /api/personas/:id/comments'>['items'][number]

type CommentChange = Body<'PATCH /api/personas/:id/comments/:commentId'>

export interface CommentActs {
  readonly say: ReturnType<typeof useRecordComments>['say']
  readonly change: ReturnType<typeof useRecordComments>['change']
  readonly remove: ReturnType<typeof useRecordComments>['remove']
}
