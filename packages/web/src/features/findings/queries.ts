import type { RecordBody, RecordType } from '@desirepath/core'
import { recordNouns } from '@desirepath/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useNotice } from '../../ui/toast.tsx'

/**
 * Changes a list of a record as it is on the server by then, one change after another: several people
 * may write ideas or reasons at once, and none takes away what another has just added.
 */
export function useChangeList<T extends RecordType, F extends keyof RecordBody<T> & string>(
  type: T,
  id: string,
  field: F,
) {
  type Items = RecordBody<T>[F]
  const client = useQueryClient()
  const notice = useNotice()
  const noun = recordNouns[type]
  const key = ['record', noun, id]
  // Every type has the same operations; those of personas say what they take and answer.
  const read = `GET /api/${noun}/:id` as 'GET /api/personas/:id'
  const write = `PATCH /api/${noun}/:id` as 'PATCH /api/personas/:id'
  const mutation = useMutation({
    scope: { id: `${noun} ${id} ${field}` },
    mutationFn: async (change: (items: Items) => Items) => {
      const { record } = await call(read, { params: { id } })
      const items = (record as unknown as RecordBody<T>)[field]
      await call(write, { params: { id }, body: { [field]: change(items) } as object })
    },
    onMutate: (change) => {
      void client.cancelQueries({ queryKey: key, exact: true })
      client.setQueryData<{ readonly record: RecordBody<T> }>(
        key,
        (old) => old && { ...old, record: { ...old.record, [field]: change(old.record[field]) } },
      )
    },
    onError: (error) => notice({ text: error.message, timeout: 12_000 }),
    onSettled: () =>
      Promise.all(
        ['record', 'priorities'].map((each) => client.invalidateQueries({ queryKey: [each] })),
      ),
  })
  return mutation.mutate
}
