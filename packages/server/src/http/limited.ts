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
