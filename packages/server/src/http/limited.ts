import { Transform } from 'node:stream'
import { ProblemError } from './problem.ts'

/** Lets so many bytes through and fails with these words at the next. */
export function limited(limit: number, tooLarge: string): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      if (size > limit) done(new ProblemError('too-large', tooLarge))
      else done(null, chunk)
    },
  })
}

/** A body as a whole, of at most so many bytes. */
export async function limitedBytes(
  body: ReadableStream<Uint8Array> | null,
  { limit, tooLarge }: { readonly limit: number; readonly tooLarge: string },
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > limit) throw new ProblemError('too-large', tooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
