import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { UnreadableFile } from './bad-file.ts'

const CHUNK_BYTES = 1 << 20
/** Real logs pack at most some hundred to one; a gzip of zeros packs a thousand to one. */
const MAX_RATIO = 400
const RATIO_COUNTS_FROM = 32 << 20

export interface ReadingOptions {
  readonly gzipped: boolean
  /** Told how many bytes of the file itself have been read so far. */
  readonly onRead?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * The bytes of a file, unpacked. A chunk is only valid until the next one is asked for.
 * Throws `UnreadableFile` for a damaged or exploding gzip, and the signal's reason when aborted.
 */
export async function* fileChunks(path: string, options: ReadingOptions): AsyncGenerator<Buffer> {
  const chunks = options.gzipped ? gunzipped(path, options) : plain(path, options)
  for await (const chunk of chunks) {
    options.signal?.throwIfAborted()
    yield chunk
  }
}

/** One buffer for the whole file, so that reading a gigabyte leaves nothing to collect. */
async function* plain(path: string, { onRead }: ReadingOptions): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    let total = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES)
      if (bytesRead === 0) return
      total += bytesRead
      onRead?.(total)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

async function* gunzipped(path: string, { onRead }: ReadingOptions): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const gunzip = createGunzip({ chunkSize: 1 << 18 })
  file.on('error', (error) => gunzip.destroy(error))
  file.pipe(gunzip)
  let unpacked = 0
  try {
    for await (const chunk of gunzip) {
      unpacked += (chunk as Buffer).length
      if (unpacked > RATIO_COUNTS_FROM && unpacked > gunzip.bytesWritten * MAX_RATIO) {
        throw new UnreadableFile(
          path,
          `The gzip unpacks to more than ${MAX_RATIO} times its size, as only a damaged or hostile file does. Unpack it by hand and look at what is in it.`,
        )
      }
      onRead?.(gunzip.bytesWritten)
      yield chunk as Buffer
    }
  } catch (error) {
    throw gzipFault(path, error)
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}

function gzipFault(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'Z_BUF_ERROR') {
    return new UnreadableFile(
      path,
      'The gzip ends in the middle: the file is cut off. Copy or download it again.',
    )
  }
  if (code?.startsWith('Z_')) {
    return new UnreadableFile(
      path,
      'The gzip is damaged and cannot be unpacked. Copy or download it again.',
    )
  }
  return error
}
