import { z } from 'zod'

/** RFC 9457 `application/problem+json`; `type` is stable and `detail` says what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** What is wrong in the input, by path. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Of a record that turned out to be another: the id of that one, under the same noun. */
  mergedInto: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** Every kind of problem that an operation may answer with, and its HTTP status. */
export const problemKinds = {
  'invalid-input': 400,
  'no-session': 401,
  'foreign-origin': 403,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'out-of-range': 416,
  'bad-file': 422,
  'key-reused': 422,
  internal: 500,
} as const
export type ProblemKind = keyof typeof problemKinds

/** What every operation may answer with, so that none has to list it. */
export const commonProblems = [
  'no-session',
  'foreign-origin',
  'not-allowed',
  'internal',
] as const satisfies readonly ProblemKind[]

/** The stable `type` of a problem document. */
export function problemType(kind: ProblemKind): string {
  return `urn:desirepath:problem:${kind}`
}
