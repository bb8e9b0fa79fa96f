import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { limited } from '../http/limited.ts'

const LIMIT = 200 * 1024 ** 2
const TOO_LARGE = 'A file may be 200 MB at most. Make the video smaller, or attach a link to it.'

export interface FileFolder {
  /** Streams a body into the folder, where `look` says what it is before it gets its name. */
  take<Seen extends TakenBytes>(
    workspaceId: string,
    body: ReadableStream<Uint8Array> | null,
    look: (path: string) => Promise<Seen>,
  ): Promise<Seen & { readonly id: string }>
  read(
    workspaceId: string,
    id: string,
    range?: { readonly start: number; readonly end: number },
  ): ReadableStream<Uint8Array>
  pathOf(workspaceId: string, id: string): string
  remove(workspaceId: string, id: string): void
}

interface TakenBytes {
  /** What is kept in place of the bytes that came. */
  readonly instead: string | null
}

/** Files by the SHA-256 of their bytes, each workspace in a folder of its own. */
export function createFileFolder(folder: string): FileFolder {
  const incoming = join(folder, 'incoming')
  // What a crash has cut short; the folder is ours alone.
  rmSync(incoming, { recursive: true, force: true })
  const pathOf = (workspaceId: string, id: string) => join(folder, workspaceId, id)
  return {
    pathOf,
    remove: (workspaceId, id) => rmSync(pathOf(workspaceId, id), { force: true }),
    async take(workspaceId, body, look) {
      await mkdir(incoming, { recursive: true })
      await mkdir(join(folder, workspaceId), { recursive: true })
      const path = join(incoming, randomUUID())
      try {
        const source = body === null ? Readable.from([]) : Readable.fromWeb(body as never)
        await pipeline(source, limited(LIMIT, TOO_LARGE), createWriteStream(path, { flush: true }))
        const seen = await look(path)
        if (seen.instead !== null) await writeFile(path, seen.instead, { flush: true })
        const id = await hashOf(path)
        await rename(path, pathOf(workspaceId, id))
        return { ...seen, id }
      } finally {
        await rm(path, { force: true })
      }
    },
    read(workspaceId, id, range) {
      const stream = createReadStream(pathOf(workspaceId, id), { ...range })
      return Readable.toWeb(stream) as ReadableStream<Uint8Array>
    },
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
