import { recordNouns, type RecordType } from '@desirepath/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'
import { type Listed, on, useFresh } from './queries.ts'
import { words } from './words.ts'

type Item = Listed['record']

/** Changes of many records at once; each offers the way back. */
export interface Bulk {
  readonly change: (
    items: readonly Item[],
    fieldsOf: (item: Item) => Partial<Item>,
    /** What is said then; how many were changed where it is left out. */
    says?: string,
  ) => Promise<void>
  readonly remove: (items: readonly Item[]) => void
}

export function useBulk(type: RecordType): Bulk {
  const notice = useNotice()
  const fresh = useFresh()
  const noun = recordNouns[type]
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const change = useMutation({
    mutationFn: (changes: readonly (readonly [id: string, fields: object])[]) =>
      eachOf(changes, ([id, body]) =>
        call(on('PATCH /api/personas/:id', noun), { params: { id }, body }),
      ),
    onError,
    onSettled: fresh,
  })
  const remove = useMutation({
    mutationFn: (ids: readonly string[]) =>
      eachOf(ids, (id) => call(on('DELETE /api/personas/:id', noun), { params: { id } })),
    onError,
    onSettled: fresh,
  })
  const offer = (text: string, back: readonly (readonly [id: string, fields: object])[]) =>
    notice({
      text,
      timeout: 12_000,
      action: { label: words.undo, run: () => change.mutate(back) },
    })
  return {
    change(items, fieldsOf, says = words.changedMany(items.length)) {
      const wanted = items.map((item) => fieldsOf(item))
      // What others did meanwhile stays, on the way there and back.
      const changes = items.map(
        (item, i) => [item.id, { ...wanted[i], seen: of(item, wanted[i]!) }] as const,
      )
      const back = items.map((item, i) => {
        return [item.id, { ...of(item, wanted[i]!), seen: wanted[i]! }] as const
      })
      // The bar is gone by then, and with it what it would be told.
      return change.mutateAsync(changes).then(
        () => offer(says, back),
        () => {},
      )
    },
    remove(items) {
      const ids = items.map(({ id }) => id)
      const back = ids.map((id) => [id, { deleted: false }] as const)
      void remove.mutateAsync(ids).then(
        () => offer(words.removedMany(items.length), back),
        () => {},
      )
    },
  }
}

/** What stands in some fields of a record. */
function of(item: Item, fields: object): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name in fields))
}

/** One after the other: each may change several maps. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item)
}
