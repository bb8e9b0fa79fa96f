import type { JourneyFilePreview } from '@desirepath/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { sendFile } from '../../api/send.ts'

export type { JourneyFilePreview, JourneyPreview } from '@desirepath/contract'

type Taken = Answer<'POST /api/journeys/import'>['items']

/** What a file would bring; nothing is stored. */
export function usePreviewFile() {
  return useMutation({
    mutationFn: (file: File): Promise<JourneyFilePreview> =>
      sendFile('POST /api/journeys/preview', file),
  })
}

/** Takes the journeys on these places of the preview. */
export function useImportFile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({
      file,
      places,
    }: {
      readonly file: File
      readonly places: readonly number[]
    }): Promise<Taken> => {
      const query = { only: places.join(',') }
      const { items } = await sendFile('POST /api/journeys/import', file, { query })
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
