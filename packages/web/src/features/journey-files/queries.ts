import type { JourneyFilePreview } from '@desirepath/contract'
import type { GridKind } from '@desirepath/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { sendFile } from '../../api/send.ts'

export type { JourneyFilePreview, JourneyPreview } from '@desirepath/contract'

type Taken = Answer<'POST /api/journeys/import'>['items']

interface Sent {
  readonly file: File
  /** What the rows of a table are; null for as they look. */
  readonly kinds: readonly GridKind[] | null
  /** Of a workbook; the first with a table where it is left out. */
  readonly sheet?: string | undefined
}

const kindsOf = ({ kinds, sheet }: Sent) => ({
  ...(kinds !== null && { kinds: kinds.join(',') }),
  ...(sheet !== undefined && { sheet }),
})

/** What a file would bring; nothing is stored. What was seen before stays until the next is here. */
export function usePreviewFile(sent: Sent) {
  const { name, size, lastModified } = sent.file
  return useQuery({
    queryKey: ['journey-file', name, size, lastModified, kindsOf(sent)],
    queryFn: ({ signal }): Promise<JourneyFilePreview> =>
      sendFile('POST /api/journeys/preview', sent.file, { query: kindsOf(sent), signal }),
    placeholderData: (before) => before,
    retry: false,
    // What is here may have changed by the next time.
    gcTime: 0,
  })
}

/** Takes the journeys on these places of the preview. */
export function useImportFile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({
      places,
      ...sent
    }: Sent & { readonly places: readonly number[] }): Promise<Taken> => {
      const query = { only: places.join(','), ...kindsOf(sent) }
      const { items } = await sendFile('POST /api/journeys/import', sent.file, { query })
      return items
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  })
}

/** Takes back what was taken. */
export function useTakeBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (taken: Taken) => {
      for (const { id } of taken) await call('DELETE /api/journeys/:id', { params: { id } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  })
}
