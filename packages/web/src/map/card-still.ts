import { sendFile } from '../api/send.ts'

/** Keeps a picture that was made here of a larger file, and gives its address; null where that fails. */
export async function keepStill(still: Blob, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return null
  const file = new File([still], 'still.webp', { type: still.type })
  return sendFile('POST /api/files', file, { signal, onProgress: () => {} }).then(
    ({ id }) => `/api/files/${id}`,
    () => null,
  )
}
