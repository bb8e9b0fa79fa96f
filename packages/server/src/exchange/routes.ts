import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Handlers } from '../http/operation.ts'
import { safeName, type UploadFolder } from '../uploads/folder.ts'
import { takeWorkspace } from './arrive.ts'
import { type ExchangeDeps, workspaceLines } from './leave.ts'

/** Everything of a workspace in one file, out and in. */
export function exchangeRoutes(
  deps: ExchangeDeps & { readonly uploads: UploadFolder },
): Pick<Handlers, 'exportWorkspace' | 'importWorkspace'> {
  const { uploads } = deps
  return {
    async exportWorkspace({ workspaceId, query: { files, data } }) {
      const wanted = { files: files === 'true', data: data === 'true' }
      const lines = Readable.from(workspaceLines(deps, workspaceId, wanted))
      return new Response(Readable.toWeb(lines) as ReadableStream, {
        headers: {
          'content-type': 'application/jsonl; charset=utf-8',
          'content-disposition': 'attachment; filename="workspace.jsonl"',
          'cache-control': 'no-cache',
        },
      })
    },
    async importWorkspace({ workspaceId, query, request }) {
      const upload = { id: randomUUID(), name: safeName(query.name) }
      try {
        await uploads.write(upload, request.body)
        return { kinds: await takeWorkspace(deps, workspaceId, uploads.pathOf(upload)) }
      } finally {
        uploads.remove(upload.id)
      }
    },
  }
}
