import { ProblemError } from './problem.ts'

/** A cursor is the number of items already seen; opaque to those who use it. */
export function afterCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const text = Buffer.from(cursor, 'base64url').toString()
  const after = text === '' ? Number.NaN : Number(text)
  if (!Number.isInteger(after) || after < 0)
    throw new ProblemError('invalid-input', 'cursor: not one that a list has given')
  return after
}

/** The cursor after a page; null where the page was not full, which ends the list. */
export function nextCursor(after: number, taken: number, limit: number): string | null {
  return taken < limit ? null : Buffer.from(String(after + taken)).toString('base64url')
}
