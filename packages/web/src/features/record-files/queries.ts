import type { RecordFilePreview } from '@desirepath/contract'
import { recordNouns, type RecordType } from '@desirepath/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { address, type Answer, call } from '../../api/call.ts'
import { sendFile } from '../../api/send.ts'
import { askedOf } from '../records/asked.ts'
import { type ListSearch, useFresh } from '../records/queries.ts'

export type { RecordFilePreview } from '@desirepath/contract'

/** A table and what its columns are; as they look where nobody has said. */
export interface SentTable extends Matching {
  readonly file: File
  readonly targets: readonly string[] | null
  /** Of a workbook; the first with a table where it is left out. */
  readonly sheet?: string | undefined
}

/** By what rows are known, and what an empty cell means; as usual where it is left out. */
export interface Matching {
  readonly match?: RecordFilePreview['match']
  readonly empty?: RecordFilePreview['empty']
}

const queryOf = ({ targets, match, empty, sheet }: SentTable) => ({
  ...(sheet !== undefined && { sheet }),
  ...(targets !== null && { targets: JSON.stringify(targets) }),
  ...(match !== undefined && { match }),
  ...(empty !== undefined && { empty }),
})

/** Every type has the same operations; those of personas say what they take and answer. */
const on = <R extends string>(route: R, type: RecordType) =>
  route.replace('personas', recordNouns[type]) as R

/** What a table would add and change; nothing is stored. What was seen before stays until the next is here. */
export function usePreviewTable(type: RecordType, sent: SentTable) {
  const { name, size, lastModified } = sent.file
  return useQuery({
    queryKey: ['table', type, name, size, lastModified, queryOf(sent)],
    queryFn: ({ signal }): Promise<RecordFilePreview> =>
      sendFile(on('POST /api/personas/preview', type), sent.file, { query: queryOf(sent), signal }),
    placeholderData: (before) => before,
    retry: false,
    // What is here may have changed by the next time.
    gcTime: 0,
  })
}

export function useImportTable(type: RecordType) {
  return useMutation({
    mutationFn: (sent: SentTable) =>
      sendFile(on('POST /api/personas/import', type), sent.file, { query: queryOf(sent) }),
    onSettled: useFresh(),
  })
}

type TakenBack = Answer<'DELETE /api/record-imports/:id'>

/** Takes one import back, but for what others have changed since. */
export function useTakeBackImport(told: {
  readonly onSuccess: (back: TakenBack) => void
  readonly onError: (error: Error) => void
}) {
  return useMutation({
    mutationFn: (id: string) => call('DELETE /api/record-imports/:id', { params: { id } }),
    // Here, since who asks for it is gone by then.
    ...told,
    onSettled: useFresh(),
  })
}

type TableFormat = 'csv' | 'xlsx' | 'json'

/** Where the records that a list shows are a file, in its order. */
export function tableAddress(type: RecordType, format: TableFormat, search: ListSearch): string {
  const { limit: _, ...shown } = askedOf(type, search)
  const { columns } = search
  return address(`/api/${recordNouns[type]}/export/:format`, { format }, { ...shown, columns })
}

/** How many records a list shows. */
export function useShownCount(type: RecordType, search: ListSearch): number | undefined {
  const { sort: _, limit: __, ...filters } = askedOf(type, search)
  return useQuery({
    queryKey: ['records', recordNouns[type], 'count', filters],
    queryFn: ({ signal }) =>
      call(on('GET /api/personas', type), { query: { ...filters, limit: 1 }, signal }),
    placeholderData: (before) => before,
  }).data?.n
}
