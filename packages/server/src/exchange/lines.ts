import { createReadStream } from 'node:fs'
import { ProblemError } from '../http/problem.ts'

/** The first line of the file; a breaking change gets a new number. */
export const WORKSPACE_FORMAT = 'desirepath.workspace/1'

const MOST_LINE = 64 << 20

/** One thing as a line: its kind, then its fields in one order, so that the same thing gives the same bytes. */
export function lineOf(kind: string, fields: Readonly<Record<string, unknown>>): string {
  return `{"kind":${JSON.stringify(kind)},"value":${sorted(fields)}}\n`
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

export interface FileLine {
  /** From 1. */
  readonly at: number
  readonly text: string
}

/** The lines of a file, however long it is; throws a `ProblemError` for a line without an end. */
export async function* linesOf(path: string): AsyncGenerator<FileLine> {
  let parts: Buffer[] = []
  let size = 0
  let at = 0
  const whole = () => {
    const text = Buffer.concat(parts).toString('utf8')
    parts = []
    size = 0
    at++
    return { at, text }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      parts.push(bytes.subarray(from, end))
      yield whole()
      from = end + 1
    }
    parts.push(bytes.subarray(from))
    size += bytes.length - from
    if (size > MOST_LINE)
      throw new ProblemError('bad-file', `Line ${at + 1} is longer than 64 MB. This is no export.`)
  }
  if (size > 0) yield whole()
}
