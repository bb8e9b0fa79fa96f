import { z } from 'zod'

/** RFC 9457 `application/problem+json`; `type` is stable and `detail` says what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** What is wrong in the input, by path. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** Every kind of problem that an operation may answer with, and its HTTP status. */
export const problemKinds = {
  'invalid-input': 400,
  'no-session': 401,
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'bad-file': 422,
  internal: 500,
} as const
export type ProblemKind = keyof typeof problemKinds
