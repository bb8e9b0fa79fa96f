import { useMutation, useQueryClient } from '@tanstack/react-query'
import { address, type Answer } from '../../api/call.ts'
import { sendFile } from '../../api/send.ts'

export type Arrived = Answer<'POST /api/workspace/import'>['kinds'][number]

/** Sends a whole workspace and waits until it is stored; everything on the screens may be new then. */
export function useImportWorkspace(onProgress: (share: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => sendFile('POST /api/workspace/import', file, { onProgress }),
    onSettled: () => client.invalidateQueries(),
  })
}

export function exportAddress(wanted: { readonly files: boolean; readonly data: boolean }): string {
  return address(
    '/api/workspace/export',
    {},
    {
      files: String(wanted.files),
      data: String(wanted.data),
    },
  )
}
