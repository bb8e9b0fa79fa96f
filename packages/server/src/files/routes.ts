import { addFile, findFile, type Store, type StoredFile } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { safeName } from '../uploads/folder.ts'
import type { FileFolder } from './folder.ts'
import { lookAtFile } from './kind.ts'
import { rangeOf } from './range.ts'

interface FileDeps {
  readonly store: Store
  readonly files: FileFolder
}

export function fileRoutes({ store, files }: FileDeps): Pick<Handlers, 'addFile' | 'readFile'> {
  return {
    async addFile({ workspaceId, query, request }) {
      const { instead: _, ...seen } = await files.take(workspaceId, request.body, lookAtFile)
      const file = { ...seen, name: safeName(query.name) }
      await addFile(store, workspaceId, file)
      return file
    },
    async readFile({ workspaceId, params, query, request }) {
      const file = await findFile(store, workspaceId, params.id!)
      if (file === null) throw new ProblemError('not-found', 'This file is not here.')
      const headers = headersOf(file, query.download)
      if (request.headers.get('if-none-match') === headers.get('etag'))
        return new Response(null, { status: 304, headers })
      const part = rangeOf(request.headers.get('range'), file.size)
      if (part === 'outside')
        throw new ProblemError('out-of-range', `The file has ${file.size} bytes.`)
      if (part === 'whole') {
        headers.set('content-length', String(file.size))
        return new Response(files.read(workspaceId, file.id), { headers })
      }
      const { start, end } = part
      headers.set('content-length', String(end - start + 1))
      headers.set('content-range', `bytes ${start}-${end}/${file.size}`)
      return new Response(files.read(workspaceId, file.id, part), { status: 206, headers })
    },
  }
}

/** What a browser may show by itself; everything else is only saved. */
const shown = /^(?:image\/(?:a?png|jpeg|gif|webp|avif|svg\+xml)|video\/.+|audio\/.+)$/

/** A file never acts as a page of ours: nothing in it runs or loads, whatever it claims to be. */
function headersOf({ id, name, mediaType }: StoredFile, download: string | undefined): Headers {
  const isPdf = mediaType === 'application/pdf'
  const isShown = download === undefined && (isPdf || shown.test(mediaType))
  const saved = encodeURIComponent(safeName(download ?? name))
  return new Headers({
    'content-type': mediaType,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${saved}`,
    // The readers of browsers do not open a PDF in a sandbox.
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'${isPdf ? '' : '; sandbox'}`,
    'accept-ranges': 'bytes',
    // Its address names its bytes.
    etag: `"${id}"`,
    'cache-control': 'private, max-age=31536000, immutable',
  })
}
