import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { limited } from '../http/limited.ts'

/** A log of a hundred million events is smaller; a disk is not to be filled by one request. */
const LIMIT = 8 * 1024 ** 3
const TOO_LARGE = 'A file may be 8 GB at most. Split it, or compress it with gzip.'

export interface UploadFolder {
  /** Streams a body into the folder; bytes written. Nothing stays where it fails. */
  write(
    upload: { readonly id: string; readonly name: string },
    body: ReadableStream<Uint8Array> | null,
  ): Promise<number>
  pathOf(upload: { readonly id: string; readonly name: string }): string
  remove(id: string): void
}

export function createUploadFolder(folder: string): UploadFolder {
  const pathOf = ({ id, name }: { id: string; name: string }) => join(folder, id, safeName(name))
  const remove = (id: string) => rmSync(join(folder, id), { recursive: true, force: true })
  return {
    pathOf,
    remove,
    async write(upload, body) {
      mkdirSync(join(folder, upload.id), { recursive: true })
      try {
        const source = body === null ? Readable.from([]) : Readable.fromWeb(body as never)
        await pipeline(source, limited(LIMIT, TOO_LARGE), createWriteStream(pathOf(upload)))
        return statSync(pathOf(upload)).size
      } catch (error) {
        remove(upload.id)
        throw error
      }
    },
  }
}

/** A file's own name without folders, so that reports speak of it as its owner does. */
export function safeName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const clean = base
    .replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120)
  return clean === '' ? 'file' : clean
}
