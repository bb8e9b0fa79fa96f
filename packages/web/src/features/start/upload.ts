import type { Upload } from '@desirepath/contract'
import { address, CallProblem, OFFLINE, toProblem } from '../../api/call.ts'

/** Sends a file as it is and says how far it is; `fetch` cannot, so this is XMLHttpRequest. */
export function sendFile(
  file: File,
  {
    onProgress,
    signal,
  }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address('/api/uploads', {}, { name: file.name }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 1 : loaded / total),
    )
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as Upload)
      } else reject(toProblem(request.status, request.responseText))
    })
    request.addEventListener('error', () => reject(new CallProblem(OFFLINE, 0)))
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
