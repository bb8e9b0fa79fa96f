import { basename } from 'node:path'

/** A file of which nothing was taken; `reason` says what is wrong and what to do. */
export interface BadFile {
  readonly type: 'badFile'
  readonly file: string
  readonly reason: string
}

/**
 * Carries the reason out of the depth of a stream to `refusing`, which turns it into a value.
 * It never leaves this package.
 */
export class UnreadableFile extends Error {
  readonly file: string

  constructor(path: string, reason: string) {
    super(reason)
    this.file = basename(path)
  }
}

/** Runs `work` and answers with a `BadFile` where it met a file that cannot be read. */
export async function refusing<T>(work: () => Promise<T>): Promise<T | BadFile> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return { type: 'badFile', file: error.file, reason: error.message }
    }
    throw error
  }
}
