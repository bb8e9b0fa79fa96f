import type { RecordBody, RecordType } from '@desirepath/core'
import { recordNouns } from '@desirepath/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNotice } from '../../ui/toast.tsx'
import { useChangeRecord } from './queries.ts'

/** Changes a list of a record as it is shown by then, one change on top of another. */
export function useChangeList<T extends RecordType, F extends keyof RecordBody<T> & string>(
  type: T,
  id: string,
  field: F,
) {
  type Items = RecordBody<T>[F]
  const client = useQueryClient()
  const notice = useNotice()
  const keep = useChangeRecord(type, id)
  return (change: (items: Items) => Items) => {
    const shown = client.getQueryData<{ readonly record: RecordBody<T> }>([
      'record',
      recordNouns[type],
      id,
    ])
    if (shown === undefined) return
    const fields = { [field]: change(shown.record[field]) } as object as Partial<RecordBody<T>>
    keep(fields, { onError: (error) => notice({ text: error.message, timeout: 12_000 }) })
  }
}
