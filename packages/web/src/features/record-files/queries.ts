import type { RecordFilePreview } from '@desirepath/contract'
import { recordNouns, type RecordType } from '@desirepath/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, call } from '../../api/call.ts'
import { sendFile } from '../../api/send.ts'

export type { RecordFilePreview } from '@desirepath/contract'

/** A table and what its columns are; as they look where nobody has said. */
interface SentTable {
  readonly file: File
  readonly targets: readonly string[] | null
}

const queryOf = ({ targets }: SentTable) =>
  targets === null ? {} : { targets: JSON.stringify(targets) }

/** Every type has the same operations; those of personas say what they take and answer. */
const on = <R extends string>(route: R, type: RecordType) =>
  route.replace('personas', recordNouns[type]) as R

/** What a table would add; nothing is stored. What was seen before stays until the next is here. */
export function usePreviewTable(type: RecordType, sent: SentTable) {
  const { name, size, lastModified } = sent.file
  return useQuery({
    queryKey: ['table', type, name, size, lastModified, sent.targets],
    queryFn: ({ signal }): Promise<RecordFilePreview> =>
      sendFile(on('POST /api/personas/preview', type), sent.file, { query: queryOf(sent), signal }),
    placeholderData: (before) => before,
    retry: false,
    // What is here may have changed by the next time.
    gcTime: 0,
  })
}

export function useImportTable(type: RecordType) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sent: SentTable) =>
      sendFile(on('POST /api/personas/import', type), sent.file, { query: queryOf(sent) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['records'] }),
  })
}

/** Takes back what one import added. */
export function useTakeBackRecords() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      call('POST /api/records/removals', { body: { ids: [...ids] } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['records'] }),
  })
}

export function tableAddress(type: RecordType, format: 'csv' | 'xlsx'): string {
  return address(`/api/${recordNouns[type]}/export/:format`, { format })
}
