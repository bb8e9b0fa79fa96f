import { address, type Answer, CallProblem, OFFLINE, type Route, toProblem } from './call.ts'

interface SendOptions {
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
  /** Beside the name of the file. */
  readonly query?: Readonly<Record<string, string>>
}

/** Sends a file as it is and says how far it is; `fetch` cannot, so this is XMLHttpRequest. */
export function sendFile<R extends Route & `POST ${string}`>(
  route: R,
  file: File,
  { onProgress, signal, query = {} }: SendOptions = {},
): Promise<Answer<R>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(route.slice('POST '.length), {}, { name: file.name, ...query }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total === 0 ? 1 : loaded / total),
    )
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as Answer<R>)
      } else reject(toProblem(request.status, request.responseText))
    })
    request.addEventListener('error', () => reject(new CallProblem(OFFLINE, 0)))
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
